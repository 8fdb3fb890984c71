// A committee's room: the next meeting and what one has to do first, then the text, meetings, documents and members.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { CommitteeRoom } from '../../shared/committee-rooms.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { number, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { RoomGate } from '../RoomGate.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Detail } from '../ui/Detail.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Documents } from './Documents.tsx'
import { Meetings, NextMeeting } from './Meetings.tsx'
import { roomQuery } from './queries.ts'
import './Room.css'
import { Tasks } from './Tasks.tsx'
import { text } from './text.ts'

export default function RoomPage() {
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

function Room(props: { room: CommitteeRoom }) {
  const t = text.use()
  const { id } = props.room.committee
  const path = `/opgaveudvalg/${id}/rum`
  return (
    <Page
      title={t().title}
      breadcrumbs={[
        { href: '/opgaveudvalg', label: t().kinds },
        { href: `/opgaveudvalg/${id}`, label: tr(props.room.committee.title) },
      ]}
      above={
        <>
          <Kind kind="task-committee">{tr(props.room.committee.title)}</Kind>
          <Show when={props.room.committee.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={props.room.committee.stage === 'ended' ? t().ended : t().lead}
      aside={<Members room={props.room} />}
    >
      <NextMeeting room={props.room} now={now()} />
      <Tasks room={props.room} />
      <Section title={t().text.title} lead={t().text.lead}>
        <Show when={props.room.toChoose > 0}>
          <p class="room-differs">
            <Detail icon="warning">
              {t().text.differs(number(props.room.toChoose), props.room.toChoose === 1)}
            </Detail>
          </p>
        </Show>
        <div>
          <LinkButton variant="secondary" icon="edit" href={`${path}/tekst`}>
            {t().text.open}
          </LinkButton>
        </div>
      </Section>
      <Section title={t().over.title} lead={t().over.lead}>
        <div>
          <LinkButton variant="secondary" icon="send" href={`${path}/anbefalinger`}>
            {t().over.open}
          </LinkButton>
        </div>
      </Section>
      <Meetings room={props.room} />
      <Documents room={props.room} />
    </Page>
  )
}

function Members(props: { room: CommitteeRoom }) {
  const t = text.use()
  const account = useSignedIn()
  return (
    <Section title={t().members.title}>
      <Show when={props.room.members.length > 0} fallback={<p>{t().members.none}</p>}>
        <ul class="members">
          <For each={props.room.members}>
            {(member) => (
              <li>
                <strong>{member.name}</strong>
                <span class="members-seat">
                  {sentence(
                    [
                      member.duty && t().duty[member.duty],
                      member.seatKind && t().seat[member.seatKind],
                      member.accountId === account()?.id && t().you,
                    ]
                      .filter(Boolean)
                      .join(', ')
                      .toLocaleLowerCase('da'),
                  )}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  )
}
