// A form that keeps itself as a draft while one types, checks itself step by step, and is sent once.
import { useLocation, useNavigate, useSearchParams } from '@solidjs/router'
import {
  type Accessor,
  batch,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  onMount,
  untrack,
} from 'solid-js'
import type { z } from 'zod'
import type { Account } from '../../shared/accounts.ts'
import type { FormName } from '../../shared/submissions.ts'
import { useAccount } from './account.ts'
import { createDraft, type DraftState } from './draft.ts'
import { type Fault, isBlank, missing, toFault, type Way } from './fault.ts'
import type { About } from './item.ts'
import { onKeep } from './keeping.ts'
import { text } from './text.ts'

/** What a field holds while it is filled in. */
type Content<T> =
  NonNullable<T> extends string
    ? null extends T
      ? string | null
      : string
    : NonNullable<T> extends readonly unknown[]
      ? string[]
      : NonNullable<T> extends boolean
        ? boolean
        : NonNullable<T> extends number
          ? number | null
          : never

/** A form's values: every field of the payload but those that the address gives. */
export type FormValues<Payload, Given> = {
  [K in Exclude<keyof Payload & string, keyof Given>]-?: Content<Payload[K]>
}

type KeysOf<Values, Wanted> = {
  [K in keyof Values & string]: Values[K] extends Wanted ? K : never
}[keyof Values & string]

export interface FormOptions<Payload, Given extends Partial<Payload>> {
  form: FormName
  version: number
  /** What it is about; undefined while that is being fetched. */
  about: () => About | undefined
  schema: () => Promise<z.ZodType<Payload>>
  given: Given
  initial: FormValues<Payload, Given>
  /** What a new form may begin with, when it is known who fills it in. */
  suggest?: (account: Account) => Partial<FormValues<Payload, Given>>
  /** Shown fields that may stay blank. */
  optional?: readonly (keyof FormValues<Payload, Given> & string)[]
  /** A field that no step shows is neither checked nor sent. */
  steps: readonly StepOptions<FormValues<Payload, Given>>[]
}

export interface StepOptions<Values> {
  id: string
  fields:
    | readonly (keyof Values & string)[]
    | ((values: Values) => readonly (keyof Values & string)[])
}

/** What a feature says about a field where it stands. */
export interface FieldWords {
  label: string
  hint?: string
  /** The whole error text when nothing was answered. */
  missing?: string
}

interface Bound<Value> {
  id: string
  label: string
  hint: string | undefined
  error: string | undefined
  required: boolean
  value: Value
  onInput: (value: Value) => void
}

export interface SubmissionForm<Values = Record<string, unknown>> {
  readonly values: Values
  change<K extends keyof Values & string>(field: K, value: Values[K]): void
  text(field: KeysOf<Values, string | null>, words: FieldWords): Bound<string>
  choice(field: KeysOf<Values, string | null>, words: FieldWords): Bound<string>
  choices(
    field: KeysOf<Values, string[]>,
    words: FieldWords,
  ): Omit<Bound<string[]>, 'value'> & { value: readonly string[] }
  tick(
    field: KeysOf<Values, boolean>,
    words: FieldWords,
  ): Omit<Bound<boolean>, 'value'> & { checked: boolean }
  number(field: KeysOf<Values, number | null>, words: FieldWords): Bound<string>
  flow: FormFlow
}

/** What SubmissionForm.tsx steers by; screens have no need of it. */
export interface FormFlow {
  /** 1-based; the last one is "Tjek dine svar". */
  step: Accessor<number>
  steps: number
  ready: Accessor<boolean>
  errors: Accessor<{ id: string; message: string }[]>
  account: Accessor<Account | null | undefined>
  draft: DraftState
  sending: Accessor<boolean>
  /** Send was pressed by someone who isn't signed in. */
  mustSignIn: Accessor<boolean>
  here: Accessor<string>
  next(): Promise<void>
  back(): void
  goTo(field: string): void
  send(): Promise<void>
  restart(): Promise<void>
}

/** Makes the form; call it while a component is being set up. */
export function createSubmissionForm<Payload extends object, const Given extends Partial<Payload>>(
  options: FormOptions<Payload, Given>,
): SubmissionForm<FormValues<Payload, Given>> {
  type Values = FormValues<Payload, Given>
  type Field = keyof Values & string
  const account = useAccount()
  const location = useLocation()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams<{ trin?: string }>()
  const t = text.use()

  const [values, setValues] = createSignal<Values>(options.initial)
  const [faults, setFaults] = createSignal<Fault[]>([])
  const [sending, setSending] = createSignal(false)
  const [mustSignIn, setMustSignIn] = createSignal(false)
  const words = new Map<string, FieldWords & { way: Way }>()
  const [wordsKnown, setWordsKnown] = createSignal(0)
  const last = options.steps.length + 1
  const optional = new Set<string>(options.optional)
  // Set by "Ret" on the last step: the way on leads back there.
  let isCorrecting = false

  const draft = createDraft({
    ...options,
    values,
    account,
    path: () => location.pathname,
    restore: (kept) => setValues(() => merge(options.initial, kept)),
    begin: (person) =>
      setValues(() => ({ ...options.initial, ...(person && options.suggest?.(person)) })),
  })

  const step = createMemo(() => {
    const asked = Number(search.trin ?? 1)
    return Number.isInteger(asked) ? Math.min(last, Math.max(1, asked)) : 1
  })

  // The schema comes in the background; nobody has typed anything by then.
  let schema: Promise<z.ZodType<Payload>> | undefined
  const loadSchema = () => {
    schema ??= options.schema().catch((error: unknown) => {
      schema = undefined
      throw error
    })
    return schema
  }
  onMount(() => void loadSchema().catch(() => undefined))

  // A new form begins with its first step, whatever the address says.
  createEffect(
    on(draft.ready, (ready) => {
      if (ready && !draft.resumed() && step() > 1) setSearch({ trin: undefined }, { replace: true })
    }),
  )
  createEffect(on(step, () => setMustSignIn(false), { defer: true }))

  const hide = () => document.visibilityState === 'hidden' && void draft.flush()
  const leave = () => void draft.flush()
  onMount(() => {
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    const stopKeeping = onKeep(draft.flush)
    onCleanup(() => {
      stopKeeping()
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      leave()
    })
  })

  function fieldsOf(index: number): readonly Field[] {
    const entry = options.steps[index]
    if (!entry) return []
    return typeof entry.fields === 'function' ? entry.fields(values()) : entry.fields
  }

  const shownFields = () => options.steps.flatMap((_, index) => fieldsOf(index))

  function payload(): Record<string, unknown> {
    const entries = shownFields().flatMap((field): [string, unknown][] => {
      const value: unknown = values()[field]
      if (typeof value === 'string' && value.trim() !== '') return [[field, value.trim()]]
      if (typeof value === 'string' || value === null) {
        return options.initial[field] === null ? [[field, null]] : []
      }
      return [[field, value]]
    })
    return { ...options.given, ...Object.fromEntries(entries) }
  }

  async function findFaults(fields: readonly Field[]): Promise<Fault[]> {
    const check = await loadSchema()
    const blank = fields
      .filter((field) => isBlank(values()[field]) && !optional.has(field))
      .map((field) => missing(field, wayOf(field)))
    const { error } = check.safeParse(payload())
    const others = (error?.issues ?? []).flatMap((issue) => {
      const field = fields.find((name) => name === issue.path[0])
      // A missing answer that is allowed to be missing is no fault, whatever else the issue says.
      if (!field || isBlank(values()[field])) return []
      return toFault(issue, values()[field], wayOf(field)) ?? []
    })
    return fields.flatMap((field) => [...blank, ...others].find((f) => f.field === field) ?? [])
  }

  function wayOf(field: Field): Way {
    const known = words.get(field)?.way
    if (known) return known
    if (Array.isArray(options.initial[field])) return 'choose'
    return typeof options.initial[field] === 'boolean' ? 'tick' : 'write'
  }

  function change<K extends Field>(field: K, value: Values[K]) {
    batch(() => {
      setValues((before) => ({ ...before, [field]: value }))
      draft.touch()
    })
  }

  function write(field: Field, value: string | string[] | boolean | number | null) {
    batch(() => {
      setValues((before) => ({ ...before, [field]: value }))
      draft.touch()
    })
  }

  function messageOf(fault: Fault): string {
    const known = words.get(fault.field)
    const isMissing = fault.code === 'write' || fault.code === 'choose' || fault.code === 'tick'
    if (isMissing && known?.missing) return known.missing
    return t().faults[fault.code](known?.label ?? fault.field, fault.limit, fault.given)
  }

  const errors = createMemo(() => {
    wordsKnown()
    return faults().map((fault) => ({ id: fault.field, message: messageOf(fault) }))
  })

  function bind<Value>(field: Field, said: FieldWords, way: Way, value: Value) {
    const isNew = !words.has(field)
    words.set(field, { ...said, way })
    if (isNew) queueMicrotask(() => setWordsKnown((count) => count + 1))
    return {
      id: field,
      label: said.label,
      hint: said.hint,
      error: errors().find((error) => error.id === field)?.message,
      required: !optional.has(field),
      value,
      onInput: (next: Value) => {
        if (
          typeof next === 'string' ||
          typeof next === 'boolean' ||
          (Array.isArray(next) && next.every((entry) => typeof entry === 'string'))
        ) {
          write(field, next)
        }
      },
    }
  }

  const textOf = (field: Field) => {
    const value: unknown = values()[field]
    return typeof value === 'string' ? value : ''
  }

  function show(next: number) {
    setSearch({ trin: next === 1 ? undefined : next }, { scroll: true })
  }

  const flow: FormFlow = {
    step,
    steps: last,
    ready: draft.ready,
    errors,
    account,
    draft,
    sending,
    mustSignIn,
    here: () => location.pathname + location.search,
    async next() {
      const found = await findFaults(fieldsOf(step() - 1))
      setFaults(found)
      void draft.flush()
      if (found.length > 0) return
      show(isCorrecting ? last : step() + 1)
      isCorrecting = false
    },
    back() {
      setFaults([])
      show(step() - 1)
    },
    goTo(field) {
      const index = options.steps.findIndex((_, at) => fieldsOf(at).some((name) => name === field))
      setFaults([])
      isCorrecting = true
      show(Math.max(0, index) + 1)
    },
    async send() {
      if (sending()) return
      setSending(true)
      try {
        await send()
      } finally {
        setSending(false)
      }
    },
    async restart() {
      await draft.restart()
      setFaults([])
      isCorrecting = false
      show(1)
    },
  }

  async function send() {
    const found = await findFaults(shownFields())
    const first = found[0]
    if (first) {
      flow.goTo(first.field)
      const here = fieldsOf(untrack(step) - 1)
      setFaults(found.filter((fault) => here.some((field) => field === fault.field)))
      return
    }
    const person = account()
    if (!person) {
      await draft.flush()
      setMustSignIn(true)
      return
    }
    const id = await draft.send(person.id, payload())
    if (id) navigate(`/mine-indsendelser/${id}`, { replace: true })
  }

  return {
    get values() {
      return values()
    },
    change,
    text: (field, said) => bind(field, said, 'write', textOf(field)),
    choice: (field, said) => bind(field, said, 'choose', textOf(field)),
    choices: (field, said) => {
      const value: unknown = values()[field]
      return bind(field, said, 'choose', Array.isArray(value) ? value.map(String) : [])
    },
    tick: (field, said) => {
      const { value, ...bound } = bind(field, said, 'tick', Boolean(values()[field]))
      return { ...bound, checked: value }
    },
    number: (field, said) => {
      const value: unknown = values()[field]
      const bound = bind(field, said, 'write', typeof value === 'number' ? String(value) : '')
      return {
        ...bound,
        onInput: (next) => write(field, next.trim() === '' ? null : Number(next.replace(',', '.'))),
      }
    },
    flow,
  }
}

/** Takes over what a draft kept, field by field, where it still fits the form. */
function merge<Values extends object>(initial: Values, kept: Record<string, unknown>): Values {
  let merged = initial
  for (const [field, blank] of Object.entries(initial)) {
    const value = kept[field]
    const fits =
      blank === null
        ? value === null || typeof value === 'string' || typeof value === 'number'
        : Array.isArray(blank)
          ? Array.isArray(value)
          : typeof value === typeof blank
    if (fits) merged = { ...merged, [field]: value }
  }
  return merged
}
