import { For } from 'solid-js'
import { Choice } from './Choice.tsx'
import { Field, type FieldBase } from './Field.tsx'
import type { Option } from './Select.tsx'

export interface GroupOption extends Option {
  hint?: string
}

export interface RadioGroupProps extends FieldBase {
  value: string
  onInput: (value: string) => void
  options: readonly GroupOption[]
}

export function RadioGroup(props: RadioGroupProps) {
  return (
    <Field {...props} group>
      {() => (
        <div class="choices">
          <For each={props.options}>
            {(option, index) => (
              <Choice
                type="radio"
                // The first one has the group's id, so that the error summary's link lands on it.
                id={index() === 0 ? props.id : `${props.id}-${index() + 1}`}
                name={props.id}
                value={option.value}
                label={option.label}
                hint={option.hint}
                checked={props.value === option.value}
                faulty={Boolean(props.error)}
                onInput={() => props.onInput(option.value)}
              />
            )}
          </For>
        </div>
      )}
    </Field>
  )
}
