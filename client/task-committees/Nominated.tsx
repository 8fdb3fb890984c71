// Whoever was nominated opens its link: who thinks what of them, and a way to say no.
import { useLocation } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { signInHref } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import './Nominated.css'
import { declineNomination, nominationQuery } from './queries.ts'
import { text } from './text.ts'

export function Nominated(props: { id: string; committee: TaskCommittee }) {
  const t = text.use()
  const location = useLocation()
  const account = useSignedIn()
  const nomination = useQuery(() => ({
    ...nominationQuery(props.id),
    enabled: Boolean(account()),
  }))
  const known = () => {
    if (!account() || !nomination.isSuccess) return undefined
    return nomination.data.committeeId === props.committee.id ? nomination.data : undefined
  }
  return (
    <div class="nominated">
      <Switch>
        <Match when={account() === null}>
          <Notice title={t().nominated.title}>
            <p>{t().nominated.signedOut}</p>
            <LinkButton variant="secondary" href={signInHref(location.pathname + location.search)}>
              {t().nominated.signIn}
            </LinkButton>
          </Notice>
        </Match>
        <Match when={nomination.isError}>
          <Notice tone="warning" title={t().nominated.over}>
            <p>{t().nominated.overBody}</p>
          </Notice>
        </Match>
        <Match when={known()}>
          {(found) => (
            <Switch
              fallback={
                <Notice tone="warning" title={t().nominated.over}>
                  <p>{t().nominated.overBody}</p>
                </Notice>
              }
            >
              <Match when={found().own}>
                <Notice tone="warning" title={t().nominated.own}>
                  <p>{t().nominated.ownBody}</p>
                </Notice>
              </Match>
              <Match when={found().state === 'declined'}>
                <Notice title={t().nominated.declined}>
                  <p>{t().nominated.declinedBody}</p>
                </Notice>
              </Match>
              <Match when={found().state === 'open'}>
                <Notice title={t().nominated.title}>
                  <p>{t().nominated.seat(t().seatOne[found().seatKind])}</p>
                  <blockquote>
                    <For each={(found().why ?? '').split(/\n+/)}>
                      {(paragraph) => <p>{paragraph}</p>}
                    </For>
                  </blockquote>
                  <p>{t().nominated.how}</p>
                  <SayNo id={props.id} />
                </Notice>
              </Match>
            </Switch>
          )}
        </Match>
      </Switch>
    </div>
  )
}

function SayNo(props: { id: string }) {
  const t = text.use()
  const client = useQueryClient()
  const [isAsking, setAsking] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const [busy, setBusy] = createSignal(false)

  async function decline() {
    if (busy()) return
    setBusy(true)
    setFailed(false)
    try {
      await declineNomination(client, props.id)
      announce(t().nominated.declined)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }

  return (
    <>
      <Show when={failed()}>
        <p role="alert">{t().nominated.failed}</p>
      </Show>
      <Actions>
        <Button variant="quiet" icon="close" onClick={() => setAsking(true)}>
          {t().nominated.no}
        </Button>
      </Actions>
      <Dialog
        open={isAsking()}
        title={t().nominated.noTitle}
        onClose={() => setAsking(false)}
        actions={
          <Button variant="danger" busy={busy()} onClick={() => void decline()}>
            {t().nominated.noYes}
          </Button>
        }
      >
        <p>{t().nominated.noBody}</p>
      </Dialog>
    </>
  )
}
