// Signing out: what is not sent yet is asked about first, and nothing of the person's stays on the phone.
import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { type Component, createEffect, createSignal, For, Show, Suspense } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import { count } from '../format.ts'
import { tr } from '../language.ts'
import { ownAccounts } from '../outbox/account.ts'
import type { Item } from '../outbox/item.ts'
import { hasLocal } from '../outbox/keeping.ts'
import { isUndecided } from '../outbox/machine.ts'
import { eraseOutbox, sendAllNow, useOutbox } from '../outbox/outbox.ts'
import { type Outbox, readOutbox } from '../outbox/reading.ts'
import { signOut } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import './SignOut.css'
import { text } from './text.ts'

/** A way to keep a copy of one submission. */
export type Copy = Component<{ item: Item }>

export function SignOut(props: { account: Account; copy?: Copy | undefined }) {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const outbox = useOutbox()
  const [isAsking, setAsking] = createSignal(false)
  const [isLeaving, setLeaving] = createSignal(false)
  const [sending, setSending] = createSignal<'no' | 'now' | 'in vain'>('no')
  const [hasFailed, setFailed] = createSignal(false)
  const own = () => ownAccounts(props.account)
  const unsent = () => unsentOf(outbox())
  const drafts = () => outbox()?.drafts.length ?? 0

  async function begin() {
    // As it is at this moment, however long the list has been on its way.
    const here = await readOutbox(own())
    if (unsentOf(here).length + here.drafts.length > 0 || hasLocal()) setAsking(true)
    else await leave()
  }

  async function leave() {
    if (isLeaving()) return
    setLeaving(true)
    setFailed(false)
    const accounts = own()
    try {
      await signOut(client)
      await eraseOutbox(accounts)
      setAsking(false)
      navigate('/')
    } catch {
      setAsking(false)
      setFailed(true)
    } finally {
      setLeaving(false)
    }
  }

  async function send() {
    setSending('now')
    await sendAllNow(own()).catch(() => undefined)
    if (unsentOf(await readOutbox(own())).length > 0) setSending('in vain')
  }

  // Drafts are still there to be asked about.
  createEffect(() => {
    const isNothingLeft = outbox() && unsent().length + drafts() === 0 && !hasLocal()
    if (sending() !== 'no' && isAsking() && isNothingLeft) void leave()
  })

  return (
    <>
      <Show when={hasFailed()}>
        <Notice tone="error" title={t().signOutFailed} live>
          <p>{t().signOutFailedBody}</p>
        </Notice>
      </Show>
      <Actions>
        <Button variant="secondary" busy={isLeaving()} onClick={() => void begin()}>
          {t().signOut}
        </Button>
      </Actions>
      <Dialog
        open={isAsking()}
        title={unsent().length > 0 ? t().unsent.title : t().unsent.draftsTitle}
        onClose={() => {
          setAsking(false)
          setSending('no')
        }}
        closeLabel={t().unsent.stay}
        actions={
          <>
            <Show when={unsent().length > 0}>
              <Button icon="send" busy={sending() === 'now'} onClick={() => void send()}>
                {t().unsent.send}
              </Button>
            </Show>
            <Button variant="danger" busy={isLeaving()} onClick={() => void leave()}>
              {t().unsent.erase}
            </Button>
          </>
        }
      >
        <Show when={unsent().length > 0} fallback={<p>{t().unsent.draftsBody}</p>}>
          <p>{t().unsent.body(count(unsent().length, [t().unsent.one, t().unsent.many]))}</p>
          <Show when={sending() === 'in vain'}>
            <Notice tone="warning" live>
              <p>{t().unsent.inVain}</p>
            </Notice>
          </Show>
          <ul class="sign-out-items">
            <For each={unsent()}>
              {(item) => (
                <li>
                  <a href={`/mine-indsendelser/${item.id}`}>{tr(item.about.title)}</a>
                  <Show when={props.copy}>
                    {(copy) => {
                      const Way = copy()
                      return (
                        <Suspense>
                          <Way item={item} />
                        </Suspense>
                      )
                    }}
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={drafts() > 0}>
            <p>{t().unsent.draftsToo}</p>
          </Show>
        </Show>
      </Dialog>
    </>
  )
}

function unsentOf(outbox: Outbox | undefined): Item[] {
  return outbox?.items.filter(({ progress }) => isUndecided(progress)) ?? []
}
