// Lets in whoever may see what is inside, and tells others how one comes to. The server decides; this only explains.
import { useLocation } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import type { Account } from '../shared/accounts.ts'
import { useSignedIn } from './outbox/account.ts'
import { signInHref } from './session.ts'
import { text } from './text.ts'
import { LinkButton } from './ui/Button.tsx'
import { Empty } from './ui/Empty.tsx'
import { Page } from './ui/Page.tsx'
import { Skeleton } from './ui/Skeleton.tsx'

export interface AdmitProps {
  may: (account: Account) => boolean
  /** What is inside. */
  title: string
  words: {
    signedOut: string
    signedOutBody: string
    forbidden: string
    forbiddenBody: string
  }
  /** Where whoever may not can go instead. */
  instead: JSX.Element
  children: JSX.Element
}

export function Admit(props: AdmitProps) {
  const t = text.use()
  const account = useSignedIn()
  const location = useLocation()
  const isTurnedAway = () => {
    const person = account()
    return person ? !props.may(person) : false
  }
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
      <Match when={isTurnedAway()}>
        <Page title={props.title}>
          <Empty title={props.words.forbidden} action={props.instead}>
            <p>{props.words.forbiddenBody}</p>
          </Empty>
        </Page>
      </Match>
      <Match when={account()}>{props.children}</Match>
    </Switch>
  )
}
