// The draft behind a form: found again when one comes back, kept within a second of typing, sent once.
import {
  type Accessor,
  createEffect,
  createSignal,
  on,
  onCleanup,
  onMount,
  untrack,
} from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import type { AttachmentManifest, FormName } from '../../shared/submissions.ts'
import { listen } from './changes.ts'
import { type About, type Draft, nobody, slotOf, type Values } from './item.ts'
import { askToPersist } from './persist.ts'

const delayMs = 500

export interface DraftOptions {
  form: FormName
  version: number
  about: () => About | undefined
  given: object
  values: Accessor<object>
  /** Whoever is signed in; a guest's drafts are nobody's. */
  account: Accessor<Account | null | undefined>
  /** Whose drafts are one's own too: something sent may lie as a draft again. */
  others: () => readonly string[]
  /** Where it is written; by the time that it is saved one may stand elsewhere. */
  path: string
  /** A draft was found: put its values into the form. */
  restore: (values: Values) => void
  /** None was: begin anew. */
  begin: (account: Account | null) => void
}

export interface DraftState {
  /** The phone has been asked whether a draft lies there. */
  ready: Accessor<boolean>
  /** When the draft that was taken up again was last written. */
  resumed: Accessor<string | undefined>
  savedAt: Accessor<string | undefined>
  /** Something typed is not kept yet. */
  saving: Accessor<boolean>
  failed: Accessor<boolean>
  /** Another tab changed the draft, or sent it (then: the submission's id). */
  elsewhere: Accessor<'changed' | { sent: string } | undefined>
  attachments: Accessor<readonly AttachmentManifest[]>
  /** The earlier submission that this one is to take the place of. */
  supersedes: Accessor<string | undefined>
  /** @returns whether all of it is kept, and the draft with it */
  attach(manifest: AttachmentManifest, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>
  detach(id: string): Promise<void>
  /** Something was typed. */
  touch(): void
  /** Writes at once what isn't written. @returns whether everything is */
  flush(): Promise<boolean>
  /**
   * @param dependsOn another item, which has to be decided first
   * @returns the submission's id; undefined when it could not be sent from here
   */
  send(account: string, payload: Values, dependsOn?: string): Promise<string | undefined>
  /** Throws away what was typed. */
  restart(): Promise<void>
  /** After `changed`: takes what the other tab wrote, or keeps what stands here. */
  settle(keep: 'theirs' | 'mine'): Promise<void>
}

export function createDraft(options: DraftOptions): DraftState {
  const [ready, setReady] = createSignal(false)
  const [resumed, setResumed] = createSignal<string>()
  const [savedAt, setSavedAt] = createSignal<string>()
  const [saving, setSaving] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const [elsewhere, setElsewhere] = createSignal<'changed' | { sent: string }>()
  const [attachments, setAttachments] = createSignal<readonly AttachmentManifest[]>([])
  const [supersedes, setSupersedes] = createSignal<string>()
  const given: Values = { ...options.given }

  let kept: Draft | undefined
  let id = ''
  let owner: string | undefined
  let isDirty = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: Promise<unknown> = Promise.resolve()
  onCleanup(unschedule)
  // Signed out for good in another tab: what is written here goes as well.
  onMount(() =>
    onCleanup(listen((change) => change === 'erased' && void inLine(() => beginAnew(null)))),
  )

  // One write at a time, each with what is newest.
  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const result = line.then(work)
    line = result.catch(() => undefined)
    return result
  }

  createEffect(
    on(
      () => options.account()?.id ?? (options.account() === null ? null : undefined),
      (person) => {
        if (person !== undefined) void inLine(() => find(person))
      },
    ),
  )

  async function find(person: string | null): Promise<void> {
    const store = await import('./store.ts')
    const wanted = person ?? nobody
    if (owner === wanted) return
    // Whose session begins or ends while the form is open goes on with what they wrote before.
    if ((owner === nobody || person === null) && isBegun()) return
    // Somebody else: what the last letters changed is kept for the one who wrote them.
    await save()
    setReady(false)
    clear(wanted)
    try {
      const slots = new Set([wanted, ...options.others(), nobody])
      for (const place of slots) {
        const found = await store.findDraft(slotOf(place, options.form, given))
        if (!found) continue
        take(found, await store.openDraft(found))
        break
      }
    } catch {
      setFailed(true)
    }
    if (!kept) options.begin(untrack(options.account) ?? null)
    setReady(true)
  }

  const isBegun = () => kept !== undefined || isDirty

  function clear(nextOwner: string) {
    owner = nextOwner
    kept = undefined
    id = ''
    isDirty = false
    unschedule()
    setResumed(undefined)
    setSavedAt(undefined)
    setFailed(false)
    setElsewhere(undefined)
    setAttachments([])
    setSupersedes(undefined)
  }

  async function beginAnew(person: Account | null): Promise<void> {
    clear(person?.id ?? nobody)
    options.begin(person)
  }

  function hold(found: Draft) {
    kept = found
    id = found.id
    setAttachments(found.attachments)
    setSupersedes(found.supersedes)
  }

  function take(found: Draft, values: Values) {
    hold(found)
    owner = found.owner
    isDirty = false
    setResumed(found.savedAt)
    setSavedAt(found.savedAt)
    setElsewhere(undefined)
    options.restore(values)
  }

  async function save(): Promise<void> {
    const about = options.about()
    if (!isDirty || !about || owner === undefined || elsewhere()) return void setSaving(false)
    isDirty = false
    setSaving(true)
    try {
      const store = await import('./store.ts')
      const { form, version, path } = options
      id ||= crypto.randomUUID()
      const now = new Date().toISOString()
      const entry = { id, form, version, about, given, owner, path, savedAt: now }
      const { revision = 0, attachments: held = [], supersedes: earlier } = kept ?? {}
      const result = await store.putDraft(
        { ...entry, revision, attachments: held, ...(earlier && { supersedes: earlier }) },
        { ...options.values() },
      )
      if (result === 'elsewhere') {
        isDirty = true
        await meetOther()
      } else {
        hold(result)
        setSavedAt(now)
        setFailed(false)
      }
    } catch {
      isDirty = true
      setFailed(true)
    } finally {
      // What was typed meanwhile is not kept yet.
      setSaving(timer !== undefined)
    }
  }

  /** Somebody else wrote, sent or deleted the draft meanwhile. */
  async function meetOther(): Promise<void> {
    const store = await import('./store.ts')
    if (await store.findItem(id)) {
      setElsewhere({ sent: id })
    } else if (await store.findDraft(slotOf(owner ?? nobody, options.form, given))) {
      setElsewhere('changed')
    } else {
      kept = undefined
      id = ''
      schedule()
    }
  }

  /** Counted from the first letter that isn't written, so that whoever types on and on is saved as well. */
  function schedule() {
    setSaving(true)
    timer ??= setTimeout(() => {
      timer = undefined
      void inLine(save)
    }, delayMs)
  }

  function unschedule() {
    clearTimeout(timer)
    timer = undefined
  }

  /** What is written, on the disk: a draft that attachments and Send go by. */
  async function settled(): Promise<Draft | undefined> {
    unschedule()
    // One from before the form's present version is kept as what it is now.
    if (kept?.version !== options.version) isDirty = true
    await save()
    return isDirty ? undefined : kept
  }

  async function goOn(result: Draft | 'elsewhere'): Promise<boolean> {
    if (result === 'elsewhere') await meetOther()
    else hold(result)
    return result !== 'elsewhere'
  }

  return {
    ready,
    resumed,
    savedAt,
    saving,
    failed,
    elsewhere,
    attachments,
    supersedes,
    async attach(manifest, bytes) {
      return await inLine(async () => {
        const draft = await settled()
        if (!draft) return false
        const { addAttachment } = await import('./attachments.ts')
        const result = await addAttachment(draft, manifest, bytes)
        void askToPersist()
        return await goOn(result)
      })
    },
    async detach(id) {
      await inLine(async () => {
        const draft = await settled()
        if (!draft) return
        const { removeAttachment } = await import('./attachments.ts')
        await goOn(await removeAttachment(draft, id))
      })
    },
    touch() {
      isDirty = true
      schedule()
    },
    async flush() {
      unschedule()
      await inLine(save)
      // What another window has sent needs no keeping.
      return !isDirty || typeof elsewhere() === 'object'
    },
    async send(account, payload, dependsOn) {
      return await inLine(async () => {
        const draft = await settled()
        if (!draft) return undefined
        try {
          const store = await import('./store.ts')
          const now = new Date().toISOString()
          const result = await store.sendDraft(draft, account, payload, now, dependsOn)
          if (result === 'queued') {
            const sent = id
            clear(account)
            return sent
          }
          await meetOther()
        } catch {
          setFailed(true)
        }
        return undefined
      })
    },
    async restart() {
      await inLine(async () => {
        const store = await import('./store.ts')
        if (kept) await store.removeDraft(kept.slot)
        await beginAnew(untrack(options.account) ?? null)
      })
    },
    async settle(keep) {
      await inLine(async () => {
        const store = await import('./store.ts')
        const found = await store.findDraft(slotOf(owner ?? nobody, options.form, given))
        setElsewhere(undefined)
        if (found && keep === 'theirs') return take(found, await store.openDraft(found))
        kept = undefined
        id = ''
        if (found) hold(found)
        isDirty = true
        await save()
      })
    },
  }
}
