// A consultation while it is written: kept on this device, checked by the shared schema, saved whole.
import { createEffect, createSignal, on, onMount } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { ConsultationSave, ConsultationWritten } from '../../../shared/consultation-saves.ts'
import { toSlug } from '../../../shared/text.ts'
import { Failure } from '../../api.ts'
import { readClock } from '../../clock.ts'
import { merge } from '../../outbox/check.ts'
import { localSlot } from '../../outbox/keeping.ts'
import { blankValues, toSave, type Values, valuesOf } from './values.ts'

export const steps = ['what', 'material', 'who', 'shown', 'check'] as const
export type Step = (typeof steps)[number]

const stepOf = (field: string): number => {
  if (/^(section|wholeText)/.test(field)) return 1
  if (/^(asked|guests|opensAt|closesAt|latePolicy)/.test(field)) return 2
  if (/^(publishing|publication|contact)/.test(field)) return 3
  return field === 'status' ? 4 : 0
}

export interface WriteOptions {
  /** Null for a new one. */
  written: ConsultationWritten | null
  save: (id: string, json: ConsultationSave) => Promise<ConsultationWritten>
  fetchNewest: (id: string) => Promise<ConsultationWritten>
}

export function createWriteForm(options: WriteOptions) {
  const { written } = options
  const slot = localSlot(`consultation:${written?.id ?? 'new'}`)
  const initial = (): Values => (written ? valuesOf(written) : blankValues())
  const [values, setValues] = createStore<Values>(initial())
  const [base, setBase] = createSignal(written)
  const [newer, setNewer] = createSignal<ConsultationWritten>()
  const [step, setStep] = createSignal(0)
  const [faults, setFaults] = createSignal<readonly string[]>([])
  const [savedAt, setSavedAt] = createSignal<string>()
  const [state, setState] = createSignal<'writing' | 'saving' | 'failed'>('writing')
  let newId = ''
  let known = JSON.stringify(values)
  let basedOn = written?.revision ?? 0

  onMount(() => {
    const kept = readKept(localStorage.getItem(slot))
    if (!kept) return
    newId = kept.newId
    basedOn = kept.basedOn
    known = JSON.stringify(kept.values)
    setValues(reconcile(kept.values))
    setSavedAt(kept.savedAt)
  })
  createEffect(
    on(
      () => JSON.stringify(values),
      (now) => {
        if (now !== known) keep()
        known = now
      },
      { defer: true },
    ),
  )

  function keep() {
    const at = readClock()
    try {
      const kept = { values: unwrap(values), basedOn, newId, savedAt: at }
      localStorage.setItem(slot, JSON.stringify(kept))
      setSavedAt(at)
    } catch {
      setSavedAt(undefined)
    }
  }

  async function check(status: ConsultationSave['status']) {
    const { consultationSave } = await import('../../../shared/consultation-saves.ts')
    const { data, error } = consultationSave.safeParse(toSave(values, basedOn, status))
    const pointers = error?.issues.map(({ path }) => path.map(String)) ?? []
    return { data, fields: [...new Set(pointers.map(toField))] }
  }

  /** @returns whether all that is asked on this step is as it should be */
  async function next() {
    const { fields } = await check(base()?.status ?? 'draft')
    const here = fields.filter((field) => stepOf(field) === step())
    setFaults(here)
    if (here.length === 0) setStep(Math.min(step() + 1, steps.length - 1))
  }

  /** @returns what stands then; undefined where it could not be saved */
  async function save(
    status: ConsultationSave['status'],
  ): Promise<ConsultationWritten | undefined> {
    if (state() === 'saving') return undefined
    const { data, fields } = await check(status)
    if (!data) return void lead(fields)
    setState('saving')
    newId ||= `${toSlug(values.title.da, 50)}-${crypto.randomUUID().slice(0, 4)}`
    keep()
    try {
      const saved = await options.save(base()?.id ?? newId, data)
      localStorage.removeItem(slot)
      begin(saved)
      setState('writing')
      return saved
    } catch (error) {
      await meet(error)
      return undefined
    }
  }

  async function meet(error: unknown) {
    if (!(error instanceof Failure)) throw error
    setState('failed')
    if (error.type === 'stale') {
      setNewer(await options.fetchNewest(base()?.id ?? newId).catch(() => undefined))
      if (newer()) setState('writing')
    }
    const named = error.problem?.errors ?? []
    if (named.length === 0) return
    setState('writing')
    lead(named.map(({ pointer }) => toField(pointer.split('/').slice(1))))
  }

  function lead(fields: readonly string[]) {
    const first = Math.min(...fields.map(stepOf))
    setStep(first)
    setFaults(fields.filter((field) => stepOf(field) === first))
  }

  function begin(from: ConsultationWritten) {
    setBase(from)
    basedOn = from.revision
    setNewer(undefined)
    known = JSON.stringify(valuesOf(from))
    setValues(reconcile(valuesOf(from)))
    setSavedAt(undefined)
  }

  return {
    values,
    change: setValues,
    step,
    faults,
    savedAt,
    state,
    base,
    newer,
    next,
    save,
    /** Whether the writer has something that is not saved. */
    hasChanges: () => savedAt() !== undefined,
    back() {
      setFaults([])
      setStep(Math.max(0, step() - 1))
    },
    goTo(wanted: number) {
      setFaults([])
      setStep(wanted)
    },
    /** Two have written: mine is saved upon theirs, or theirs stands. */
    settle(keepMine: boolean) {
      const theirs = newer()
      if (!theirs) return
      if (!keepMine) {
        localStorage.removeItem(slot)
        return begin(theirs)
      }
      setBase(theirs)
      basedOn = theirs.revision
      setNewer(undefined)
      keep()
    },
    restart() {
      localStorage.removeItem(slot)
      const from = base()
      if (from) return begin(from)
      known = JSON.stringify(blankValues())
      setValues(reconcile(blankValues()))
      setSavedAt(undefined)
      setStep(0)
    },
  }
}

export type WriteForm = ReturnType<typeof createWriteForm>

/** A path into what is saved as a field on screen: `title`, `section-0`, `publishing-what`. */
function toField(path: readonly string[]): string {
  const parts = path[0] === 'content' ? path.slice(1) : path
  const [first = '', second = ''] = parts
  if (first === 'material') return `section-${second || '0'}`
  if (first === 'asked') return 'asked'
  return ['publishing', 'publication', 'contact'].includes(first) ? `${first}-${second}` : first
}

interface Kept {
  values: Values
  basedOn: number
  newId: string
  savedAt: string
}

/** What this device kept, field by field where it still fits the form. */
function readKept(kept: string | null): Kept | undefined {
  if (!kept) return undefined
  try {
    const found = JSON.parse(kept)
    const { basedOn, newId, savedAt } = found
    if (typeof basedOn !== 'number' || typeof savedAt !== 'string') return undefined
    const values = merge(blankValues(), found.values ?? {})
    return { values, basedOn, newId: typeof newId === 'string' ? newId : '', savedAt }
  } catch {
    return undefined
  }
}
