// The room's meetings: the next one first and large, then all of them with their papers.
import { For, Show } from 'solid-js'
import type { CommitteeRoom, RoomMeeting } from '../../shared/committee-rooms.ts'
import { now } from '../clock.ts'
import { period, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Section } from '../ui/Section.tsx'
import { CallMeeting } from './CallMeeting.tsx'
import { text } from './text.ts'

/** The first that has not ended and is not called off. */
export function nextOf<T extends Pick<RoomMeeting, 'endsAt' | 'state'>>(
  meetings: readonly T[],
  now: string,
): T | undefined {
  return meetings.find(({ endsAt, state }) => endsAt >= now && state !== 'cancelled')
}

export function NextMeeting(props: { room: CommitteeRoom; now: string }) {
  const t = text.use()
  const next = () => nextOf(props.room.meetings, props.now)
  const path = () => `/opgaveudvalg/${props.room.committee.id}/rum/moeder`
  return (
    <Panel labelledBy="next-meeting">
      <h2 id="next-meeting">{t().next.title}</h2>
      <Show
        when={next()}
        fallback={
          <p>
            {t().next.none}. {props.room.leads ? t().next.noneLeads : t().next.noneOthers}
          </p>
        }
      >
        {(meeting) => (
          <>
            <p class="room-when">{sentence(period(meeting().startsAt, meeting().endsAt))}</p>
            <Show when={meeting().place}>
              {(place) => (
                <p>
                  <Detail icon="place">{tr(place())}</Detail>
                </p>
              )}
            </Show>
            <Show when={meeting().agenda.length > 0}>
              <ol class="room-agenda">
                <For each={meeting().agenda}>{(line) => <li>{line}</li>}</For>
              </ol>
            </Show>
            <div>
              <LinkButton variant="secondary" href={`${path()}/${meeting().id}`}>
                {t().next.open}
              </LinkButton>
            </div>
          </>
        )}
      </Show>
    </Panel>
  )
}

export function Meetings(props: { room: CommitteeRoom }) {
  const t = text.use()
  const others = () => {
    const next = nextOf(props.room.meetings, now())
    return props.room.meetings.filter(({ id }) => id !== next?.id).toReversed()
  }
  return (
    <Section title={t().meetings.title} id="moeder">
      <Show when={others().length > 0} fallback={<p>{t().meetings.none}</p>}>
        <CardList items={others()}>
          {(meeting) => (
            <Card
              href={`/opgaveudvalg/${props.room.committee.id}/rum/moeder/${meeting.id}`}
              title={sentence(period(meeting.startsAt, meeting.endsAt))}
              below={
                <>
                  <Show when={meeting.place}>
                    {(place) => <Detail icon="place">{tr(place())}</Detail>}
                  </Show>
                  <Show when={meeting.agenda.length > 0}>
                    <Detail icon="document">{t().meetings.papers(meeting.minutes !== '')}</Detail>
                  </Show>
                  <Show when={meeting.state === 'cancelled' || meeting.state === 'moved'}>
                    <Detail icon="warning">
                      {meeting.state === 'cancelled' ? t().meetings.cancelled : t().meetings.moved}
                    </Detail>
                  </Show>
                </>
              }
            />
          )}
        </CardList>
      </Show>
      <Show when={props.room.leads && props.room.committee.stage !== 'ended'}>
        <CallMeeting id={props.room.committee.id} />
      </Show>
    </Section>
  )
}
