// One acknowledgement: the label is the sentence one agrees to.
import type { JSX } from 'solid-js'
import { Choice } from './Choice.tsx'
import { FieldError } from './Field.tsx'

export interface CheckboxProps {
  id: string
  label: JSX.Element
  hint?: JSX.Element
  error?: string
  checked: boolean
  required?: boolean
  onInput: (checked: boolean) => void
}

export function Checkbox(props: CheckboxProps) {
  return (
    <div class="field" classList={{ 'field-faulty': Boolean(props.error) }}>
      <FieldError id={props.id} error={props.error} />
      <Choice
        type="checkbox"
        id={props.id}
        name={props.id}
        label={props.label}
        hint={props.hint}
        checked={props.checked}
        faulty={Boolean(props.error)}
        required={props.required}
        describedBy={props.error && `${props.id}-error`}
        onInput={(checked) => props.onInput(checked)}
      />
    </div>
  )
}
