import { Choices, type GroupOption } from './Choice.tsx'
import { Field, type FieldBase } from './Field.tsx'

export interface RadioGroupProps extends FieldBase {
  value: string
  onInput: (value: string) => void
  options: readonly GroupOption[]
}

export function RadioGroup(props: RadioGroupProps) {
  return (
    <Field {...props} group>
      {() => (
        <Choices
          type="radio"
          id={props.id}
          options={props.options}
          isChosen={(value) => props.value === value}
          faulty={Boolean(props.error)}
          onInput={(value) => props.onInput(value)}
        />
      )}
    </Field>
  )
}
