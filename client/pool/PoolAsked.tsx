// On the receipt of one's place in the pool: what one has been asked about since.
import { For, Show } from 'solid-js'
import type { CameOfProps } from '../came-of.tsx'
import { date } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Panel } from '../ui/Panel.tsx'
import './PoolPage.css'
import { ownPoolQuery } from './queries.ts'
import { text } from './text.ts'

export default function PoolAsked(props: CameOfProps) {
  const t = text.use()
  const own = useQuery(() => ownPoolQuery())
  const asks = () => {
    const entry = own.isSuccess ? own.data.entry : null
    return entry?.submissionId === props.decision.submissionId
      ? entry.asks.flatMap(({ about, askedAt }) => (about ? [{ about, askedAt }] : []))
      : []
  }
  return (
    <Show when={asks().length > 0}>
      <Panel labelledBy="pool-asked">
        <h2 id="pool-asked">{t().asked}</h2>
        <ul class="pool-asks">
          <For each={asks()}>
            {({ about, askedAt }) => (
              <li>
                <a href={about.path}>{tr(about.title)}</a>
                <p>{t().askedAt(date(askedAt))}</p>
              </li>
            )}
          </For>
        </ul>
      </Panel>
    </Show>
  )
}
