// Responses that are almost the same: how far their comparison has come, and asking for it.
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createSignal, Match, on, onCleanup, Show, Switch } from 'solid-js'
import type { ReadingOverview } from '../../shared/response-reading.ts'
import { number } from '../format.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { askAnew, compareNow, overviewQuery } from './queries.ts'
import { text } from './text.ts'

const lookAgainMs = 2000

export function Compare(props: { overview: ReadingOverview }) {
  const t = text.use()
  const client = useQueryClient()
  const [busy, setBusy] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const state = () => props.overview.comparison
  const isWorking = () => state()?.doneAt === null
  createEffect(() => {
    if (!isWorking()) return
    const timer = setInterval(() => {
      void client.invalidateQueries({ queryKey: overviewQuery(props.overview.id).queryKey })
    }, lookAgainMs)
    onCleanup(() => clearInterval(timer))
  })

  // The list is another when the comparison has ended.
  createEffect(
    on(isWorking, (now, before) => {
      if (before && !now) void askAnew(client, props.overview.id)
    }),
  )

  async function compare() {
    if (busy()) return
    setBusy(true)
    setFailed(false)
    try {
      await compareNow(client, props.overview.id)
      announce(t().compare.asked)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t().compare.title} lead={t().compare.lead}>
      <Switch>
        <Match when={!state()}>
          <p>{t().compare.never}</p>
        </Match>
        <Match when={isWorking() && state()}>
          {(now) => (
            <div class="reading-progress">
              <p>{t().compare.working(number(now().compared), number(now().total))}</p>
              <progress
                max={now().total || 1}
                value={now().compared}
                aria-label={t().compare.title}
              />
            </div>
          )}
        </Match>
        <Match when={state()}>
          {(now) => (
            <p>
              {now().groups > 0
                ? t().compare.done(number(now().grouped), number(now().groups))
                : t().compare.none}{' '}
              <Show when={now().since > 0}>{t().compare.since(number(now().since))}</Show>
            </p>
          )}
        </Match>
      </Switch>
      <Show when={failed()}>
        <p role="alert">{t().compare.failed}</p>
      </Show>
      <Show when={!isWorking() && props.overview.total > 1}>
        <div>
          <Button variant="secondary" busy={busy()} onClick={() => void compare()}>
            {state() ? t().compare.again : t().compare.press}
          </Button>
        </div>
      </Show>
    </Section>
  )
}
