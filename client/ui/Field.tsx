// Label, hint and error around one control, or around a group of them, wired for ears.
import { type JSX, Show } from 'solid-js'
import './Field.css'
import { Icon } from './Icon.tsx'
import { text } from './text.ts'

/** What every control in the kit takes. */
export interface FieldBase {
  id: string
  label: string
  hint?: string
  error?: string
  /** What isn't required says "(valgfrit)". */
  required?: boolean
  /** Neither required nor optional, for instance a filter. */
  plain?: boolean
}

/** What a control must carry so that hint and error are read with it. */
export interface FieldWiring {
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
  'aria-required': 'true' | undefined
}

export interface FieldProps extends FieldBase {
  /** A group has a legend rather than a label. */
  group?: boolean
  children: (wiring: FieldWiring) => JSX.Element
}

export function Field(props: FieldProps) {
  const describedBy = () =>
    [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`]
      .filter(Boolean)
      .join(' ') || undefined
  const wiring: FieldWiring = {
    get 'aria-describedby'() {
      return props.group ? undefined : describedBy()
    },
    get 'aria-invalid'() {
      return props.error ? 'true' : undefined
    },
    get 'aria-required'() {
      return props.required && !props.group ? 'true' : undefined
    },
  }
  return (
    <Show
      when={props.group}
      fallback={
        <div class="field" classList={{ 'field-faulty': Boolean(props.error) }}>
          <label class="field-label" for={props.id}>
            <Label {...props} />
          </label>
          <Help {...props} />
          {props.children(wiring)}
        </div>
      }
    >
      <fieldset
        class="field"
        classList={{ 'field-faulty': Boolean(props.error) }}
        aria-describedby={describedBy()}
      >
        <legend class="field-label">
          <Label {...props} />
        </legend>
        <Help {...props} />
        {props.children(wiring)}
      </fieldset>
    </Show>
  )
}

function Label(props: FieldBase) {
  const t = text.use()
  return (
    <>
      {props.label}
      <Show when={!props.required && !props.plain}>
        <span class="field-optional"> {t().form.optional}</span>
      </Show>
    </>
  )
}

function Help(props: FieldBase) {
  return (
    <>
      <Show when={props.hint}>
        <p class="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <FieldError id={props.id} error={props.error} />
    </>
  )
}

/** What is wrong with a field, under the id that its control is described by. */
export function FieldError(props: Pick<FieldBase, 'id' | 'error'>) {
  const t = text.use()
  return (
    <Show when={props.error}>
      <p class="field-error" id={`${props.id}-error`}>
        <Icon name="error" />
        <span>
          <span class="unseen">{t().form.fault} </span>
          {props.error}
        </span>
      </p>
    </Show>
  )
}
