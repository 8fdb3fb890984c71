import type { JSX } from 'solid-js'
import { Field, type FieldBase } from './Field.tsx'
import './TextField.css'

export interface TextFieldProps extends FieldBase {
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  autocomplete?: JSX.InputHTMLAttributes<HTMLInputElement>['autocomplete']
  /** How much is expected, for the box's width. */
  length?: 'short' | 'medium' | 'full'
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          {...wiring}
          class={`field-control text-field-${props.length ?? 'full'}`}
          id={props.id}
          name={props.id}
          type={props.type ?? 'text'}
          inputmode={props.inputmode}
          autocomplete={props.autocomplete}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
