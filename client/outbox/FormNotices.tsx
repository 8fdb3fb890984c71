// What a form may have to say about its draft: taken up again, changed elsewhere, not yet sendable.
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js'
import { now } from '../clock.ts'
import { age } from '../format.ts'
import { signInHref } from '../session.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { FormFlow } from './form-types.ts'
import type { GuestObstacle } from './guest.ts'
import { text } from './text.ts'

/** What is written here was begun before. One notice says so: what it takes the place of counts for more. */
export function BegunNotice(props: { flow: FormFlow }) {
  return (
    <Show when={props.flow.draft.supersedes()} fallback={<ResumedNotice flow={props.flow} />}>
      <ReplacingNotice flow={props.flow} />
    </Show>
  )
}

function ResumedNotice(props: { flow: FormFlow }) {
  const t = text.use()
  const [isAsking, setAsking] = createSignal(false)
  // It is said on coming back, not at every step.
  const [hasMoved, setMoved] = createSignal(false)
  createEffect(on(props.flow.step, () => setMoved(props.flow.ready()), { defer: true }))
  const restart = async () => {
    setAsking(false)
    await props.flow.restart()
  }
  return (
    <Show when={!hasMoved() && !props.flow.draft.elsewhere() && props.flow.draft.resumed()}>
      {(at) => (
        <Notice title={t().form.resumed}>
          <p>{t().form.resumedBody(age(at(), now()))}</p>
          <div>
            <Button variant="quiet" onClick={() => setAsking(true)}>
              {t().form.restart}
            </Button>
          </div>
          <Dialog
            open={isAsking()}
            title={t().form.restartTitle}
            onClose={() => setAsking(false)}
            actions={
              <Button variant="danger" onClick={() => void restart()}>
                {t().form.restartYes}
              </Button>
            }
          >
            <p>{t().form.restartBody}</p>
          </Dialog>
        </Notice>
      )}
    </Show>
  )
}

export function ElsewhereNotice(props: { flow: FormFlow }) {
  const t = text.use()
  const sent = () => {
    const elsewhere = props.flow.draft.elsewhere()
    return typeof elsewhere === 'object' ? elsewhere.sent : undefined
  }
  return (
    <Switch>
      <Match when={sent()}>
        {(id) => (
          <Notice tone="warning" title={t().form.sent} live>
            <p>{t().form.sentBody}</p>
            <LinkButton variant="secondary" href={`/mine-indsendelser/${id()}`}>
              {t().form.sentAction}
            </LinkButton>
          </Notice>
        )}
      </Match>
      <Match when={props.flow.draft.elsewhere()}>
        <Notice tone="warning" title={t().form.changed} live>
          <p>{t().form.changedBody}</p>
          <Button variant="secondary" onClick={() => void props.flow.draft.settle('theirs')}>
            {t().form.theirs}
          </Button>
          <Button variant="quiet" onClick={() => void props.flow.draft.settle('mine')}>
            {t().form.mine}
          </Button>
        </Notice>
      </Match>
    </Switch>
  )
}

/** What is written takes the place of something sent before. */
function ReplacingNotice(props: { flow: FormFlow }) {
  const t = text.use()
  return (
    <Notice title={t().form.replacing}>
      <p>{t().form.replacingBody}</p>
      <Show when={props.flow.draft.attachments().length === 0}>
        <p>{t().form.replacingFiles}</p>
      </Show>
    </Notice>
  )
}

export function UnsavedNotice() {
  const t = text.use()
  return (
    <Notice tone="error" title={t().form.unsaved} live>
      <p>{t().form.unsavedBody}</p>
    </Notice>
  )
}

/** Takes focus, since it answers the press of Send. */
export function SignInNotice(props: { here: string }) {
  const t = text.use()
  let notice: HTMLDivElement | undefined
  createEffect(() => notice?.focus())
  return (
    <div ref={notice} tabindex="-1">
      <Notice title={t().form.signIn}>
        <p>{t().form.signInBody}</p>
        <LinkButton href={signInHref(props.here)}>{t().form.signInAction}</LinkButton>
      </Notice>
    </div>
  )
}

/** Both ways to send, before one of them is chosen. */
export function GuestNotice(props: { here: string }) {
  const t = text.use()
  return (
    <Notice title={t().guest.title}>
      <p>{t().guest.body}</p>
      <p>{t().guest.after}</p>
      <LinkButton variant="secondary" href={signInHref(props.here)}>
        {t().guest.signIn}
      </LinkButton>
    </Notice>
  )
}

/** This phone has no account of its own yet. Takes focus, since it answers the press of Send. */
export function NoGuestNotice(props: { because: GuestObstacle }) {
  const t = text.use()
  let notice: HTMLDivElement | undefined
  createEffect(() => notice?.focus())
  return (
    <div ref={notice} tabindex="-1">
      <Notice tone="warning" title={t().guest.kept}>
        <p>{t().guest.obstacles[props.because]}</p>
      </Notice>
    </div>
  )
}
