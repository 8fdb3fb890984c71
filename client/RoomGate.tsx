// Lets those in who take part in a room, and tells others how one comes to. The server decides; this only explains.
import { useLocation } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import type { Account } from '../shared/accounts.ts'
import { useSignedIn } from './outbox/account.ts'
import { hasRole, signInHref } from './session.ts'
import { text } from './text.ts'
import { LinkButton } from './ui/Button.tsx'
import { Empty } from './ui/Empty.tsx'
import { Page } from './ui/Page.tsx'
import { Skeleton } from './ui/Skeleton.tsx'

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
  const account = useSignedIn()
  const location = useLocation()
  return (
    <Switch fallback={<Skeleton shape="page" />}>
      <Match when={account() === null}>
        <Page title={t().room.title}>
          <Empty
            title={t().room.signedOut}
            action={<LinkButton href={signInHref(location.pathname)}>{t().signIn}</LinkButton>}
          >
            <p>{t().room.signedOutBody}</p>
          </Empty>
        </Page>
      </Match>
      <Match when={account() && !takesPart(account(), props.place)}>
        <Page title={t().room.title}>
          <Empty
            title={t().room.forbidden}
            action={<LinkButton href={props.back}>{t().room.back}</LinkButton>}
          >
            <p>{t().room.forbiddenBody}</p>
          </Empty>
        </Page>
      </Match>
      <Match when={account()}>{props.children}</Match>
    </Switch>
  )
}
