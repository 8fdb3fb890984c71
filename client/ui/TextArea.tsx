// Text of several lines; the box grows with it, and counts only when little room is left.
import { createEffect, Show } from 'solid-js'
import { number } from '../format.ts'
import { Field, type FieldBase } from './Field.tsx'
import './TextArea.css'
import { text } from './text.ts'

export interface TextAreaProps extends FieldBase {
  value: string
  onInput: (value: string) => void
  /** The most characters; nothing is cut, the count says what is too much. */
  max?: number
  rows?: number
}

export function TextArea(props: TextAreaProps) {
  const t = text.use()
  let area: HTMLTextAreaElement | undefined
  const left = () => (props.max === undefined ? undefined : props.max - props.value.length)
  const count = () => {
    const room = left()
    if (props.max === undefined || room === undefined) return undefined
    if (room < 0) return t().form.over(number(-room), room === -1)
    return room <= Math.max(50, props.max * 0.1)
      ? t().form.left(number(room), room === 1)
      : undefined
  }
  createEffect(() => {
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${props.value === '' ? 0 : area.scrollHeight + 4}px`
  })
  return (
    <Field {...props}>
      {(wiring) => (
        <>
          <textarea
            {...wiring}
            class="field-control text-area"
            ref={area}
            id={props.id}
            name={props.id}
            rows={props.rows ?? 5}
            style={{ '--rows': props.rows ?? 5 }}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <div class="text-area-count" aria-live="polite">
            <Show when={count()}>
              <p classList={{ 'text-area-over': (left() ?? 0) < 0 }}>{count()}</p>
            </Show>
          </div>
        </>
      )}
    </Field>
  )
}
