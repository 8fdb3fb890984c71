// The outbox as screens see it: one's own items and drafts, and what one can do with them.
import { useNavigate } from '@solidjs/router'
import { type Accessor, createMemo } from 'solid-js'
import type { AttachmentManifest, FormName, SubmissionDecision } from '../../shared/submissions.ts'
import { signInHref } from '../session.ts'
import { findGuest, findRemembered, ownAccounts, useAccount } from './account.ts'
import { outboxExists } from './exists.ts'
import { type About, type Item, nobody, slotOf, type Values } from './item.ts'
import { forgetLocal } from './keeping.ts'
import { type Outbox, shareOutbox, useReading } from './reading.ts'
import { dueAt } from './waits.ts'

/** What lies on this phone for whoever is signed in, newest first; undefined until it has been read. */
export function useOutbox(): Accessor<Outbox | undefined> {
  const account = useAccount()
  // A new list is no new key as long as the same accounts stand in it.
  const own = createMemo(() =>
    account() === undefined ? undefined : ownAccounts(account()).join(),
  )
  const shared = createMemo(() => {
    const accounts = own()
    return accounts === undefined ? undefined : shareOutbox(accounts)
  })
  return () => shared()?.()
}

/** Signed out for good: nothing of these accounts can be read on this phone any more. */
export async function eraseOutbox(accounts: readonly string[]): Promise<void> {
  forgetLocal()
  if (!(await outboxExists())) return
  const { erase } = await import('./store.ts')
  await erase([...accounts, nobody])
}

/** One item of whoever is signed in; null when it isn't on this phone. */
export function useItem(id: Accessor<string>): Accessor<Item | null | undefined> {
  const account = useAccount()
  const reading = useReading(id, async (wanted) => {
    const { findItem } = await import('./store.ts')
    return (await findItem(wanted)) ?? null
  })
  return () => {
    const item = reading()
    const person = account()
    if (!item || person === undefined) return item
    return ownAccounts(person).includes(item.account) ? item : null
  }
}

/** How many things on this phone wait for somebody else to sign in. */
export function useOthersWaiting(): Accessor<number> {
  const account = useAccount()
  const reading = useReading(
    () => (account() === undefined ? undefined : ownAccounts(account()).join()),
    async (own) => {
      const { listWaiting } = await import('./store.ts')
      // This phone's guest's go by themselves, whoever is signed in.
      const mine = [...own.split(','), await findGuest()]
      return (await listWaiting()).filter((item) => !mine.includes(item.account)).length
    },
  )
  return () => reading() ?? 0
}

/** What is going to be sent; undefined where it can't be opened, or is no longer here. */
export async function readPayload(item: Item): Promise<Values | undefined> {
  const { openPayload } = await import('./store.ts')
  return await openPayload(item).catch(() => undefined)
}

/** An attachment while it lies on this phone. */
export async function openAttachment(manifest: AttachmentManifest): Promise<Blob | undefined> {
  const { openBytes } = await import('./attachments.ts')
  return await openBytes(manifest).catch(() => undefined)
}

/**
 * When an item is tried next, where that is a minute away or more.
 * @param now the screen's instant, which may lag behind the item's own by a minute
 */
export function nextTryAt({ progress }: Item, now: string): string | undefined {
  const since = progress.wait?.fromAt ?? now
  const at = since > now ? since : now
  const due = dueAt(progress, at)
  return due && Date.parse(due) - Date.parse(at) >= 60_000 ? due : undefined
}

/** "Send nu": whatever it waits for, it is tried again. */
export async function sendNow(id: string): Promise<void> {
  const [{ changeItem }, { run }] = await Promise.all([
    import('./store.ts'),
    import('./triggers.ts'),
  ])
  await changeItem(id, { type: 'hurried' }, { now: new Date().toISOString(), random: 0 })
  await run()
}

/** "Send nu" for everything that waits under these accounts. */
export async function sendAllNow(accounts: readonly string[]): Promise<void> {
  const [{ changeItems }, { run }] = await Promise.all([
    import('./store.ts'),
    import('./triggers.ts'),
  ])
  const concerns = (item: Item) => accounts.includes(item.account)
  await changeItems(concerns, { type: 'hurried' }, { now: new Date().toISOString(), random: 0 })
  await run()
}

/** Why an item could not be taken back or deleted. */
export type Obstacle = 'occupied' | 'moved' | 'unsure'

/** "Ret": lies as a draft again. @returns where its form is */
export async function backToDraft(id: string): Promise<{ path: string } | Obstacle> {
  if (!(await isSafe(id))) return 'unsure'
  const { takeBack } = await import('./store.ts')
  const result = await takeBack(id, crypto.randomUUID(), new Date().toISOString())
  return typeof result === 'object' ? { path: result.path } : result
}

/**
 * What was received is written anew: a draft with the same answers, which takes its place when it is
 * sent. Its attachments are no longer on this phone.
 * @param place where its form is, and what of the payload that address decides
 * @param version of the form that the payload was written in
 */
export async function replaceSent(
  decision: SubmissionDecision,
  payload: Values,
  { path, given }: { path: string; given: Values },
  version: number,
): Promise<{ path: string } | Obstacle> {
  const { form, about, submissionId: supersedes } = decision
  if (!about) return 'moved'
  const { addReplacement } = await import('./store.ts')
  const account = await findRemembered()
  const result = await addReplacement(
    { form, version, about, given, path, supersedes },
    crypto.randomUUID(),
    account && !account.guest ? account.id : nobody,
    payload,
    new Date().toISOString(),
  )
  return typeof result === 'object' ? { path } : result
}

/** "Slet": gone from this phone. */
export async function removeItem(id: string): Promise<'removed' | Obstacle> {
  if (!(await isSafe(id))) return 'unsure'
  const store = await import('./store.ts')
  return (await store.removeItem(id)) ? 'removed' : 'moved'
}

export async function removeDraft(slot: string): Promise<void> {
  const store = await import('./store.ts')
  await store.removeDraft(slot)
}

/** Where a try may have arrived, the server is asked before its person changes their mind. */
async function isSafe(id: string): Promise<boolean> {
  const { findItem } = await import('./store.ts')
  const item = await findItem(id)
  if (item?.progress.state !== 'queued' || !item.progress.maybe) return true
  const [{ askAboutOne }, { deps }] = await Promise.all([import('./drain.ts'), import('./live.ts')])
  return await askAboutOne(deps, item)
}

/** What one press sends, without a form: a withdrawal. */
export interface OneOff {
  form: FormName
  version: number
  about: About
  payload: Values
  /** What has to be decided first, where that lies on this phone. */
  dependsOn?: string
}

/**
 * Takes a submission back: what never left this phone is deleted; anything else is withdrawn at the
 * server, once it is decided.
 */
export function useWithdraw(): (submission: { id: string; about: About }) => Promise<void> {
  const send = useSendAtOnce()
  const navigate = useNavigate()
  return async ({ id, about }) => {
    const { findItem, removeItem } = await import('./store.ts')
    const progress = (await findItem(id))?.progress
    if (progress?.state === 'queued' && !progress.maybe && (await removeItem(id))) {
      return navigate('/mine-indsendelser')
    }
    const isUndecided = progress && ['queued', 'sending', 'unknown'].includes(progress.state)
    const payload = { submissionId: id }
    await send({
      form: 'withdrawal',
      version: 1,
      about,
      payload,
      ...(isUndecided && { dependsOn: id }),
    })
  }
}

/** Sends with one press and shows the submission; signed out, it leads to signing in. */
export function useSendAtOnce(): (entry: OneOff) => Promise<void> {
  const account = useAccount()
  const navigate = useNavigate()
  return async ({ form, version, about, payload, dependsOn }) => {
    const person = account()
    const path = location.pathname + location.search
    if (!person) return navigate(signInHref(path))
    const { findDraft, putDraft, sendDraft } = await import('./store.ts')
    const { startOutbox } = await import('./triggers.ts')
    startOutbox()
    const now = new Date().toISOString()
    const owner = person.id
    // By way of a draft, so that two presses or two tabs send one thing.
    const draft =
      (await findDraft(slotOf(owner, form, payload))) ??
      (await putDraft(
        {
          id: crypto.randomUUID(),
          form,
          version,
          about,
          given: payload,
          owner,
          path,
          attachments: [],
          revision: 0,
          savedAt: now,
        },
        payload,
      ))
    if (draft === 'elsewhere') return
    const result = await sendDraft(draft, owner, payload, now, dependsOn)
    if (result === 'queued') navigate(`/mine-indsendelser/${draft.id}`)
  }
}
