// One thing to tick or pick: a native control inside a row that is all target.
import { children, type JSX, Show } from 'solid-js'
import './Choice.css'

export interface ChoiceProps {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  value?: string
  label: JSX.Element
  hint?: JSX.Element
  checked: boolean
  faulty?: boolean
  required?: boolean
  describedBy?: string
  onInput: (checked: boolean) => void
}

export function Choice(props: ChoiceProps) {
  const hint = children(() => props.hint)
  const describedBy = () =>
    [hint() && `${props.id}-help`, props.describedBy].filter(Boolean).join(' ') || undefined
  return (
    <div class="choice">
      <input
        class={`choice-input choice-${props.type}`}
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        aria-describedby={describedBy()}
        aria-invalid={props.faulty ? 'true' : undefined}
        aria-required={props.required ? 'true' : undefined}
        onInput={(event) => props.onInput(event.currentTarget.checked)}
      />
      <label class="choice-label" for={props.id}>
        {props.label}
      </label>
      <Show when={hint()}>
        <p class="choice-hint" id={`${props.id}-help`}>
          {hint()}
        </p>
      </Show>
    </div>
  )
}
