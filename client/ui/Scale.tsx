// A score from 1 to 5: five native radios in a row, with words at both ends.
import { For } from 'solid-js'
import { Field, type FieldBase } from './Field.tsx'
import './Scale.css'

const steps = [1, 2, 3, 4, 5] as const

export interface ScaleProps extends FieldBase {
  value: number | undefined
  /** What 1 and 5 mean. */
  least: string
  most: string
  onInput: (value: number) => void
}

export function Scale(props: ScaleProps) {
  const ears = (step: number) => {
    if (step === 1) return props.least
    return step === 5 ? props.most : ''
  }
  return (
    <Field {...props} group>
      {() => (
        <div class="scale">
          <For each={steps}>
            {(step) => (
              <label class="scale-step">
                <input
                  type="radio"
                  id={step === 1 ? props.id : `${props.id}-${step}`}
                  name={props.id}
                  value={step}
                  checked={props.value === step}
                  aria-invalid={props.error ? 'true' : undefined}
                  onInput={() => props.onInput(step)}
                />
                <span>
                  {step}
                  <span class="unseen"> {ears(step)}</span>
                </span>
              </label>
            )}
          </For>
          <span class="scale-end" aria-hidden="true">
            {props.least}
          </span>
          <span class="scale-end scale-most" aria-hidden="true">
            {props.most}
          </span>
        </div>
      )}
    </Field>
  )
}
