// What one has answered, row by row, with the way to correct each; the receipt prints the same list.
import { For, Show } from 'solid-js'
import './Answers.css'
import { Button } from './Button.tsx'
import { text } from './text.ts'

export interface Answer {
  label: string
  /** The field of the payload that it answers. */
  field?: string
  /** Several lines for several choices; nothing for what wasn't answered. */
  value: string | readonly string[] | undefined
  onChange?: () => void
}

export interface AnswersProps {
  answers: readonly Answer[]
}

export function Answers(props: AnswersProps) {
  const t = text.use()
  const lines = (value: Answer['value']) =>
    (typeof value === 'string' ? [value] : (value ?? [])).filter((line) => line !== '')
  return (
    <dl class="answers">
      <For each={props.answers}>
        {(answer) => (
          <div class="answers-row">
            <dt>{answer.label}</dt>
            <dd class="answers-value">
              <For
                each={lines(answer.value)}
                fallback={<p class="answers-none">{t().form.unanswered}</p>}
              >
                {(line) => <p>{line}</p>}
              </For>
            </dd>
            <Show when={answer.onChange}>
              {(change) => (
                <dd class="answers-way">
                  <Button variant="quiet" about={answer.label} onClick={() => change()()}>
                    {t().form.change}
                  </Button>
                </dd>
              )}
            </Show>
          </div>
        )}
      </For>
    </dl>
  )
}
