// The way to one's messages, and how many of them are unread.
import { Show } from 'solid-js'
import { count } from '../format.ts'
import { useAccount } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { Card } from '../ui/Card.tsx'
import { unreadQuery } from './queries.ts'
import { text } from './text.ts'

export default function MessagesCard() {
  const t = text.use()
  const account = useAccount()
  const messages = useQuery(() => ({
    ...unreadQuery(),
    enabled: Boolean(account()),
    refetchOnMount: 'always',
  }))
  const unread = () => (messages.isSuccess ? messages.data.unread : 0)
  return (
    <Show when={account()}>
      <Card href="/beskeder" title={t().title} level={2}>
        <p>
          <Show when={unread() > 0} fallback={t().lead}>
            <strong>{t().unreadCount(count(unread(), [t().one, t().many]))}</strong>
          </Show>
        </p>
      </Card>
    </Show>
  )
}
