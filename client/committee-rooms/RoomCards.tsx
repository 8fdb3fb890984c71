// On Mig: the way to the rooms of the committees that one is a member of.
import { For } from 'solid-js'
import { useSignedIn } from '../outbox/account.ts'
import { Card } from '../ui/Card.tsx'
import { text } from './text.ts'

export default function RoomCards() {
  const t = text.use()
  const account = useSignedIn()
  const committees = () =>
    (account()?.roles ?? []).flatMap(({ role, body }) => (role === 'member' && body ? [body] : []))
  return (
    <For each={committees()}>
      {({ id, name }) => (
        <Card href={`/opgaveudvalg/${id}/rum`} title={t().card.title(name)} level={2}>
          <p>{t().card.body}</p>
        </Card>
      )}
    </For>
  )
}
