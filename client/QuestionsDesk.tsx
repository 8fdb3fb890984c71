// Staff answer questions, the longest waiting first: how each is shown, what the answer is, and whether everyone can read it.
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { AnswerGiven, AskedQuestion } from '../shared/questions.ts'
import { weekdayDateTime } from './format.ts'
import './QuestionsDesk.css'
import { Actions } from './ui/Actions.tsx'
import { announce } from './ui/announce.ts'
import { Button } from './ui/Button.tsx'
import { Checkbox } from './ui/Checkbox.tsx'
import { Disclosure } from './ui/Disclosure.tsx'
import { Empty } from './ui/Empty.tsx'
import { Form } from './ui/Form.tsx'
import { createLookThrough } from './ui/look-through.ts'
import { Section } from './ui/Section.tsx'
import { TextArea } from './ui/TextArea.tsx'
import { TextWarning } from './ui/TextWarning.tsx'

const longest = 2000

type Question = Pick<AskedQuestion, 'id' | 'asked' | 'receivedAt' | 'shown' | 'answer' | 'public'>

type Word =
  | 'empty'
  | 'emptyBody'
  | 'waiting'
  | 'noneWaiting'
  | 'answered'
  | 'open'
  | 'closed'
  | 'asked'
  | 'shown'
  | 'shownHint'
  | 'shownMissing'
  | 'answer'
  | 'answerMissing'
  | 'public'
  | 'send'
  | 'change'
  | 'save'
  | 'saved'
  | 'failed'

export interface QuestionsDeskProps<Asked extends Question> {
  questions: readonly Asked[]
  words: Record<Word, string> & {
    received: (when: string) => string
    about: (question: string) => string
  }
  /** What else is known of one. */
  facts?: (question: Asked) => JSX.Element
  /** Whether it is looked through for what tells of a resident. */
  isLookedThrough?: boolean
  answer: (question: Asked, given: AnswerGiven) => Promise<void>
  /** Where everyone reads them. */
  below: JSX.Element
}

export function QuestionsDesk<Asked extends Question>(props: QuestionsDeskProps<Asked>) {
  const waiting = () => props.questions.filter(({ answer }) => answer === null)
  const answered = () => props.questions.filter(({ answer }) => answer !== null).reverse()
  const List = (list: { of: readonly Asked[] }) => (
    <ul class="questions-desk">
      <For each={list.of}>{(each) => <Card {...props} question={each} />}</For>
    </ul>
  )
  return (
    <>
      <Show
        when={props.questions.length > 0}
        fallback={
          <Empty title={props.words.empty}>
            <p>{props.words.emptyBody}</p>
          </Empty>
        }
      >
        <Section title={props.words.waiting}>
          <Show when={waiting().length > 0} fallback={<p>{props.words.noneWaiting}</p>}>
            <List of={waiting()} />
          </Show>
        </Section>
        <Show when={answered().length > 0}>
          <Section title={props.words.answered}>
            <List of={answered()} />
          </Section>
        </Show>
      </Show>
      <p>{props.below}</p>
    </>
  )
}

type CardProps<Asked extends Question> = QuestionsDeskProps<Asked> & { question: Asked }

function Card<Asked extends Question>(props: CardProps<Asked>) {
  return (
    <li id={props.question.id} class="question-card">
      <h3 id={`question-${props.question.id}`} tabindex="-1">
        {props.question.shown ?? props.question.asked}
      </h3>
      <p class="question-facts">
        {props.facts?.(props.question)}
        <span>{props.words.received(weekdayDateTime(props.question.receivedAt))}</span>
        <Show when={props.question.answer}>
          <span>{props.question.public ? props.words.open : props.words.closed}</span>
        </Show>
      </p>
      <Show when={props.question.answer} fallback={<AnswerForm {...props} />}>
        {(answer) => (
          <>
            <For each={answer().split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
            <Disclosure
              summary={
                <>
                  {props.words.change}
                  <span class="unseen"> {props.words.about(props.question.asked)}</span>
                </>
              }
            >
              <p>
                {props.words.asked}: {props.question.asked}
              </p>
              <AnswerForm {...props} />
            </Disclosure>
          </>
        )}
      </Show>
    </li>
  )
}

function AnswerForm<Asked extends Question>(props: CardProps<Asked>) {
  const before = props.question
  const [shown, setShown] = createSignal(before.shown ?? before.asked)
  const [answer, setAnswer] = createSignal(before.answer ?? '')
  const [isPublic, setPublic] = createSignal(before.answer === null || before.public)
  const [tried, setTried] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const look = createLookThrough(() => (props.isLookedThrough ? [shown(), answer()] : []), {
    mayKeep: true,
  })
  const id = (name: string) => `${name}-${before.id}`
  const isBlank = (written: string) => written.trim().length < 3
  const isWrong = (written: string) => isBlank(written) || written.length > longest
  const fault = (written: string, missing: string) =>
    tried() && isBlank(written) ? missing : undefined

  async function save() {
    if (busy()) return
    setTried(true)
    setFailed(false)
    const wrong = isWrong(shown()) ? 'shown' : isWrong(answer()) ? 'answer' : undefined
    if (wrong) {
      document.getElementById(id(wrong))?.focus()
      return
    }
    if (!look.passes()) return
    setBusy(true)
    try {
      const given = { shown: shown().trim(), answer: answer().trim(), public: isPublic() }
      await props.answer(before, given)
      announce(props.words.saved)
      // Its card is drawn anew elsewhere on the page.
      document.getElementById(`question-${before.id}`)?.focus()
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form onSubmit={() => void save()}>
      <TextArea
        id={id('shown')}
        label={props.words.shown}
        hint={props.words.shownHint}
        error={fault(shown(), props.words.shownMissing)}
        value={shown()}
        required
        max={longest}
        rows={2}
        onInput={setShown}
      />
      <TextArea
        id={id('answer')}
        label={props.words.answer}
        error={fault(answer(), props.words.answerMissing)}
        value={answer()}
        required
        max={longest}
        rows={4}
        onInput={setAnswer}
      />
      <Checkbox
        id={id('public')}
        label={props.words.public}
        checked={isPublic()}
        onInput={setPublic}
      />
      <Show when={props.isLookedThrough}>
        <TextWarning look={look} mayKeep />
      </Show>
      <Show when={failed()}>
        <p role="alert">{props.words.failed}</p>
      </Show>
      <Actions>
        <Button type="submit" busy={busy()} about={props.words.about(before.asked)}>
          {before.answer === null ? props.words.send : props.words.save}
        </Button>
      </Actions>
    </Form>
  )
}
