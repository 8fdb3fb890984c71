// A date and a time of day in Copenhagen, by the browser's own pickers.
import './DateTimeField.css'
import { Field, type FieldBase } from './Field.tsx'
import { text } from './text.ts'

export interface DateTimeFieldProps extends FieldBase {
  /** `YYYY-MM-DDTHH:mm`; one half may be missing while it is filled in, and empty is empty. */
  value: string
  onInput: (value: string) => void
}

export function DateTimeField(props: DateTimeFieldProps) {
  const t = text.use()
  const date = () => props.value.split('T')[0] ?? ''
  const time = () => props.value.split('T')[1] ?? ''
  const change = (nextDate: string, nextTime: string) =>
    props.onInput(nextDate || nextTime ? `${nextDate}T${nextTime}` : '')
  return (
    <Field {...props} group>
      {(wiring) => (
        <div class="date-time">
          <div class="date-time-part">
            <label for={props.id}>{t().form.date}</label>
            <input
              {...wiring}
              class="field-control"
              type="date"
              id={props.id}
              value={date()}
              onInput={(event) => change(event.currentTarget.value, time())}
            />
          </div>
          <div class="date-time-part">
            <label for={`${props.id}-time`}>{t().form.time}</label>
            <input
              {...wiring}
              class="field-control"
              type="time"
              id={`${props.id}-time`}
              value={time()}
              onInput={(event) => change(date(), event.currentTarget.value)}
            />
          </div>
        </div>
      )}
    </Field>
  )
}

/** Whether both the date and the time have been given. */
export function isWhole(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)
}
