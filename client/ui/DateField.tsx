// A date, by the browser's own picker.
import { Field, type FieldBase } from './Field.tsx'
import './TextField.css'

export interface DateFieldProps extends FieldBase {
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onInput: (value: string) => void
}

export function DateField(props: DateFieldProps) {
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-control text-field-medium"
          type="date"
          id={props.id}
          name={props.id}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
