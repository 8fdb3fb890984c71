// The shapes of a form: what a feature says of it, and what it gets back.
import type { Accessor } from 'solid-js'
import type { z } from 'zod'
import type { Account } from '../../shared/accounts.ts'
import type { AttachmentManifest, FormName } from '../../shared/submissions.ts'
import type { DraftState } from './draft.ts'
import type { About } from './item.ts'
import type { Sender } from './sender.ts'

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
          : NonNullable<T> extends string | readonly string[]
            ? string | string[]
            : NonNullable<T> extends object
              ? { [K in keyof NonNullable<T>]-?: Content<NonNullable<T>[K]> }
              : never

/** A form's values: every field of the payload but those that the address gives. */
export type FormValues<Payload, Given> = {
  [K in Exclude<keyof Payload & string, keyof Given>]-?: Content<Payload[K]>
}

type Leaf = string | readonly string[] | boolean | number

/** The fields that may hold such a value: by their names, or one step down as `organisation.name`. */
export type KeysOf<Values, Wanted> = {
  [K in keyof Values & string]: NonNullable<Values[K]> extends Leaf
    ? Held<Values[K], Wanted, K>
    : {
        [L in keyof Values[K] & string]: Held<Values[K][L], Wanted, `${K}.${L}`>
      }[keyof Values[K] & string]
}[keyof Values & string]

type Held<Value, Wanted, Key> =
  Extract<NonNullable<Value>, NonNullable<Wanted>> extends never ? never : Key

/** Every field. */
export type FieldOf<Values> = KeysOf<Values, Leaf>

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
  /** Whether it is taken from those who haven't signed in; where it isn't said, it is not. */
  guests?: () => boolean
  /** Shown fields that may stay blank. */
  optional?: readonly FieldOf<FormValues<Payload, Given>>[]
  /** A field that no step shows is neither checked nor sent. */
  steps: readonly StepOptions<FormValues<Payload, Given>>[]
}

export interface StepOptions<Values> {
  id: string
  fields: readonly FieldOf<Values>[] | ((values: Values) => readonly FieldOf<Values>[])
  /** Whether it is asked at all; always where it isn't said. */
  when?: (values: Values) => boolean
}

/** What a feature says about a field where it stands. */
export interface FieldWords {
  label: string
  hint?: string
  /** The whole error text when nothing was answered. */
  missing?: string
}

/** What a field of the kit is given, spread into it. */
export interface Bound<Value> {
  id: string
  label: string
  hint: string | undefined
  error: string | undefined
  required: boolean
  value: Value
  onInput: (value: Value) => void
}

export interface SubmissionForm<Values = Record<string, unknown>> extends Fields<Values> {
  readonly values: Values
  change<K extends keyof Values & string>(field: K, value: Values[K]): void
  attachments: AttachmentsState
  flow: FormFlow
}

/** Why a chosen file was not attached; each has words on screen. */
export type AttachmentRefusal =
  | 'too-large'
  | 'wrong-type'
  | 'too-many'
  | 'empty'
  | 'unreadable'
  /** The phone has no room for its bytes. */
  | 'no-room'

/** The files attached to a form: their bytes are kept on the phone as they are chosen. */
export interface AttachmentsState {
  list: Accessor<readonly AttachmentManifest[]>
  /** Checks, cleans and keeps them one by one; what cannot be taken is named in `refused`. */
  add(files: Iterable<File>): Promise<void>
  remove(id: string): Promise<void>
  /** Of the files chosen last. */
  refused: Accessor<readonly { name: string; because: AttachmentRefusal }[]>
  busy: Accessor<boolean>
}

/** One way to bind a field for each way to answer it. */
export interface Fields<Values> {
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
}

/** What SubmissionForm.tsx steers by; screens have no need of it. */
export interface FormFlow {
  /** 1-based; the last one is "Tjek dine svar". */
  step: Accessor<number>
  readonly steps: number
  ready: Accessor<boolean>
  errors: Accessor<{ id: string; message: string }[]>
  draft: DraftState
  sending: Accessor<boolean>
  sender: Sender
  here: Accessor<string>
  next(): Promise<void>
  back(): void
  goTo(field: string): void
  /** "Ret" of what is no field: 1-based. */
  goToStep(step: number): void
  send(): Promise<void>
  restart(): Promise<void>
}
