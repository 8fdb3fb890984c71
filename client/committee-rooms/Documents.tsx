// What lies in the room to be read; whoever leads chooses what everyone may read too.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { CommitteeRoom, RoomDocument } from '../../shared/committee-rooms.ts'
import { now } from '../clock.ts'
import { age, number } from '../format.ts'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { DocumentContent } from './DocumentContent.tsx'
import { filePath, publishDocument } from './queries.ts'
import { text } from './text.ts'

export function Documents(props: { room: CommitteeRoom }) {
  const t = text.use()
  const { id } = props.room.committee
  return (
    <Section title={t().documents.title} id="dokumenter">
      <Show when={props.room.documents.length > 0} fallback={<p>{t().documents.none}</p>}>
        <ul class="documents">
          <For each={props.room.documents}>
            {(document) => <Document room={props.room} document={document} />}
          </For>
        </ul>
      </Show>
      <div>
        <LinkButton variant="secondary" icon="document" href={`/opgaveudvalg/${id}/rum/dokument`}>
          {t().documents.add}
        </LinkButton>
      </div>
    </Section>
  )
}

function Document(props: { room: CommitteeRoom; document: RoomDocument }) {
  const t = text.use()
  const client = useQueryClient()
  const [hasFailed, setFailed] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const { id } = props.room.committee

  async function publish(isPublic: boolean) {
    if (busy()) return
    setBusy(true)
    setFailed(false)
    try {
      await publishDocument(client, id, props.document.id, isPublic)
      announce(isPublic ? t().documents.published : t().documents.hiddenNow)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <li class="document">
      <h3>{props.document.title}</h3>
      <p class="document-facts">
        <span>{t().documents.by(props.document.author, age(props.document.addedAt, now()))}</span>
        <Detail icon={props.document.public ? 'check' : 'people'}>
          {props.document.public ? t().documents.public : t().documents.hidden}
        </Detail>
      </p>
      <DocumentContent
        document={props.document}
        href={(fileId) => filePath(id, props.document.id, fileId)}
      />
      <Show when={props.document.coming > 0}>
        <p class="document-facts">
          <Detail icon="waiting">
            {t().documents.coming(number(props.document.coming), props.document.coming === 1)}
          </Detail>
        </p>
      </Show>
      <Show when={props.room.leads}>
        <div>
          <Button
            variant="quiet"
            busy={busy()}
            about={props.document.title}
            onClick={() => void publish(!props.document.public)}
          >
            {props.document.public ? t().documents.hide : t().documents.publish}
          </Button>
        </div>
      </Show>
      <Show when={hasFailed()}>
        <Notice tone="error" live title={t().documents.failed} />
      </Show>
    </li>
  )
}
