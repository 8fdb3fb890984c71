// On Mig: the bodies that one answers for, and whether an invitation waits.
import { For, Show } from 'solid-js'
import type { OwnBody } from '../../shared/hearing-parties.ts'
import { windowState } from '../../shared/time.ts'
import { now } from '../clock.ts'
import { count } from '../format.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import './BodyCards.css'
import { ownBodiesQuery } from './queries.ts'
import { text } from './text.ts'

export default function BodyCards() {
  const account = useSignedIn()
  return (
    <Show when={hasRole(account(), 'representative', 'chair')}>
      <Bodies />
    </Show>
  )
}

function Bodies() {
  const t = text.use()
  const account = useSignedIn()
  const bodies = useQuery(() => ownBodiesQuery())
  // The account's own roles stand also where there is no connection.
  const own = () => {
    const held = (account()?.roles ?? []).flatMap(({ role, body }) =>
      body && (role === 'chair' || role === 'representative')
        ? [{ id: body.id, name: body.name, role }]
        : [],
    )
    return held.filter(
      ({ id, role }) =>
        role === 'chair' || !held.some((each) => each.id === id && each.role === 'chair'),
    )
  }
  const open = (id: string, state: OwnBody['invitations'][number]['state']) => {
    const known = bodies.isSuccess ? bodies.data.find(({ body }) => body.id === id) : undefined
    return (known?.invitations ?? []).filter(
      (each) =>
        each.state === state &&
        each.respondedAt === null &&
        windowState(each.consultation, now()) !== 'closed',
    ).length
  }
  return (
    <For each={own()}>
      {({ id, name, role }) => (
        <Card href={`/mig/repraesenterer/${id}`} title={t().card[role](name)} level={2}>
          <Show
            when={open(id, 'invited') > 0}
            fallback={
              <p>
                {open(id, 'accepted') > 0
                  ? t().card.open(count(open(id, 'accepted'), t().card.consultation))
                  : t().card.body}
              </p>
            }
          >
            <p class="body-card-waiting">
              <Icon name="mail" />
              {t().card.waiting(count(open(id, 'invited'), t().card.invitation))}
            </p>
          </Show>
        </Card>
      )}
    </For>
  )
}
