// What this phone still keeps until it has been sent; what has come is seen in the text itself.
import { For, Match, Show, Switch } from 'solid-js'
import type { Item } from '../outbox/item.ts'
import { State } from '../ui/State.tsx'
import { text } from './text.ts'

export function Waiting(props: { items: readonly Item[] }) {
  const t = text.use()
  const waiting = () => props.items.filter(({ progress }) => progress.state !== 'received')
  return (
    <Show when={waiting().length > 0}>
      <ul class="working-waiting" aria-label={t().section.here}>
        <For each={waiting()}>
          {(item) => (
            <li>
              <a href={`/mine-indsendelser/${item.id}`}>
                <State state={item.progress.state}>
                  <Switch fallback={t().section.waiting}>
                    <Match when={['refused', 'attention'].includes(item.progress.state)}>
                      {t().section.attention}
                    </Match>
                  </Switch>
                </State>
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
