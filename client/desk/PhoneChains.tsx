// The way to the phone chains one gathers, and whether a call waits for one.
import { Show } from 'solid-js'
import { count } from '../format.ts'
import { useQuery } from '../query.ts'
import { Card } from '../ui/Card.tsx'
import { Detail } from '../ui/Detail.tsx'
import { phoneChainsQuery } from './queries.ts'
import { text } from './text.ts'

export function PhoneChains() {
  const t = text.use()
  const found = useQuery(() => phoneChainsQuery())
  const waiting = () =>
    (found.isSuccess ? found.data.chains : []).reduce((sum, chain) => sum + chain.waiting, 0)
  return (
    <Card
      href="/arbejdsbord/telefonkaeder"
      title={t().phoneChains.title}
      level={2}
      below={
        <Show when={waiting() > 0}>
          <Detail icon="warning">
            {t().phoneChains.waits(count(waiting(), [t().phoneChains.call, t().phoneChains.calls]))}
          </Detail>
        </Show>
      }
    >
      <p>{t().phoneChains.lead}</p>
    </Card>
  )
}
