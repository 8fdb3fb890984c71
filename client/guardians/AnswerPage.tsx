// A guardian's answer: by a link whose code stands after the #, so that no server's log has it; read first, then yes or no.
import { useLocation, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, Match, on, onMount, Show, Switch } from 'solid-js'
import type { GuardianRequest } from '../../shared/guardians.ts'
import { type CodeTrouble, troubleOf } from '../code-trouble.ts'
import { forgetCode, keepCode, readCode } from '../kept-code.ts'
import { useSignedIn } from '../outbox/account.ts'
import { SignedIn } from '../SignedIn.tsx'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Answer } from './Answer.tsx'
import { findRequest } from './queries.ts'
import { text } from './text.ts'

const key = 'guardian-code'

const path = '/vaerge'

export default function AnswerPage() {
  const t = text.use()
  const location = useLocation()
  const navigate = useNavigate()
  // It is kept for the way over signing in, and leaves the address bar.
  onMount(() =>
    createEffect(
      on(
        () => location.hash.slice(1),
        (given) => {
          if (!given) return
          keepCode(key, given)
          navigate(path, { replace: true })
        },
      ),
    ),
  )
  return (
    <SignedIn
      title={t().title}
      words={{ signedOut: t().signedOut, signedOutBody: t().signedOutBody }}
    >
      <Looking />
    </SignedIn>
  )
}

function Looking() {
  const t = text.use()
  const location = useLocation()
  const account = useSignedIn()
  const [code, setCode] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [found, setFound] = createSignal<GuardianRequest>()
  const [trouble, setTrouble] = createSignal<CodeTrouble>()

  async function look() {
    setMissing(code().replaceAll(/[^a-zA-Z0-9]/g, '').length !== 12)
    if (isMissing()) return document.getElementById('code')?.focus()
    if (isBusy()) return
    setBusy(true)
    setTrouble()
    try {
      setFound(await findRequest(code()))
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setBusy(false)
    }
  }
  // Also where another link is opened on the page itself, or somebody else signs in.
  onMount(() =>
    createEffect(
      on([() => location.hash, () => account()?.id], () => {
        const kept = readCode(key)
        if (!kept) return
        setCode(kept)
        void look()
      }),
    ),
  )
  function again() {
    forgetCode(key)
    setCode('')
    setFound()
    setTrouble()
  }

  return (
    <Show
      when={found()}
      fallback={
        <Page title={t().title} lead={t().lead}>
          <Form onSubmit={() => void look()}>
            <TextField
              id="code"
              label={t().code}
              hint={t().codeHint}
              error={isMissing() ? t().codeMissing : undefined}
              required
              autocomplete="off"
              length="medium"
              value={code()}
              onInput={setCode}
            />
            <div role="status">
              <Show when={trouble()}>
                {(because) => (
                  <Notice tone="warning" title={t()[because()]}>
                    <p>{t()[`${because()}Body`]}</p>
                  </Notice>
                )}
              </Show>
            </div>
            <Actions>
              <Button type="submit" busy={isBusy()}>
                {t().find}
              </Button>
            </Actions>
          </Form>
        </Page>
      }
    >
      {(request) => (
        <Switch>
          <Match when={request().state === 'open' || request().state === 'mine'}>
            <Answer request={request()} code={code()} onAnswered={() => forgetCode(key)} />
          </Match>
          <Match when={overOf(request())}>
            {(state) => (
              <Page title={t().title}>
                <Notice tone="warning" title={t().over[state()]} live>
                  <p>{t().overBody[state()]}</p>
                </Notice>
                <Actions>
                  <Button variant="secondary" onClick={again}>
                    {t().other}
                  </Button>
                </Actions>
              </Page>
            )}
          </Match>
        </Switch>
      )}
    </Show>
  )
}

function overOf({ state }: GuardianRequest): 'own' | 'used' | 'expired' | undefined {
  return state === 'open' || state === 'mine' ? undefined : state
}
