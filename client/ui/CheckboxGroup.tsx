import { Choices, type GroupOption } from './Choice.tsx'
import { Field, type FieldBase } from './Field.tsx'

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
        <Choices
          type="checkbox"
          id={props.id}
          options={props.options}
          isChosen={(value) => props.value.includes(value)}
          faulty={Boolean(props.error)}
          onInput={change}
        />
      )}
    </Field>
  )
}
