// In the room: recommendations that are being written, those that are handed over, and status to dialogue meetings.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { RecommendationRoom } from '../../shared/recommendations.ts'
import { needed } from '../api.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { RoomGate } from '../RoomGate.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Draft } from './Draft.tsx'
import { DraftForm } from './DraftForm.tsx'
import { roomQuery } from './queries.ts'
import { Recommendation } from './Recommendation.tsx'
import { Report } from './Report.tsx'
import './Recommendations.css'
import { text } from './text.ts'

export default function HandOverPage() {
  const params = useParams<{ id: string }>()
  return (
    <RoomGate place={params.id} back={`/opgaveudvalg/${params.id}`}>
      <Found id={params.id} />
    </RoomGate>
  )
}

function Found(props: { id: string }) {
  const room = useQuery(() => needed(roomQuery(props.id)))
  return <Show when={room.data}>{(found) => <Room room={found()} />}</Show>
}

function Room(props: { room: RecommendationRoom }) {
  const t = text.use()
  const committee = () => props.room.committee
  const isAtWork = () => committee().stage === 'at-work'
  const draftIds = () => props.room.drafts.map(({ id }) => id)
  return (
    <Page
      title={t().room.title}
      breadcrumbs={[
        { href: `/opgaveudvalg/${committee().id}`, label: tr(committee().title) },
        { href: `/opgaveudvalg/${committee().id}/rum`, label: t().room.back },
      ]}
      above={
        <>
          <Kind kind="task-committee">{tr(committee().title)}</Kind>
          <Show when={committee().example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={t().room.lead}
    >
      <Show when={!isAtWork()}>
        <Notice>
          <p>{t().room.ended}</p>
        </Notice>
      </Show>
      <Show when={isAtWork() || props.room.drafts.length > 0}>
        <Section title={t().room.drafts} id="kladder" lead={t().room.draftsLead}>
          <Show when={props.room.drafts.length > 0} fallback={<p>{t().room.noDrafts}</p>}>
            <ul class="recommendations">
              <For each={draftIds()}>
                {(id) => (
                  <Show when={props.room.drafts.find((draft) => draft.id === id)}>
                    {(draft) => (
                      <Draft committeeId={committee().id} draft={draft()} open={isAtWork()} />
                    )}
                  </Show>
                )}
              </For>
            </ul>
          </Show>
          <Show when={isAtWork()}>
            <Disclosure summary={t().room.new}>
              <DraftForm committeeId={committee().id} />
            </Disclosure>
          </Show>
        </Section>
      </Show>
      <Section title={t().room.handedOver} id="afleveret">
        <Show
          when={props.room.recommendations.length > 0}
          fallback={<p>{t().room.noneHandedOver}</p>}
        >
          <ol class="recommendations">
            <For each={props.room.recommendations}>
              {(each) => <Recommendation recommendation={each} />}
            </For>
          </ol>
        </Show>
      </Section>
      <Report room={props.room} />
      <p>
        <a href={`/opgaveudvalg/${committee().id}#anbefalinger`}>{t().room.publicPage}</a>
      </p>
    </Page>
  )
}
