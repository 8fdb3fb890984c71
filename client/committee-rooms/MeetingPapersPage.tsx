// A meeting in the room: its agenda and minutes to read, and for whoever leads to write.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { CommitteeRoom, RoomMeeting } from '../../shared/committee-rooms.ts'
import { needed } from '../api.ts'
import { dayAndMonth, period, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { RoomGate } from '../RoomGate.tsx'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { ChangePapers } from './ChangePapers.tsx'
import { roomQuery } from './queries.ts'
import './Room.css'
import { text } from './text.ts'

export default function MeetingPapersPage() {
  const params = useParams<{ id: string; meetingId: string }>()
  return (
    <RoomGate place={params.id} back={`/opgaveudvalg/${params.id}`}>
      <Found id={params.id} meetingId={params.meetingId} />
    </RoomGate>
  )
}

function Found(props: { id: string; meetingId: string }) {
  const found = useQuery(() => needed(roomQuery(props.id)))
  const meeting = () => found.data?.meetings.find(({ id }) => id === props.meetingId)
  return (
    <Show when={found.data}>
      {(room) => (
        <Show when={meeting()} fallback={<Gone id={props.id} />}>
          {(known) => <Meeting room={room()} meeting={known()} />}
        </Show>
      )}
    </Show>
  )
}

function Gone(props: { id: string }) {
  const t = text.use()
  return (
    <Page title={t().meeting.gone}>
      <Empty
        title={t().meeting.gone}
        action={
          <LinkButton href={`/opgaveudvalg/${props.id}/rum`}>{t().meeting.toRoom}</LinkButton>
        }
      >
        <p>{t().meeting.goneBody}</p>
      </Empty>
    </Page>
  )
}

function Meeting(props: { room: CommitteeRoom; meeting: RoomMeeting }) {
  const t = text.use()
  const { committee } = props.room
  return (
    <Page
      title={t().meeting.title(dayAndMonth(props.meeting.startsAt))}
      breadcrumbs={[
        { href: `/opgaveudvalg/${committee.id}`, label: tr(committee.title) },
        { href: `/opgaveudvalg/${committee.id}/rum`, label: t().title },
      ]}
    >
      <Facts
        facts={[
          {
            term: t().meeting.when,
            answer: sentence(period(props.meeting.startsAt, props.meeting.endsAt)),
          },
          {
            term: t().meeting.where,
            answer: props.meeting.place ? tr(props.meeting.place) : t().meeting.nowhere,
          },
          {
            term: t().meeting.calendar,
            answer: (
              <>
                <a href={`/moeder/${props.meeting.id}`}>{t().meeting.calendarLink}</a>
                <Show when={props.room.leads}>
                  <p class="document-facts">{t().meeting.calendarLeads}</p>
                </Show>
              </>
            ),
          },
        ]}
      />
      <Section title={t().meeting.agenda}>
        <Show when={props.meeting.agenda.length > 0} fallback={<p>{t().meeting.noAgenda}</p>}>
          <ol>
            <For each={props.meeting.agenda}>{(line) => <li>{line}</li>}</For>
          </ol>
          <Reach isPublic={props.meeting.agendaPublic} />
        </Show>
      </Section>
      <Section title={t().meeting.minutes}>
        <Show when={props.meeting.minutes} fallback={<p>{t().meeting.noMinutes}</p>}>
          <div class="room-text">
            <For each={props.meeting.minutes.split(/\n\s*\n/)}>
              {(paragraph) => <p>{paragraph}</p>}
            </For>
          </div>
          <Reach isPublic={props.meeting.minutesPublic} />
        </Show>
      </Section>
      <Show when={props.room.leads}>
        <Show when={props.meeting.id} keyed>
          <ChangePapers id={committee.id} meeting={props.meeting} />
        </Show>
      </Show>
      <Actions>
        <Button variant="secondary" icon="print" onClick={() => print()}>
          {t().meeting.print}
        </Button>
      </Actions>
    </Page>
  )
}

function Reach(props: { isPublic: boolean }): JSX.Element {
  const t = text.use()
  return (
    <p class="document-facts">
      <Detail icon={props.isPublic ? 'check' : 'people'}>
        {props.isPublic ? t().meeting.public : t().meeting.hidden}
      </Detail>
    </p>
  )
}
