// What belongs to whoever is signed in; everybody else is told why they have to sign in, and how.
import { useLocation } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import { useSignedIn } from './outbox/account.ts'
import { signInHref } from './session.ts'
import { text } from './text.ts'
import { LinkButton } from './ui/Button.tsx'
import { Empty } from './ui/Empty.tsx'
import { Page } from './ui/Page.tsx'
import { Skeleton } from './ui/Skeleton.tsx'

export interface SignedInProps {
  /** What is inside. */
  title: string
  words: { signedOut: string; signedOutBody: string }
  children: JSX.Element
}

export function SignedIn(props: SignedInProps) {
  const t = text.use()
  const account = useSignedIn()
  const location = useLocation()
  return (
    <Switch fallback={<Skeleton shape="page" />}>
      <Match when={account() === null}>
        <Page title={props.title}>
          <Empty
            title={props.words.signedOut}
            action={<LinkButton href={signInHref(location.pathname)}>{t().signIn}</LinkButton>}
          >
            <p>{props.words.signedOutBody}</p>
          </Empty>
        </Page>
      </Match>
      <Match when={account()}>{props.children}</Match>
    </Switch>
  )
}
