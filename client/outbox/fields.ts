// Binds a form's values and faults to the fields of the kit, and remembers what each field is called.
import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Fault, Way } from './fault.ts'
import type { Bound, Fields, FieldWords } from './form-types.ts'
import { valueAt } from './place.ts'
import { text } from './text.ts'

type Answer = string | string[] | boolean | number | null

export interface FieldsOptions<Values> {
  initial: Values
  optional: ReadonlySet<string>
  values: Accessor<Values>
  faults: Accessor<readonly Fault[]>
  write: (field: string, value: Answer) => void
}

export interface BoundFields<Values> extends Fields<Values> {
  errors: Accessor<{ id: string; message: string }[]>
  wayOf: (field: string) => Way
}

export function createFields<Values extends object>(
  options: FieldsOptions<Values>,
): BoundFields<Values> {
  const t = text.use()
  const words = new Map<string, FieldWords & { way: Way }>()
  const [wordsKnown, setWordsKnown] = createSignal(0)
  const heldIn = (field: string) => valueAt(options.values(), field)

  function wayOf(field: string): Way {
    const known = words.get(field)?.way
    if (known) return known
    const blank = valueAt(options.initial, field)
    if (Array.isArray(blank)) return 'choose'
    return typeof blank === 'boolean' ? 'tick' : 'write'
  }

  function messageOf(fault: Fault): string {
    const known = words.get(fault.field)
    const isMissing = fault.code === 'write' || fault.code === 'choose' || fault.code === 'tick'
    if (isMissing && known?.missing) return known.missing
    // A field that is not drawn has no name that people know.
    if (!known) return t().form.faultElsewhere
    return t().faults[fault.code](known.label, fault.limit, fault.given)
  }

  // A field on another step says its words only when it is drawn. The same errors in the same words are
  // not told again, because the summary takes the focus each time.
  const told = createMemo(
    () => {
      wordsKnown()
      const faults = options.faults()
      const errors = faults.map((fault) => ({ id: fault.field, message: messageOf(fault) }))
      return { faults, errors }
    },
    undefined,
    {
      equals: (before, now) =>
        before.faults === now.faults &&
        before.errors.every(({ message }, index) => message === now.errors[index]?.message),
    },
  )
  const errors = () => told().errors

  function bind<Value extends Answer>(
    field: string,
    said: FieldWords,
    way: Way,
    value: Value,
  ): Bound<Value> {
    const isNew = !words.has(field)
    words.set(field, { ...said, way })
    if (isNew) queueMicrotask(() => setWordsKnown((count) => count + 1))
    return {
      id: field,
      label: said.label,
      hint: said.hint,
      error: errors().find((error) => error.id === field)?.message,
      required: !options.optional.has(field),
      value,
      onInput: (next) => options.write(field, next),
    }
  }

  const textOf = (field: string) => {
    const value = heldIn(field)
    return typeof value === 'string' ? value : ''
  }

  return {
    errors,
    wayOf,
    text: (field, said) => bind(field, said, 'write', textOf(field)),
    choice: (field, said) => bind(field, said, 'choose', textOf(field)),
    choices: (field, said) => {
      const value = heldIn(field)
      return bind(field, said, 'choose', Array.isArray(value) ? value.map(String) : [])
    },
    tick: (field, said) => {
      const { value, ...bound } = bind(field, said, 'tick', Boolean(heldIn(field)))
      return { ...bound, checked: value }
    },
    number: (field, said) => {
      const value = heldIn(field)
      return {
        ...bind(field, said, 'write', typeof value === 'number' ? String(value) : ''),
        onInput: (next) => options.write(field, toNumber(next)),
      }
    },
  }
}

function toNumber(typed: string): number | null {
  const value = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'))
  return Number.isNaN(value) ? null : value
}
