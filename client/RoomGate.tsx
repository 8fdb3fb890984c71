// A room's gate: those who take part come in, and others are told where they can read about it.
import type { JSX } from 'solid-js'
import type { Account } from '../shared/accounts.ts'
import { Admit } from './Admit.tsx'
import { hasRole } from './session.ts'
import { text } from './text.ts'
import { LinkButton } from './ui/Button.tsx'

/** Whether somebody holds a role there, or works with all of them. */
export function takesPart(account: Account | null | undefined, place: string): boolean {
  return (
    hasRole(account, 'caseworker', 'administrator') ||
    (account?.roles.some(({ role, body }) => role === 'member' && body?.id === place) ?? false)
  )
}

export interface RoomGateProps {
  /** What the room belongs to. */
  place: string
  /** Where everyone can read about it. */
  back: string
  children: JSX.Element
}

export function RoomGate(props: RoomGateProps) {
  const t = text.use()
  return (
    <Admit
      may={(account) => takesPart(account, props.place)}
      title={t().room.title}
      words={t().room}
      instead={<LinkButton href={props.back}>{t().room.back}</LinkButton>}
    >
      {props.children}
    </Admit>
  )
}
