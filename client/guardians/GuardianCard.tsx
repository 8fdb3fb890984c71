// On Mig: the way to those one has said yes for, where there are any.
import { Show } from 'solid-js'
import { list } from '../format.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { Card } from '../ui/Card.tsx'
import { yesesQuery } from './queries.ts'
import { text } from './text.ts'

export default function GuardianCard() {
  const t = text.use()
  const account = useSignedIn()
  const yeses = useQuery(() => ({ ...yesesQuery(), enabled: Boolean(account()) }))
  const names = () =>
    account() && yeses.isSuccess ? [...new Set(yeses.data.map(({ young }) => young))] : []
  return (
    <Show when={names().length > 0}>
      <Card href="/mig/vaerge" title={t().own.card} level={2}>
        <p>{t().own.cardBody(list(names()))}</p>
      </Card>
    </Show>
  )
}
