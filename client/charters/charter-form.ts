// A charter while it is written: kept on this phone, checked by the shared schema, saved as one version.
import { createEffect, createSignal, on, onMount } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { CharterContent, CharterHistory, CharterSave } from '../../shared/charters.ts'
import { findTermOn, type Term } from '../../shared/terms.ts'
import { Failure } from '../api.ts'
import { readClock } from '../clock.ts'
import { localSlot } from '../outbox/keeping.ts'
import { blankValues, seatsIn, toContent, type Values, valuesOf } from './values.ts'

export const steps = ['task', 'why', 'team', 'time', 'check'] as const
export type Step = (typeof steps)[number]

/** A field's id on screen, such as `task`, `seat-citizen`, `balance-0`. */
export type FieldId = string

const fieldsOf: Record<Step, (field: FieldId) => boolean> = {
  task: (field) => ['title', 'summary', 'task', 'purpose', 'effect'].includes(field),
  why: (field) =>
    /^(whyComplex|challenges|coreTasks|communities|room|decided|resources)$/.test(field),
  team: (field) => /^(seat|balance|criteria)/.test(field),
  time: (field) =>
    /^(opens|closes|appoints|starts|ends|reports|meetingForm|chair|deputy)/.test(field),
  check: () => true,
}

export interface CharterFormOptions {
  /** Null for a new draft. */
  history: CharterHistory | null
  /** What was handed in that a new draft comes from. */
  from?: string | undefined
  begin: Partial<Values> | undefined
  terms: () => readonly Term[]
  save: (saveId: string, json: CharterSave) => Promise<CharterHistory>
  /** The charter as it stands now, where a newer version has come. */
  fetchNewest: () => Promise<CharterHistory>
}

export function createCharterForm(options: CharterFormOptions) {
  const { history, from } = options
  const slot = localSlot(`charter:${history?.committeeId ?? `new:${from ?? ''}`}`)
  const initial = (): Values => ({
    ...(history ? valuesOf(history.current) : blankValues()),
    ...options.begin,
  })
  const [values, setValues] = createStore<Values>(initial())
  const [basedOn, setBasedOn] = createSignal(history?.versions[0]?.version ?? 0)
  const [base, setBase] = createSignal(history?.current)
  const [newer, setNewer] = createSignal<CharterHistory>()
  const [step, setStep] = createSignal(0)
  const [faults, setFaults] = createSignal<readonly FieldId[]>([])
  const [savedAt, setSavedAt] = createSignal<string>()
  const [state, setState] = createSignal<'writing' | 'saving' | 'failed' | 'ended'>('writing')
  const [saved, setSaved] = createSignal<CharterHistory>()
  // The same text is the same save, however often it is tried.
  let saveId = crypto.randomUUID()

  let known = JSON.stringify(values)

  onMount(() => {
    const kept = readKept(localStorage.getItem(slot))
    if (!kept) return
    known = JSON.stringify(kept.values)
    setValues(reconcile(kept.values))
    setBasedOn(kept.basedOn)
    setSavedAt(kept.savedAt)
  })
  createEffect(
    on(
      () => JSON.stringify(values),
      (written) => {
        if (written !== known) keep()
        known = written
      },
      { defer: true },
    ),
  )

  function keep() {
    saveId = crypto.randomUUID()
    const at = readClock()
    try {
      const kept = { values: unwrap(values), basedOn: basedOn(), savedAt: at }
      localStorage.setItem(slot, JSON.stringify(kept))
      setSavedAt(at)
    } catch {
      setSavedAt(undefined)
    }
  }

  const shared = () => findTermOn(options.terms(), values.startsOn)?.sharedChairs ?? null
  const isDecided = () => history !== null && history.stage !== 'draft'
  // What is written, once the shared schema has found it whole.
  const [checked, setChecked] = createSignal<CharterContent>()

  function toSave(whole: CharterContent): CharterSave {
    const link = values.decidedLink.trim()
    return {
      committeeId: history?.committeeId ?? null,
      basedOn: basedOn(),
      content: whole,
      note: values.note.trim(),
      ...(from && !history ? { from } : {}),
      decision: isDecided() ? { on: values.decidedOn, link: link === '' ? null : link } : null,
    }
  }

  /** @returns what can be saved, or the fields that are not as they should be */
  async function check(): Promise<{ json: CharterSave } | { fields: FieldId[] }> {
    const { charterContent, charterSave } = await import('../../shared/charters.ts')
    const whole = charterContent.safeParse(toContent(values, shared()))
    setChecked(whole.data)
    const given = whole.data && charterSave.safeParse(toSave(whole.data))
    const issues = whole.error?.issues ?? given?.error?.issues ?? []
    if (given?.data) return { json: given.data }
    const base = whole.error ? '/content' : ''
    const pointers = issues.map(({ path }) => `${base}/${path.map(String).join('/')}`)
    return { fields: toFields(pointers, values) }
  }

  async function next() {
    const checked = await check()
    const here = fieldsOf[steps[step()] ?? 'check']
    const fields = 'fields' in checked ? checked.fields : []
    const found = fields.filter(here)
    setFaults(found)
    if (found.length > 0) return leadToFirst(found)
    if (step() < steps.length - 1) setStep(step() + 1)
    else if ('json' in checked) await send(checked.json)
  }

  /** On the last step a fault of an earlier one is shown where it can be mended. */
  function leadToFirst(found: readonly FieldId[]) {
    if (steps[step()] !== 'check') return
    const at = steps.findIndex(
      (each) => each !== 'check' && found.some((field) => fieldsOf[each](field)),
    )
    if (at >= 0) setStep(at)
  }

  async function send(json: CharterSave) {
    if (state() === 'saving') return
    setState('saving')
    try {
      setSaved(await options.save(saveId, json))
      localStorage.removeItem(slot)
      setState('writing')
    } catch (error) {
      await meet(error)
    }
  }

  async function meet(error: unknown) {
    if (!(error instanceof Failure)) throw error
    setState(error.type === 'conflict' ? 'ended' : 'failed')
    // An earlier try with other words came through: what stands now is looked at first.
    if (error.type === 'stale' || error.type === 'id_reused') {
      setNewer(await options.fetchNewest().catch(() => undefined))
      if (newer()) setState('writing')
    }
    const named = error.problem?.errors ?? []
    if (named.length === 0) return
    const found = toFields(
      named.map(({ pointer }) => pointer),
      values,
    )
    setFaults(found)
    leadToFirst(found)
    setState('writing')
  }

  function beginFrom(history: CharterHistory) {
    setBasedOn(history.versions[0]?.version ?? 0)
    setBase(history.current)
    setNewer(undefined)
  }

  return {
    values,
    change: setValues,
    step,
    faults,
    savedAt,
    state,
    saved,
    newer,
    base,
    basedOn,
    isDecided,
    shared,
    checked,
    recheck: check,
    next,
    back() {
      setFaults([])
      setStep(Math.max(0, step() - 1))
    },
    /** Two have written: mine becomes the next version, or theirs stands. */
    async settle(keepMine: boolean) {
      const theirs = newer()
      if (!theirs) return
      beginFrom(theirs)
      if (!keepMine) setValues(reconcile(valuesOf(theirs.current)))
      keep()
      if (keepMine) await next()
      else setStep(0)
    },
    restart() {
      localStorage.removeItem(slot)
      known = JSON.stringify(initial())
      setValues(reconcile(initial()))
      setSavedAt(undefined)
      setFaults([])
      setStep(0)
    },
  }
}

export type CharterForm = ReturnType<typeof createCharterForm>

/** Pointers into what is saved as fields on screen, each once. */
function toFields(pointers: readonly string[], values: Values): FieldId[] {
  const fields = pointers.map((pointer): FieldId => {
    const parts = pointer.split('/').filter((part) => part !== '' && part !== 'content')
    const [first = '', second = ''] = parts[0] === 'charter' ? parts.slice(1) : parts
    if (first === 'decision') return second === 'link' ? 'decidedLink' : 'decidedOn'
    if (first === 'seats') {
      const seat = second === '' ? undefined : seatsIn(values)[Number(second)]
      return seat ? `seat-${seat.kind}` : 'seats'
    }
    const isRow = ['balance', 'criteria', 'reportsOn'].includes(first)
    return isRow && second !== '' ? `${first}-${second}` : first
  })
  return [...new Set(fields)]
}

/** What this phone kept, where it still fits the form. */
function readKept(
  kept: string | null,
): { values: Values; basedOn: number; savedAt: string } | undefined {
  if (!kept) return undefined
  try {
    const found = JSON.parse(kept)
    const blank = blankValues()
    const fits = (own: unknown, model: unknown): boolean =>
      typeof own === typeof model &&
      Array.isArray(own) === Array.isArray(model) &&
      (Array.isArray(model) ||
        typeof model !== 'object' ||
        model === null ||
        (typeof own === 'object' &&
          own !== null &&
          Object.entries(model).every(([key, part]) =>
            fits(new Map<string, unknown>(Object.entries(own)).get(key), part),
          )))
    if (!fits(found?.values, blank) || !fits(found?.basedOn, 0)) return undefined
    return found
  } catch {
    return undefined
  }
}
