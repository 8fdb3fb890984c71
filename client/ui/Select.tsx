import { For, Show } from 'solid-js'
import { Field, type FieldBase } from './Field.tsx'
import { Icon } from './Icon.tsx'
import './Select.css'
import { text } from './text.ts'

export interface Option {
  value: string
  label: string
}

export interface SelectProps extends FieldBase {
  value: string
  onInput: (value: string) => void
  options: readonly Option[]
  /** What the empty choice is called; `false` leaves it out. */
  empty?: string | false
}

export function Select(props: SelectProps) {
  const t = text.use()
  return (
    <Field {...props}>
      {(wiring) => (
        <div class="select">
          <select
            {...wiring}
            class="field-control"
            id={props.id}
            name={props.id}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          >
            <Show when={props.empty !== false}>
              <option value="" selected={props.value === ''}>
                {props.empty || t().form.choose}
              </option>
            </Show>
            <For each={props.options}>
              {(option) => (
                <option value={option.value} selected={props.value === option.value}>
                  {option.label}
                </option>
              )}
            </For>
          </select>
          <Icon name="down" />
        </div>
      )}
    </Field>
  )
}
