// What a code opens for whoever is signed in: typed, or brought by a link behind its #, so that no server's log has it.
import { useLocation, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, type JSX, on, onMount, Show } from 'solid-js'
import { type CodeTrouble, troubleOf } from './code-trouble.ts'
import { forgetCode, keepCode, readCode } from './kept-code.ts'
import { useSignedIn } from './outbox/account.ts'
import { SignedIn } from './SignedIn.tsx'
import { Actions } from './ui/Actions.tsx'
import { Button } from './ui/Button.tsx'
import { Form } from './ui/Form.tsx'
import { Notice } from './ui/Notice.tsx'
import { type Crumb, Page } from './ui/Page.tsx'
import { TextField } from './ui/TextField.tsx'

export interface ByCodeProps<Found> {
  /** What the code is kept under, for the way over signing in. */
  name: string
  breadcrumbs?: readonly Crumb[]
  words: {
    title: string
    signedOut: string
    signedOutBody: string
    lead: string
    code: string
    codeHint: string
    codeMissing: string
    look: string
  }
  told: (trouble: CodeTrouble) => { title: string; body?: string }
  find: (code: string) => Promise<Found>
  /** Under the field. */
  below?: () => JSX.Element
  /** A page of its own. */
  children: (found: Found, opened: Opened) => JSX.Element
}

export interface Opened {
  code: string
  /** It has been used, and is not kept any longer. */
  forget: () => void
  /** Asks for another code. */
  again: () => void
}

export function ByCode<Found>(props: ByCodeProps<Found>) {
  const location = useLocation()
  const navigate = useNavigate()
  // It leaves the address bar, also before one has signed in.
  onMount(() =>
    createEffect(
      on(
        () => location.hash.slice(1),
        (given) => {
          if (!given) return
          keepCode(props.name, given)
          navigate(location.pathname, { replace: true })
        },
      ),
    ),
  )
  return (
    <SignedIn title={props.words.title} words={props.words}>
      <Looking {...props} />
    </SignedIn>
  )
}

function Looking<Found>(props: ByCodeProps<Found>) {
  const location = useLocation()
  const account = useSignedIn()
  const [code, setCode] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [found, setFound] = createSignal<{ is: Found }>()
  const [trouble, setTrouble] = createSignal<CodeTrouble>()

  async function look() {
    setMissing(code().replaceAll(/[^a-zA-Z0-9]/g, '').length !== 12)
    if (isMissing()) return document.getElementById('code')?.focus()
    if (isBusy()) return
    setBusy(true)
    setTrouble()
    try {
      setFound({ is: await props.find(code()) })
    } catch (error) {
      const because = troubleOf(error)
      setTrouble(because)
      if (because === 'unknown') forgetCode(props.name)
    } finally {
      setBusy(false)
    }
  }
  // Also where another link is opened on the page itself, or somebody else signs in.
  onMount(() =>
    createEffect(
      on([() => location.hash, () => account()?.id], () => {
        const kept = readCode(props.name)
        if (!kept) return
        setCode(kept)
        void look()
      }),
    ),
  )
  function again() {
    forgetCode(props.name)
    setCode('')
    setFound()
    setTrouble()
  }
  const told = () => {
    const because = trouble()
    return because && props.told(because)
  }

  return (
    <Show
      when={found()}
      keyed
      fallback={
        <Page title={props.words.title} breadcrumbs={props.breadcrumbs} lead={props.words.lead}>
          <Form onSubmit={() => void look()}>
            <TextField
              id="code"
              label={props.words.code}
              hint={props.words.codeHint}
              error={isMissing() ? props.words.codeMissing : undefined}
              required
              autocomplete="off"
              length="medium"
              value={code()}
              onInput={setCode}
            />
            <Show when={told()}>
              {(words) => (
                <Notice tone="warning" title={words().title} live>
                  <Show when={words().body}>
                    <p>{words().body}</p>
                  </Show>
                </Notice>
              )}
            </Show>
            <Actions>
              <Button type="submit" busy={isBusy()}>
                {props.words.look}
              </Button>
            </Actions>
          </Form>
          {props.below?.()}
        </Page>
      }
    >
      {({ is }) =>
        props.children(is, { code: code(), forget: () => forgetCode(props.name), again })
      }
    </Show>
  )
}
