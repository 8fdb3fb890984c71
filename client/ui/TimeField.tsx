// A time of day in Copenhagen, by the browser's own picker.
import { Field, type FieldBase } from './Field.tsx'
import './TextField.css'

export interface TimeFieldProps extends FieldBase {
  /** `HH:mm`, or empty. */
  value: string
  onInput: (value: string) => void
}

export function TimeField(props: TimeFieldProps) {
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          {...wiring}
          class="field-control text-field-short"
          type="time"
          id={props.id}
          name={props.id}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
