// Questions and their answers as everyone reads them, the latest first.
import { For, Show } from 'solid-js'
import type { PublicAnswers } from '../../shared/questions.ts'
import { date } from '../format.ts'
import { tr } from '../language.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import './Questions.css'
import { text } from './text.ts'

export interface AnsweredProps {
  pages: readonly PublicAnswers[]
  /** Where more can be fetched. */
  onMore?: (() => void) | undefined
  /** Whether each says to whom it was put. */
  withAbout?: boolean
  none: { title: string; body: string }
}

export function Answered(props: AnsweredProps) {
  const t = text.use()
  const answers = () => props.pages.flatMap((page) => page.answers)
  return (
    <Show
      when={answers().length > 0}
      fallback={
        <Empty title={props.none.title}>
          <p>{props.none.body}</p>
        </Empty>
      }
    >
      <dl class="asked">
        <For each={answers()}>
          {(each) => (
            <div>
              <dt>{each.question}</dt>
              <dd>
                <For each={each.answer.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
                <p class="asked-quiet">
                  <span>
                    {props.withAbout ? t().to(tr(each.about.name)) : t().subjects[each.subject]}
                  </span>
                  <Show when={each.asker}>{(name) => <span>{t().by(name())}</span>}</Show>
                  <span>{t().answered(date(each.answeredAt))}</span>
                </p>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.onMore}>
        {(more) => (
          <div>
            <Button variant="secondary" onClick={() => more()()}>
              {t().more}
            </Button>
          </div>
        )}
      </Show>
    </Show>
  )
}
