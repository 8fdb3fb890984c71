// What a committee at work shows to everyone: its next meeting, what came of those it has held, and its documents.
import { For, Show } from 'solid-js'
import type { PublicRoom as Public } from '../../shared/committee-rooms.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { now } from '../clock.ts'
import { date, period, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { takesPart } from '../RoomGate.tsx'
import { hasRole } from '../session.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { DocumentContent } from './DocumentContent.tsx'
import { nextOf } from './Meetings.tsx'
import { publicFilePath, publicRoomQuery } from './queries.ts'
import './Room.css'
import { text } from './text.ts'

/** For a committee whose work has begun. */
export default function PublicRoom(props: { committee: Pick<TaskCommittee, 'id'> }) {
  const t = text.use()
  const account = useSignedIn()
  const room = useQuery(() => publicRoomQuery(props.committee.id))
  return (
    <Section title={t().public.title} id="arbejdet" lead={t().public.lead}>
      <Show when={takesPart(account(), props.committee.id)}>
        <Notice>
          <p>
            {hasRole(account(), 'caseworker', 'administrator')
              ? t().public.toRoomStaff
              : t().public.toRoomLead}
          </p>
          <LinkButton variant="secondary" href={`/opgaveudvalg/${props.committee.id}/rum`}>
            {t().public.toRoom}
          </LinkButton>
        </Notice>
      </Show>
      <Show when={room.isSuccess && room.data}>
        {(found) => <Work id={props.committee.id} room={found()} />}
      </Show>
    </Section>
  )
}

function Work(props: { id: string; room: Public }) {
  const t = text.use()
  const next = () => nextOf(props.room.meetings, now())
  const held = () =>
    props.room.meetings
      .filter(({ startsAt, state }) => startsAt < now() && state !== 'cancelled')
      .filter(({ id }) => id !== next()?.id)
      .toReversed()
  const isEmpty = () => props.room.meetings.length === 0 && props.room.documents.length === 0
  return (
    <>
      <Show when={isEmpty()}>
        <p>{t().public.nothing}</p>
      </Show>
      <Show when={next()}>
        {(meeting) => (
          <div class="room-part">
            <h3>{t().public.next}</h3>
            <Meeting meeting={meeting()} />
          </div>
        )}
      </Show>
      <Show when={props.room.documents.length > 0}>
        <div class="room-part" id="dokumenter">
          <h3>{t().public.documents}</h3>
          <ul class="documents">
            <For each={props.room.documents}>
              {(document) => (
                <li class="document">
                  <h4>{document.title}</h4>
                  <p class="document-facts">{t().public.shown(date(document.addedAt))}</p>
                  <DocumentContent
                    document={document}
                    href={(fileId) => publicFilePath(props.id, document.id, fileId)}
                  />
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={held().length > 0}>
        <div class="room-part">
          <h3>{t().public.held}</h3>
          <ul class="documents">
            <For each={held()}>
              {(meeting) => (
                <li class="document">
                  <Meeting meeting={meeting} />
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </>
  )
}

function Meeting(props: { meeting: Public['meetings'][number] }) {
  const t = text.use()
  const when = () => sentence(period(props.meeting.startsAt, props.meeting.endsAt))
  return (
    <>
      <p>
        <a href={`/moeder/${props.meeting.id}`}>{when()}</a>
      </p>
      <Show when={props.meeting.place}>
        {(place) => (
          <p class="document-facts">
            <Detail icon="place">{tr(place())}</Detail>
          </p>
        )}
      </Show>
      <Show when={props.meeting.agenda.length > 0}>
        <Disclosure summary={<Named word={t().public.agenda} about={when()} />}>
          <ol>
            <For each={props.meeting.agenda}>{(line) => <li>{line}</li>}</For>
          </ol>
        </Disclosure>
      </Show>
      <Show when={props.meeting.minutes}>
        <Disclosure summary={<Named word={t().public.minutes} about={when()} />}>
          <div class="room-text">
            <For each={props.meeting.minutes.split(/\n\s*\n/)}>
              {(paragraph) => <p>{paragraph}</p>}
            </For>
          </div>
        </Disclosure>
      </Show>
    </>
  )
}

function Named(props: { word: string; about: string }) {
  return (
    <>
      {props.word}
      <span class="unseen">, {props.about}</span>
    </>
  )
}
