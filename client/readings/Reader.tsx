// Lets a committee's readers in, and tells others whom to ask. The server decides; this only explains.
import { useLocation } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import { useSignedIn } from '../outbox/account.ts'
import { signInHref } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { text } from './text.ts'

export function Reader(props: { committeeId: string; children: JSX.Element }) {
  const t = text.use()
  const account = useSignedIn()
  const location = useLocation()
  const isReader = () =>
    account()?.roles.some(
      ({ role, body }) => role === 'reader' && body?.id === props.committeeId,
    ) ?? false
  return (
    <Switch fallback={<Skeleton shape="page" />}>
      <Match when={account() === null}>
        <Page title={t().kind}>
          <Empty
            title={t().gate.signedOut}
            action={<LinkButton href={signInHref(location.pathname)}>{t().gate.signIn}</LinkButton>}
          >
            <p>{t().gate.signedOutBody}</p>
          </Empty>
        </Page>
      </Match>
      <Match when={account() && !isReader()}>
        <Page title={t().kind}>
          <Empty
            title={t().gate.forbidden}
            action={
              <Actions>
                <LinkButton href={`/opgaveudvalg/${props.committeeId}`}>
                  {t().gate.committee}
                </LinkButton>
                <LinkButton variant="secondary" href="/om#kontakt">
                  {t().gate.ask}
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
