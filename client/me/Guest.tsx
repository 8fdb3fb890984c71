// What was sent from this phone without signing in: whose it is, and how the phone forgets it.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { attachGuest, forgetGuest, useGuestSent } from '../outbox/guest.ts'
import { waitingCount } from '../outbox/waiting.ts'
import { signInHref } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { text } from './text.ts'

/** Nobody is signed in. @param props.otherwise where nothing was sent from here either */
export function GuestHere(props: { otherwise: JSX.Element }) {
  const t = text.use()
  const client = useQueryClient()
  const sent = useGuestSent()
  const [isAsking, setAsking] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  async function forget() {
    setAsking(false)
    setFailed(false)
    try {
      await forgetGuest(client)
      announce(t().guest.forgotten)
    } catch {
      setFailed(true)
    }
  }
  return (
    <Show when={sent() > 0} fallback={props.otherwise}>
      <Notice title={t().guest.here}>
        <p>{t().guest.hereBody}</p>
      </Notice>
      <Show when={hasFailed()}>
        <Failed />
      </Show>
      <Actions>
        <LinkButton href={signInHref('/mig')}>{t().signIn}</LinkButton>
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {t().guest.forget}
        </Button>
        <Dialog
          open={isAsking()}
          title={t().guest.forgetTitle}
          onClose={() => setAsking(false)}
          actions={
            <Button variant="danger" onClick={() => void forget()}>
              {t().guest.forgetYes}
            </Button>
          }
        >
          <p>{t().guest.forgetBody}</p>
          <Show when={waitingCount() > 0}>
            <p>{t().guest.unsent}</p>
          </Show>
        </Dialog>
      </Actions>
    </Show>
  )
}

/** Somebody is signed in, and has not said whether they sent it. */
export function GuestBefore() {
  const t = text.use()
  const client = useQueryClient()
  const sent = useGuestSent()
  const [hasFailed, setFailed] = createSignal(false)
  async function attach() {
    setFailed(false)
    try {
      await attachGuest(client)
      announce(t().guest.taken)
    } catch {
      setFailed(true)
    }
  }
  return (
    <Show when={sent() > 0}>
      <Notice title={t().guest.question(count(sent(), [t().guest.one, t().guest.many]))}>
        <p>{t().guest.questionBody}</p>
        <Button variant="secondary" onClick={() => void attach()}>
          {t().guest.me}
        </Button>
      </Notice>
      <Show when={hasFailed()}>
        <Failed />
      </Show>
    </Show>
  )
}

function Failed() {
  const t = text.use()
  return (
    <Notice tone="error" live>
      <p>{t().guest.failed}</p>
    </Notice>
  )
}
