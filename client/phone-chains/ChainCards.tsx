// On Mig and the page of phone chains: the way to each of one's own, and whether it waits for one.
import { For } from 'solid-js'
import type { OwnChain } from '../../shared/phone-chains.ts'
import { Card } from '../ui/Card.tsx'
import { Detail } from '../ui/Detail.tsx'
import { useOwnChains } from './mine.ts'
import { text } from './text.ts'
import { dayInWords, rhythmOf } from './words.ts'

export default function ChainCards(props: { level?: 2 | 3 }) {
  const t = text.use()
  const own = useOwnChains()
  const waits = (chain: OwnChain) => chain.followUps.some(({ state }) => state === 'missed')
  const state = (chain: OwnChain) => {
    if (waits(chain)) return t().cardFollowUp
    if (chain.nextDay === null || !chain.after) return t().cardRests
    if (chain.nextDay !== chain.today) return t().cardNext(dayInWords(chain.nextDay))
    return chain.call ? t().cardDone : t().cardToday
  }
  return (
    <For each={own.chains() ?? []}>
      {(chain) => (
        <Card
          href={`/telefonkaeder/${chain.id}`}
          title={chain.name}
          level={props.level ?? 2}
          below={<Detail icon={waits(chain) ? 'warning' : 'phone'}>{state(chain)}</Detail>}
        >
          <p>{rhythmOf(chain, t())}</p>
        </Card>
      )}
    </For>
  )
}
