// Where a problem went and what was answered, in the same words for its sender and for everyone.
import { For, Show } from 'solid-js'
import type { ProblemAnswer as Answer } from '../../shared/problems.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import './Problems.css'
import { text } from './text.ts'

export function ProblemAnswer(props: { answer: Answer }) {
  const t = text.use()
  const paragraphs = () => props.answer.text.split(/\n+/).filter((each) => each !== '')
  return (
    <div class="problem-answer">
      <Show when={props.answer.where}>
        {(where) => (
          <p>
            <strong>
              {tr(where().title)}
              <Show when={where().startsAt}>{(at) => <>, {weekdayDateTime(at())}</>}</Show>.
            </strong>{' '}
            <a href={where().path}>
              {props.answer.way === 'meeting' ? t().see.meeting : t().see.draft}
            </a>
          </p>
        )}
      </Show>
      <For each={paragraphs()}>{(paragraph) => <p>{paragraph}</p>}</For>
    </div>
  )
}
