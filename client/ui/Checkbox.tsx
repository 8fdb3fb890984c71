// One acknowledgement: the label is the sentence one agrees to.
import { type JSX, Show } from 'solid-js'
import { Choice } from './Choice.tsx'
import './Field.css'
import { Icon } from './Icon.tsx'
import { text } from './text.ts'

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
  const t = text.use()
  return (
    <div class="field" classList={{ 'field-faulty': Boolean(props.error) }}>
      <Show when={props.error}>
        <p class="field-error" id={`${props.id}-error`}>
          <Icon name="error" />
          <span>
            <span class="unseen">{t().form.fault} </span>
            {props.error}
          </span>
        </p>
      </Show>
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
