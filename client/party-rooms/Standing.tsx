// How the response stands, before anything else: being written, sent, changed since, or past its deadline.
import { type JSX, Match, Show, Switch } from 'solid-js'
import type { Consultation } from '../../shared/consultations.ts'
import type { OpenedRoom, PartyRoom, RoomResponse } from '../../shared/party-rooms.ts'
import { now } from '../clock.ts'
import { list, number, sentence, weekdayDateTime } from '../format.ts'
import { Deadline } from '../ui/Deadline.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Panel } from '../ui/Panel.tsx'
import { chairsHere, isPaper, isWritten } from './rows.ts'
import { text } from './text.ts'

export interface StandingProps {
  room: PartyRoom
  opened: OpenedRoom
  consultation: Consultation
}

export function Standing(props: StandingProps) {
  const t = text.use()
  const isLate = () => !props.room.closed && props.consultation.closesAt < now()
  const title = () => {
    if (props.room.response) return props.room.closed ? t().standing.closedSent : t().standing.sent
    if (props.room.closed) return t().standing.closed
    return isLate() ? t().standing.late : t().standing.writing
  }
  return (
    <Panel labelledBy="standing">
      <h2 id="standing">{title()}</h2>
      <Switch>
        <Match when={props.room.response}>
          {(response) => <Sent {...props} response={response()} />}
        </Match>
        <Match when={props.room.closed}>
          <p>{t().standing.closedBody}</p>
        </Match>
        <Match when={true}>
          <Writing {...props}>
            <Show when={isLate()}>
              <p>{t().standing.lateBody}</p>
            </Show>
          </Writing>
        </Match>
      </Switch>
    </Panel>
  )
}

function Writing(props: StandingProps & { children: JSX.Element }) {
  const t = text.use()
  const written = () => props.opened.parts.filter(isWritten).length
  const toChoose = () => props.opened.parts.filter(({ beside }) => beside > 0).length
  return (
    <>
      <Deadline
        opensAt={props.consultation.opensAt}
        closesAt={props.consultation.closesAt}
        now={now()}
      />
      {props.children}
      <p>
        {t().standing.written(number(written()), number(props.opened.parts.length))}{' '}
        <Show when={props.consultation.opensAt > now()}>{t().standing.upcoming}</Show>
      </p>
      <ToChoose count={toChoose()} />
      <WhoSends room={props.room} />
    </>
  )
}

function ToChoose(props: { count: number }) {
  const t = text.use()
  return (
    <Show when={props.count > 0}>
      <p class="party-differs">
        <Detail icon="warning">
          {t().standing.toChoose(number(props.count), props.count === 1)}
        </Detail>
      </p>
    </Show>
  )
}

function WhoSends(props: { room: PartyRoom }) {
  const t = text.use()
  const chairs = () => props.room.people.filter(({ chair }) => chair)
  return (
    <Switch
      fallback={
        <p>
          {t().standing.noChair} <a href="/om#kontakt">{t().standing.ask}</a>
        </p>
      }
    >
      <Match when={chairsHere(props.room)}>
        <p>{t().standing.youChair}</p>
      </Match>
      <Match when={chairs().length > 0}>
        <p>{t().standing.chairs(list(chairs().map(({ name }) => name)))}</p>
      </Match>
    </Switch>
  )
}

function Sent(props: StandingProps & { response: RoomResponse }) {
  const t = text.use()
  const words = () => {
    const { closed } = props.room
    if (isPaper(props.room)) return t().standing.paper
    if (props.response.changed)
      return closed ? t().standing.closedChanged : t().standing.changedBody
    return closed ? t().standing.closedSame : t().standing.same
  }
  return (
    <>
      <p>
        {sentence(
          t().standing.sentBy(weekdayDateTime(props.response.receivedAt), props.response.name),
        )}
      </p>
      <Show when={!props.room.closed}>
        <Deadline closesAt={props.consultation.closesAt} now={now()} />
      </Show>
      <Show
        when={props.response.changed && !props.room.closed && !isPaper(props.room)}
        fallback={<p>{words()}</p>}
      >
        <p class="party-differs">
          <Detail icon="warning">{t().standing.changed}</Detail>
        </p>
        <p>{words()}</p>
        <ToChoose count={props.opened.parts.filter(({ beside }) => beside > 0).length} />
      </Show>
      <Facts
        facts={[
          { term: t().standing.receipt, answer: props.response.receipt },
          { term: t().standing.code, answer: props.response.code },
        ]}
      />
    </>
  )
}
