// One thing to tick or pick: a native control inside a row that is all target.
import { children, For, type JSX, Show } from 'solid-js'
import './Choice.css'
import type { Option } from './Select.tsx'

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

export interface GroupOption extends Option {
  hint?: string
}

/** The choices of one group, under its id: the error summary's link lands on the first of them. */
export function Choices(props: {
  type: ChoiceProps['type']
  id: string
  options: readonly GroupOption[]
  isChosen: (value: string) => boolean
  faulty: boolean
  onInput: (value: string, checked: boolean) => void
}) {
  return (
    <div class="choices">
      <For each={props.options}>
        {(option, index) => (
          <Choice
            type={props.type}
            id={index() === 0 ? props.id : `${props.id}-${index() + 1}`}
            name={props.id}
            value={option.value}
            label={option.label}
            hint={option.hint}
            checked={props.isChosen(option.value)}
            faulty={props.faulty}
            onInput={(checked) => props.onInput(option.value, checked)}
          />
        )}
      </For>
    </div>
  )
}
