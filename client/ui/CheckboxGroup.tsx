import { For } from 'solid-js'
import { Choice } from './Choice.tsx'
import { Field, type FieldBase } from './Field.tsx'
import type { GroupOption } from './RadioGroup.tsx'

export interface CheckboxGroupProps extends FieldBase {
  value: readonly string[]
  onInput: (value: string[]) => void
  options: readonly GroupOption[]
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  // In the options' own order, whatever order they were ticked in.
  const change = (value: string, checked: boolean) =>
    props.onInput(
      props.options
        .map((option) => option.value)
        .filter((each) => (each === value ? checked : props.value.includes(each))),
    )
  return (
    <Field {...props} group>
      {() => (
        <div class="choices">
          <For each={props.options}>
            {(option, index) => (
              <Choice
                type="checkbox"
                id={index() === 0 ? props.id : `${props.id}-${index() + 1}`}
                name={props.id}
                value={option.value}
                label={option.label}
                hint={option.hint}
                checked={props.value.includes(option.value)}
                faulty={Boolean(props.error)}
                onInput={(checked) => change(option.value, checked)}
              />
            )}
          </For>
        </div>
      )}
    </Field>
  )
}
