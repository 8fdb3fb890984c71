// How far one has come with a case: opening it marks it read, and every mark can be taken back.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, onMount, Show, Switch } from 'solid-js'
import type { CaseMark, CaseOpened } from '../../shared/cases.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import './Marks.css'
import { changeMark } from './queries.ts'
import { text } from './text.ts'

const marks: readonly CaseMark[] = ['new', 'read', 'follow-up', 'done']

interface Result {
  from?: CaseMark
  because?: 'opened' | 'undone' | 'failed'
}

export function Marks(props: { entry: CaseOpened }) {
  const t = text.use()
  const client = useQueryClient()
  const [result, setResult] = createSignal<Result>()

  async function change(mark: CaseMark, because?: Result['because']) {
    const from = props.entry.mark
    if (mark === from) return
    try {
      await changeMark(client, props.entry.submissionId, mark)
      setResult({ from, because })
    } catch {
      setResult({ because: 'failed' })
    }
  }
  onMount(() => {
    if (props.entry.mark === 'new') void change('read', 'opened')
  })

  return (
    <Section title={t().case.mark} lead={t().case.markLead}>
      <div class="marks">
        <For each={marks}>
          {(mark) => (
            <Button
              variant={props.entry.mark === mark ? 'primary' : 'secondary'}
              icon={props.entry.mark === mark ? 'check' : undefined}
              pressed={props.entry.mark === mark}
              onClick={() => void change(mark)}
            >
              {t().marks[mark]}
            </Button>
          )}
        </For>
      </div>
      <div role="status">
        <Switch>
          <Match when={result()?.because === 'failed'}>
            <Notice tone="error" title={t().case.failed}>
              <p>{t().case.failedBody}</p>
            </Notice>
          </Match>
          <Match when={result()}>
            {(done) => (
              <Notice
                tone="success"
                title={
                  done().because === 'opened'
                    ? t().case.openedNow
                    : t().case.marked(t().marks[props.entry.mark])
                }
              >
                <Show when={done().because !== 'undone' && done().from}>
                  {(from) => (
                    <div>
                      <Button variant="quiet" onClick={() => void change(from(), 'undone')}>
                        {t().case.undo}
                      </Button>
                    </div>
                  )}
                </Show>
              </Notice>
            )}
          </Match>
        </Switch>
      </div>
    </Section>
  )
}
