// A new activity while it is written: kept on this phone, checked by the shared schema, sent once.
import { createSignal, onMount } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { addDays, addMinutes, fromLocal, toLocal } from '../../../shared/time.ts'
import type { Activity } from '../../../shared/volunteering.ts'
import { Failure } from '../../api.ts'
import { readClock } from '../../clock.ts'
import { localSlot } from '../../outbox/keeping.ts'
import { isWhole } from '../../ui/DateTimeField.tsx'
import { addActivity } from '../queries.ts'

export interface ShiftValues {
  startsAt: string
  minutes: string
  capacity: string
  /** How it comes again; drafts from before it was asked have none. */
  repeats?: Repeats
}

/** The few ways in which a time comes again that people say in a word. */
export const repeatsChoices = ['never', 'weekly', 'fortnightly', 'monthly', 'daily'] as const
export type Repeats = (typeof repeatsChoices)[number]

interface Values {
  title: string
  titleEn: string
  summary: string
  summaryEn: string
  coreTasks: string[]
  kind: string
  audience: string
  whatItIs: string
  whatItIsNot: string
  howYouAreMet: string
  toKnow: string
  ageFrom: string
  ageTo: string
  /** `car` and `introduction`, where they are needed. */
  needs: string[]
  check: string
  certificate: string
  languages: string[]
  leastPeople: string
  withdrawalHours: string
  shifts: ShiftValues[]
}

export const shiftsMax = 20

const noShift: ShiftValues = { startsAt: '', minutes: '60', capacity: '2', repeats: 'never' }

const blank: Values = {
  title: '',
  titleEn: '',
  summary: '',
  summaryEn: '',
  coreTasks: ['social-omsorg'],
  kind: 'other',
  audience: 'signed-up',
  whatItIs: '',
  whatItIsNot: '',
  howYouAreMet: '',
  toKnow: '',
  ageFrom: '',
  ageTo: '',
  needs: [],
  check: 'none',
  certificate: '',
  languages: ['da'],
  leastPeople: '1',
  withdrawalHours: '0',
  shifts: [noShift],
}

export const steps = ['what', 'how', 'when'] as const
type Step = (typeof steps)[number]

/** A field's id on screen; a shift's are `shift-0-startsAt`. */
type FieldId = string

const fieldsOf: Record<Step, (field: FieldId) => boolean> = {
  what: (field) => /^(title|summary|coreTasks|kind|audience)/.test(field),
  how: (field) =>
    /^(whatItIs|howYouAreMet|toKnow|age|needs|check|certificate|languages)/.test(field),
  when: (field) => /^(shift|leastPeople|withdrawalHours)/.test(field),
}

/** Faults by field, in the form's order; a start is wrong in itself, or taken by another shift. */
export interface FieldFault {
  field: FieldId
  isTwice: boolean
}

export function createNewActivity(careHomeId: string) {
  const slot = localSlot(`new-activity:${careHomeId}`)
  const [values, setValues] = createStore<Values>(structuredClone(blank))
  const [step, setStep] = createSignal(0)
  const [faults, setFaults] = createSignal<readonly FieldFault[]>([])
  const [savedAt, setSavedAt] = createSignal<string>()
  const [state, setState] = createSignal<'writing' | 'sending' | 'failed'>('writing')
  const [made, setMade] = createSignal<Activity>()

  onMount(() => {
    const kept = readKept(localStorage.getItem(slot))
    if (kept) setValues(kept)
  })

  function keep() {
    try {
      localStorage.setItem(slot, JSON.stringify(unwrap(values)))
      setSavedAt(readClock())
    } catch {
      setSavedAt(undefined)
    }
  }

  function change<K extends Exclude<keyof Values, 'shifts'>>(field: K, value: Values[K]) {
    setValues({ [field]: value })
    keep()
  }

  function changeShift(index: number, part: Partial<ShiftValues>) {
    setValues('shifts', index, part)
    keep()
  }

  function addShift(entry: ShiftValues = noShift) {
    setValues('shifts', values.shifts.length, { ...entry })
    keep()
  }

  async function findFaults(): Promise<FieldFault[]> {
    const { newActivity } = await import('../../../shared/volunteering.ts')
    const { error } = newActivity.safeParse(toPayload(values))
    const pointers = (error?.issues ?? []).map(({ path }) => `/${path.map(String).join('/')}`)
    const now = toLocal(readClock())
    const past = values.shifts.flatMap(({ startsAt }, index) =>
      startsAt <= now ? [`/shifts/${index}/startsAt`] : [],
    )
    return toFieldFaults([...past, ...pointers], values)
  }

  async function next() {
    const isOfStep = fieldsOf[steps[step()] ?? 'when']
    const found = (await findFaults()).filter(({ field }) => isOfStep(field))
    setFaults(found)
    if (found.length > 0) return
    if (step() < steps.length - 1) setStep(step() + 1)
    else await send()
  }

  async function send() {
    if (state() === 'sending') return
    const { newActivity } = await import('../../../shared/volunteering.ts')
    const { data } = newActivity.safeParse(toPayload(values))
    if (!data) return
    setState('sending')
    try {
      setMade(await addActivity(careHomeId, data))
      localStorage.removeItem(slot)
      setState('writing')
    } catch (error) {
      const named = error instanceof Failure ? (error.problem?.errors ?? []) : []
      setFaults(
        toFieldFaults(
          named.map(({ pointer }) => pointer),
          values,
        ),
      )
      setState(named.length > 0 ? 'writing' : 'failed')
    }
  }

  return {
    values,
    step,
    faults,
    savedAt,
    state,
    made,
    change,
    changeShift,
    next,
    back() {
      setFaults([])
      setStep(Math.max(0, step() - 1))
    },
    addShift,
    addWeekLater() {
      const last = values.shifts.at(-1)
      if (!last) return
      const [, time = '12:00'] = last.startsAt.split('T')
      const startsAt = isWhole(last.startsAt)
        ? toLocal(addDays(fromLocal(last.startsAt), 7, time))
        : ''
      addShift({ ...last, startsAt })
    },
    removeShift(index: number) {
      setValues('shifts', (shifts) => shifts.filter((_, at) => at !== index))
      keep()
    },
  }
}

export type NewActivityForm = ReturnType<typeof createNewActivity>

function toPayload(values: Values): unknown {
  const written = (da: string, en = '') => ({ da, ...(en.trim() === '' ? {} : { en }) })
  return {
    title: written(values.title, values.titleEn),
    summary: written(values.summary, values.summaryEn),
    whatItIs: written(values.whatItIs),
    whatItIsNot: written(values.whatItIsNot),
    howYouAreMet: written(values.howYouAreMet),
    coreTasks: [...values.coreTasks],
    kind: values.kind,
    audience: values.audience,
    ...(values.toKnow.trim() && { toKnow: written(values.toKnow) }),
    needs: {
      ageFrom: values.ageFrom.trim() === '' ? null : toNumber(values.ageFrom),
      ageTo: values.ageTo.trim() === '' ? null : toNumber(values.ageTo),
      car: values.needs.includes('car'),
      introduction: values.needs.includes('introduction'),
      check: values.check,
      ...(values.certificate.trim() && { certificate: written(values.certificate) }),
    },
    leastPeople: toNumber(values.leastPeople),
    languages: [...values.languages],
    withdrawalHours: toNumber(values.withdrawalHours),
    shifts: values.shifts.map(({ startsAt, minutes, capacity, repeats = 'never' }) => ({
      startsAt,
      endsAt: isWhole(startsAt) ? toLocal(addMinutes(fromLocal(startsAt), Number(minutes))) : '',
      capacity: toNumber(capacity),
      ...(repeats !== 'never' && isWhole(startsAt) && { repeats: toRule(repeats, startsAt) }),
    })),
  }
}

function toNumber(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed)
}

/** The rule of RFC 5545 that a choice means for a time that begins on this day. */
export function toRule(repeats: Exclude<Repeats, 'never'>, startsAt: string): string {
  if (repeats === 'daily') return 'FREQ=DAILY'
  if (repeats === 'weekly') return 'FREQ=WEEKLY'
  if (repeats === 'fortnightly') return 'FREQ=WEEKLY;INTERVAL=2'
  return `FREQ=MONTHLY;BYDAY=${weekOf(startsAt)}${dayCodes[dayOf(startsAt)]}`
}

const dayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

function dayOf(startsAt: string): number {
  return new Date(`${startsAt.slice(0, 10)}T12:00:00.000Z`).getUTCDay()
}

/** Which of its weekday in the month a day is, 1 to 4; a fifth is the last, -1. */
export function weekOf(startsAt: string): number {
  const week = Math.ceil(Number(startsAt.slice(8, 10)) / 7)
  return week === 5 ? -1 : week
}

const parts = {
  startsAt: 'startsAt',
  endsAt: 'minutes',
  capacity: 'capacity',
  repeats: 'repeats',
}

/** Pointers into the payload as fields on screen, each once, in the form's order. */
function toFieldFaults(pointers: readonly string[], values: Values): FieldFault[] {
  const fields = pointers.map((pointer): FieldId => {
    const [, first = '', second = '', third = ''] = pointer.split('/')
    if (first === 'needs') return second
    if (first !== 'shifts') return second === 'en' ? `${first}En` : first
    const part = Object.entries(parts).find(([name]) => name === third)?.[1]
    return `shift-${second || '0'}-${part ?? 'startsAt'}`
  })
  const isMissing = (index: number) => !isWhole(values.shifts[index]?.startsAt ?? '')
  const order = [
    ...Object.keys(blank),
    ...values.shifts.flatMap((_, index) =>
      Object.values(parts).map((part) => `shift-${index}-${part}`),
    ),
  ]
  return (
    order
      .filter((field) => fields.includes(field))
      // How long it lasts cannot be wrong before it is known when it begins.
      .filter((field) => !(field.endsWith('-minutes') && isMissing(Number(field.split('-')[1]))))
      .map((field) => ({ field, isTwice: isTwice(field, values) }))
  )
}

function isTwice(field: FieldId, { shifts }: Values): boolean {
  const [, index, part] = field.split('-')
  const startsAt = shifts[Number(index)]?.startsAt
  return (
    part === 'startsAt' &&
    startsAt !== '' &&
    shifts.slice(0, Number(index)).some((earlier) => earlier.startsAt === startsAt)
  )
}

/** What this phone kept, field by field, where it still fits. */
function readKept(kept: string | null): Partial<Values> | undefined {
  if (!kept) return undefined
  try {
    const found: unknown = JSON.parse(kept)
    if (typeof found !== 'object' || found === null) return undefined
    // One from before a field was asked has less, and nothing else.
    const fits = Object.entries(found).every(([field, own]) => {
      const value: unknown = Object.entries(blank).find(([name]) => name === field)?.[1]
      return typeof own === typeof value && Array.isArray(own) === Array.isArray(value)
    })
    return fits ? found : undefined
  } catch {
    return undefined
  }
}
