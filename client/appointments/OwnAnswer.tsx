// What the council answered to one's application, and the two buttons that answer back.
import { createEffect, For, Match, Show, Switch } from 'solid-js'
import type { OwnSeatAnswer } from '../../shared/appointments.ts'
import { seatStandingOf } from '../../shared/seat-answers.ts'
import type { CameOfProps } from '../came-of.tsx'
import { date, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { plainAbout } from '../outbox/item.ts'
import { useOutbox, useSendAtOnce } from '../outbox/outbox.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { AskFirst } from '../ui/AskFirst.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import './OwnAnswer.css'
import { ownAnswerQuery } from './queries.ts'
import { text } from './text.ts'

export default function OwnAnswer(props: CameOfProps) {
  const t = text.use()
  const found = useQuery(() => ownAnswerQuery(props.decision.submissionId))
  const answer = () => (found.isSuccess ? found.data.answer : null)
  createEffect(() => answer() && props.onAnswered())
  return (
    <Switch>
      <Match when={answer()}>{(known) => <Answered answer={known()} />}</Match>
      <Match when={found.isError}>
        <p>{t().own.unreachable}</p>
      </Match>
    </Switch>
  )
}

function Answered(props: { answer: OwnSeatAnswer }) {
  const t = text.use()
  const standing = () => seatStandingOf(props.answer)
  const committee = () => tr(props.answer.committee.title)
  const seat = () => t().seatOne[props.answer.seatKind]
  const title = () => {
    const { own } = t()
    // Whoever was only waiting had no seat to say no to.
    return standing() === 'declined' && !props.answer.offeredAt ? own.left : own[standing()]
  }
  const body = () => {
    const { own } = t()
    const { kind, position, answerBy, offeredAt } = props.answer
    switch (standing()) {
      case 'offered':
        return kind === 'alternate'
          ? own.movedUpBody(seat(), committee())
          : own.offeredBody(seat(), committee())
      case 'waiting':
        return own.waitingBody(position)
      case 'lapsed':
        return own.lapsedBody(answerBy ? weekdayDateTime(answerBy) : '')
      case 'declined':
        return offeredAt ? own.declinedBody : own.leftBody
      case 'accepted':
        return own.acceptedBody(committee())
      case 'refused':
        return own.refusedBody(committee())
      case 'withdrawn':
        return own.withdrawnBody
    }
  }
  return (
    <Panel labelledBy="own-answer">
      <div class="own-answer">
        <h2 id="own-answer">{title()}</h2>
        <p>{body()}</p>
        <Show when={props.answer.words}>
          <h3>{standing() === 'refused' ? t().own.reason : t().own.words}</h3>
          <For each={props.answer.words.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
        </Show>
        <Show when={props.answer.possibilities.length > 0}>
          <h3>{t().own.instead}</h3>
          <ul>
            <For each={props.answer.possibilities}>
              {(other) => (
                <li>
                  <a href={other.path}>{tr(other.title)}</a>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Reply answer={props.answer} />
        <p class="own-answer-source">
          {t().own.decided(date(`${props.answer.decidedOn}T12:00:00.000Z`))}{' '}
          <Show when={props.answer.link}>
            {(link) => (
              <a href={link()} rel="noopener">
                {t().own.agenda}
              </a>
            )}
          </Show>
        </p>
      </div>
    </Panel>
  )
}

/** Yes and no, sent like anything else: at once, or when there is a connection. */
function Reply(props: { answer: OwnSeatAnswer }) {
  const t = text.use()
  const send = useSendAtOnce()
  const outbox = useOutbox()
  const standing = () => seatStandingOf(props.answer)
  const onItsWay = () =>
    outbox()?.items.find(
      ({ form, given, decision }) =>
        form === 'appointment-answer' &&
        !decision &&
        given.applicationId === props.answer.submissionId,
    )
  const reply = (answer: 'accepted' | 'declined') =>
    send({
      form: 'appointment-answer',
      version: 1,
      about: plainAbout(props.answer.committee),
      payload: { applicationId: props.answer.submissionId, answer },
    })
  const no = () => void reply('declined')
  return (
    <Show
      when={!onItsWay()}
      fallback={
        <p role="status">
          {t().own.onItsWay} <a href={`/mine-indsendelser/${onItsWay()?.id}`}>{t().own.see}</a>
        </p>
      }
    >
      <Switch>
        <Match when={standing() === 'offered'}>
          <p>
            <strong>{t().own.answerBy(weekdayDateTime(props.answer.answerBy ?? ''))}</strong>
          </p>
          <Actions>
            <Button icon="check" onClick={() => void reply('accepted')}>
              {t().own.yes}
            </Button>
            <AskFirst
              variant="secondary"
              label={t().own.no}
              title={t().own.noTitle}
              yes={t().own.yesNo}
              onYes={no}
            >
              <p>{t().own.noBody}</p>
            </AskFirst>
          </Actions>
        </Match>
        <Match when={standing() === 'accepted'}>
          <Actions>
            <LinkButton href={`${props.answer.committee.path}/rum`}>{t().own.room}</LinkButton>
            <AskFirst
              label={t().own.leave}
              title={t().own.leaveTitle}
              yes={t().own.yesLeave}
              onYes={no}
            >
              <p>{t().own.leaveBody}</p>
            </AskFirst>
          </Actions>
        </Match>
        <Match when={standing() === 'waiting'}>
          <Actions>
            <AskFirst
              label={t().own.leaveList}
              title={t().own.leaveListTitle}
              yes={t().own.yesLeaveList}
              onYes={no}
            >
              <p>{t().own.leaveListBody}</p>
            </AskFirst>
          </Actions>
        </Match>
      </Switch>
    </Show>
  )
}
