// On Mig: the way to the applications that one has been chosen to read.
import { For } from 'solid-js'
import { useSignedIn } from '../outbox/account.ts'
import { Card } from '../ui/Card.tsx'
import { text } from './text.ts'

export default function ReaderCards() {
  const t = text.use()
  const account = useSignedIn()
  const committees = () =>
    (account()?.roles ?? []).flatMap(({ role, body }) => (role === 'reader' && body ? [body] : []))
  return (
    <For each={committees()}>
      {({ id, name }) => (
        <Card href={`/laesning/${id}`} title={t().card.title(name)} level={2}>
          <p>{t().card.body}</p>
        </Card>
      )}
    </For>
  )
}
