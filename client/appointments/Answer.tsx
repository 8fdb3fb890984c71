// One applicant's answer at the desk: what it lacks, words of its own, and how it was met.
import { createSignal, For, Show } from 'solid-js'
import type { AnswerDraft, Possibility, SeatAnswerOpened } from '../../shared/appointments.ts'
import { seatStandingOf } from '../../shared/seat-answers.ts'
import { weekdayDateTime } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { State, type StateProps } from '../ui/State.tsx'
import type { Act } from './act.ts'
import { DraftFields } from './DraftFields.tsx'
import { changes } from './queries.ts'
import { Send } from './Send.tsx'
import { text } from './text.ts'

const looks = {
  unsent: 'draft',
  refused: 'ended',
  waiting: 'queued',
  offered: 'queued',
  accepted: 'received',
  declined: 'ended',
  lapsed: 'ended',
  withdrawn: 'ended',
} as const satisfies Record<string, StateProps['state']>

interface Props {
  answer: SeatAnswerOpened
  shared: AnswerDraft
  possibilities: readonly Possibility[]
  lacks: readonly ('words' | 'possibilities')[]
  committeeId: string
  act: Act
}

export function Answer(props: Props) {
  const t = text.use()
  const isUnsent = () => props.answer.sentAt === null && !props.answer.response
  const standing = () => (isUnsent() ? 'unsent' : seatStandingOf(props.answer))
  return (
    <li class="appointment-answer">
      <div class="appointment-answer-head">
        <h4>
          <a href={`/arbejdsbord/indsendelser/${props.answer.submissionId}`}>
            {props.answer.applicant}
          </a>
        </h4>
        <State state={looks[standing()]}>{t().desk.standings[standing()]}</State>
      </div>
      <p class="appointment-answer-facts">
        <span>{t().seatOne[props.answer.seatKind]}</span>
        <Show when={props.answer.kind === 'alternate'}>
          <span>{t().desk.number(props.answer.position)}</span>
        </Show>
        <Show when={standing() === 'offered' && props.answer.answerBy}>
          {(by) => <span>{t().desk.until(weekdayDateTime(by()))}</span>}
        </Show>
      </p>
      <Show when={isUnsent()}>
        <Show when={props.lacks.length > 0}>
          <ul class="appointment-lacks">
            <For each={props.lacks}>{(field) => <li>{t().desk.lacks[field]}</li>}</For>
          </ul>
        </Show>
        <Own {...props} />
        <Show when={props.lacks.length === 0}>
          <Send
            count={1}
            about={t().desk.ownTo(props.answer.applicant)}
            onSend={() =>
              void props.act(
                () => changes.send(props.committeeId, [props.answer.submissionId]),
                t().desk.sent,
              )
            }
          />
        </Show>
      </Show>
    </li>
  )
}

function Own(props: Props) {
  const t = text.use()
  const [written, setWritten] = createSignal<AnswerDraft>()
  const draft = () => written() ?? props.answer.draft ?? props.shared
  const [busy, setBusy] = createSignal(false)

  async function save(next: AnswerDraft | null) {
    if (busy()) return
    setBusy(true)
    const plain = next && {
      words: next.words,
      possibilities: next.possibilities.map(({ kind, id }) => ({ kind, id })),
    }
    const isKept = await props.act(
      () => changes.writeOne(props.answer.submissionId, plain),
      t().desk.ownSaved,
    )
    if (isKept) setWritten(undefined)
    setBusy(false)
  }

  return (
    <Disclosure
      open={props.answer.draft !== null}
      summary={
        <>
          {t().desk.own}
          <span class="unseen"> {t().desk.ownTo(props.answer.applicant)}</span>
        </>
      }
    >
      <Form onSubmit={() => void save(draft())}>
        <DraftFields
          id={props.answer.submissionId}
          kind={props.answer.kind}
          draft={draft()}
          possibilities={props.possibilities}
          onInput={setWritten}
        />
        <Actions>
          <Button
            type="submit"
            variant="secondary"
            busy={busy()}
            about={t().desk.ownTo(props.answer.applicant)}
          >
            {t().desk.ownSave}
          </Button>
          <Show when={props.answer.draft}>
            <Button
              variant="quiet"
              about={t().desk.ownTo(props.answer.applicant)}
              onClick={() => void save(null)}
            >
              {t().desk.ownShared}
            </Button>
          </Show>
        </Actions>
      </Form>
    </Disclosure>
  )
}
