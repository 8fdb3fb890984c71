// Lets in whoever may see what is inside, and tells others how one comes to. The server decides; this only explains.
import { type JSX, Show } from 'solid-js'
import type { Account } from '../shared/accounts.ts'
import { useSignedIn } from './outbox/account.ts'
import { SignedIn, type SignedInProps } from './SignedIn.tsx'
import { Empty } from './ui/Empty.tsx'
import { Page } from './ui/Page.tsx'

export interface AdmitProps extends SignedInProps {
  may: (account: Account) => boolean
  words: SignedInProps['words'] & { forbidden: string; forbiddenBody: string }
  /** Where whoever may not can go instead. */
  instead: JSX.Element
}

export function Admit(props: AdmitProps) {
  const account = useSignedIn()
  const isTurnedAway = () => {
    const person = account()
    return person ? !props.may(person) : false
  }
  return (
    <SignedIn title={props.title} words={props.words}>
      <Show
        when={!isTurnedAway()}
        fallback={
          <Page title={props.title}>
            <Empty title={props.words.forbidden} action={props.instead}>
              <p>{props.words.forbiddenBody}</p>
            </Empty>
          </Page>
        }
      >
        {props.children}
      </Show>
    </SignedIn>
  )
}
