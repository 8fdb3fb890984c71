// One response that everyone may read.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { PublicResponse, PublicResponseOpened } from '../../shared/publication.ts'
import { needed } from '../api.ts'
import { date } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Files } from '../ui/Files.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { responseQuery } from './queries.ts'
import { ShownText } from './ShownText.tsx'
import { senderName } from './sender.ts'
import { Tombstone } from './Tombstone.tsx'
import { text } from './text.ts'

export default function ResponsePage() {
  const params = useParams<{ id: string; number: string }>()
  const opened = useQuery(() => needed(responseQuery(params.id, params.number)))
  return (
    <Show when={opened.data}>{(found) => <Opened opened={found()} number={params.number} />}</Show>
  )
}

function Opened(props: { opened: PublicResponseOpened; number: string }) {
  const t = text.use()
  const path = () => `/hoeringer/${props.opened.consultation.id}`
  const response = () => props.opened.response
  const title = () => {
    const known = response()
    if (!known) return t().number(Number(props.number))
    const { person, organisation, protected: isProtected } = known.sender
    if (person || organisation) return t().one.title(senderName(known.sender, t()))
    return isProtected ? t().one.protected : t().one.unnamed
  }
  return (
    <Page
      title={title()}
      breadcrumbs={[
        { href: path(), label: tr(props.opened.consultation.title) },
        { href: `${path()}/svar-fra-andre`, label: t().one.back },
      ]}
      above={
        <Show when={response()}>
          {(known) => (
            <>
              <span>{t().number(known().number)}</span>
              <span>{t().received(date(known().receivedAt))}</span>
              <Show when={known().late}>
                <span>{t().late}</span>
              </Show>
            </>
          )}
        </Show>
      }
    >
      <Show when={props.opened.tombstone}>{(deleted) => <Tombstone deleted={deleted()} />}</Show>
      <Show when={response()}>
        {(known) => (
          <>
            <ShownText parts={known().parts} />
            <Attachments response={known()} path={path()} />
          </>
        )}
      </Show>
    </Page>
  )
}

function Attachments(props: { response: PublicResponse; path: string }) {
  const t = text.use()
  return (
    <Show when={props.response.attachments.length > 0}>
      <Section title={t().attachments}>
        <Files
          files={props.response.attachments}
          label={t().attachments}
          action={(file) => (
            <a
              class="button button-quiet"
              href={`/api/consultations${props.path.replace('/hoeringer', '')}/responses/${props.response.number}/attachments/${file.id}`}
              download={file.name}
              target="_self"
            >
              {t().attachment(file.name)}
            </a>
          )}
        />
      </Section>
    </Show>
  )
}
