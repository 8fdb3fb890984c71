// The desk's gate: those who work here come in, and others are told whom to ask.
import type { JSX } from 'solid-js'
import type { Role } from '../shared/accounts.ts'
import { Admit } from './Admit.tsx'
import { hasRole } from './session.ts'
import { text } from './text.ts'
import { Actions } from './ui/Actions.tsx'
import { LinkButton } from './ui/Button.tsx'

export const caseRoles: readonly Role[] = ['caseworker', 'administrator']
export const careHomeRoles: readonly Role[] = ['coordinator', 'administrator']

export function Gate(props: { roles: readonly Role[]; children: JSX.Element }) {
  const t = text.use()
  return (
    <Admit
      may={(account) => hasRole(account, ...props.roles)}
      title={t().gate.title}
      words={t().gate}
      instead={
        <Actions>
          <LinkButton href="/om#kontakt">{t().gate.ask}</LinkButton>
          <LinkButton variant="secondary" href="/">
            {t().gate.home}
          </LinkButton>
        </Actions>
      }
    >
      {props.children}
    </Admit>
  )
}
