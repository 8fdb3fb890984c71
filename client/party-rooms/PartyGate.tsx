// A party's gate: those who represent it come in, its chair further still, and others are told how one comes to.
import type { JSX } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import { Admit } from '../Admit.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { type Place, roomPath } from './queries.ts'
import { text } from './text.ts'

function holds(account: Account, bodyId: string, isChair: boolean): boolean {
  return account.roles.some(
    ({ role, body }) =>
      body?.id === bodyId && (role === 'chair' || (role === 'representative' && !isChair)),
  )
}

export function PartyGate(props: { place: Place; chair?: boolean; children: JSX.Element }) {
  const t = text.use()
  return (
    <Admit
      may={(account) => holds(account, props.place.bodyId, false)}
      title={t().title}
      words={t().gate}
      instead={
        <LinkButton href={`/hoeringer/${props.place.consultationId}`}>{t().gate.back}</LinkButton>
      }
    >
      <Admit
        may={(account) => holds(account, props.place.bodyId, props.chair ?? false)}
        title={t().approve.title}
        words={{
          ...t().gate,
          forbidden: t().gate.chairOnly,
          forbiddenBody: t().gate.chairOnlyBody,
        }}
        instead={<LinkButton href={roomPath(props.place)}>{t().gate.toRoom}</LinkButton>}
      >
        {props.children}
      </Admit>
    </Admit>
  )
}
