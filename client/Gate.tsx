// Lets those in who work here, and tells others whom to ask. The server decides; this only explains.
import { useLocation } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import type { Role } from '../shared/accounts.ts'
import { useSignedIn } from './outbox/account.ts'
import { hasRole, signInHref } from './session.ts'
import { text } from './text.ts'
import { Actions } from './ui/Actions.tsx'
import { LinkButton } from './ui/Button.tsx'
import { Empty } from './ui/Empty.tsx'
import { Page } from './ui/Page.tsx'
import { Skeleton } from './ui/Skeleton.tsx'

export const caseRoles: readonly Role[] = ['caseworker', 'administrator']
export const careHomeRoles: readonly Role[] = ['coordinator', 'administrator']

export function Gate(props: { roles: readonly Role[]; children: JSX.Element }) {
  const t = text.use()
  const account = useSignedIn()
  const location = useLocation()
  return (
    <Switch fallback={<Skeleton shape="page" />}>
      <Match when={account() === null}>
        <Page title={t().gate.title}>
          <Empty
            title={t().gate.signedOut}
            action={<LinkButton href={signInHref(location.pathname)}>{t().gate.signIn}</LinkButton>}
          >
            <p>{t().gate.signedOutBody}</p>
          </Empty>
        </Page>
      </Match>
      <Match when={account() && !hasRole(account(), ...props.roles)}>
        <Page title={t().gate.title}>
          <Empty
            title={t().gate.forbidden}
            action={
              <Actions>
                <LinkButton href="/om#kontakt">{t().gate.ask}</LinkButton>
                <LinkButton variant="secondary" href="/">
                  {t().gate.home}
                </LinkButton>
              </Actions>
            }
          >
            <p>{t().gate.forbiddenBody}</p>
          </Empty>
        </Page>
      </Match>
      <Match when={account()}>{props.children}</Match>
    </Switch>
  )
}
