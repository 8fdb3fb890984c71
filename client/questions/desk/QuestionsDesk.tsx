// Staff answer the questions of a desk, the longest waiting first.
import { For, type JSX, Show } from 'solid-js'
import type { DeskQuestion } from '../../../shared/questions.ts'
import { weekdayDateTime } from '../../format.ts'
import { tr } from '../../language.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Section } from '../../ui/Section.tsx'
import { text as questions } from '../text.ts'
import { AnswerForm } from './AnswerForm.tsx'
import './Desk.css'
import { text } from './text.ts'

export interface QuestionsDeskProps {
  questions: readonly DeskQuestion[]
  /** Undefined for those to committees. */
  careHomeId?: string
  /** Where everyone reads them. */
  below: JSX.Element
}

export function QuestionsDesk(props: QuestionsDeskProps) {
  const t = text.use()
  const waiting = () => props.questions.filter(({ answer }) => answer === null)
  const answered = () => props.questions.filter(({ answer }) => answer !== null).reverse()
  return (
    <>
      <Show
        when={props.questions.length > 0}
        fallback={
          <Empty title={t().empty}>
            <p>{t().emptyBody}</p>
          </Empty>
        }
      >
        <Section title={t().waiting}>
          <Show when={waiting().length > 0} fallback={<p>{t().noneWaiting}</p>}>
            <ul class="asked-desk">
              <For each={waiting()}>
                {(each) => <Question question={each} careHomeId={props.careHomeId} />}
              </For>
            </ul>
          </Show>
        </Section>
        <Show when={answered().length > 0}>
          <Section title={t().answered}>
            <ul class="asked-desk">
              <For each={answered()}>
                {(each) => <Question question={each} careHomeId={props.careHomeId} />}
              </For>
            </ul>
          </Section>
        </Show>
      </Show>
      <p>{props.below}</p>
    </>
  )
}

function Question(props: { question: DeskQuestion; careHomeId: string | undefined }) {
  const t = text.use()
  const said = questions.use()
  return (
    <li class="asked-card">
      <h3 id={`question-${props.question.id}`} tabindex="-1">
        {props.question.shown ?? props.question.asked}
      </h3>
      <p class="asked-facts">
        <span>
          {props.careHomeId
            ? said().subjects[props.question.subject]
            : said().to(tr(props.question.about.name))}
        </span>
        <span>{props.question.asker ? said().by(props.question.asker) : t().nobody}</span>
        <Show when={props.question.contact}>{(way) => <span>{t().contact(way())}</span>}</Show>
        <span>{t().received(weekdayDateTime(props.question.receivedAt))}</span>
        <Show when={props.question.answer}>
          <span>{props.question.public ? t().open : t().closed}</span>
        </Show>
      </p>
      <Show
        when={props.question.answer}
        fallback={<AnswerForm question={props.question} careHomeId={props.careHomeId} />}
      >
        {(answer) => (
          <>
            <For each={answer().split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
            <Disclosure
              summary={
                <>
                  {t().change}
                  <span class="unseen"> {t().about(props.question.asked)}</span>
                </>
              }
            >
              <p>
                {t().asked}: {props.question.asked}
              </p>
              <AnswerForm question={props.question} careHomeId={props.careHomeId} />
            </Disclosure>
          </>
        )}
      </Show>
    </li>
  )
}
