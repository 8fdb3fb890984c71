// What the municipality answered: the outcome first, then the words, why, and where it can be seen.
import { For, Show } from 'solid-js'
import type { PublicAnswer } from '../../shared/response-reading.ts'
import { Facts } from '../ui/Facts.tsx'
import './AnswerBody.css'
import { text } from './text.ts'

export function AnswerBody(props: { answer: Omit<PublicAnswer, 'responses'> }) {
  const t = text.use()
  const facts = () =>
    [
      { term: t().public.why, answer: props.answer.why },
      { term: t().public.budgetLine, answer: props.answer.budgetLine },
    ].filter(({ answer }) => answer !== '')
  return (
    <div class="answer-body">
      <p class={`answer-outcome answer-outcome-${props.answer.outcome}`}>
        {t().outcomes[props.answer.outcome]}
      </p>
      <For each={props.answer.text.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
      <Show when={facts().length > 0}>
        <Facts facts={facts()} />
      </Show>
      <Show when={props.answer.link}>
        <p>
          <a href={props.answer.link}>{t().public.link}</a>
        </p>
      </Show>
    </div>
  )
}
