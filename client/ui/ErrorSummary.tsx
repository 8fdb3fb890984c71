// Every error of a form in one place, before it: each link says the field's own error and goes there.
import { createEffect, For, on, Show } from 'solid-js'
import './ErrorSummary.css'
import { Icon } from './Icon.tsx'
import { text } from './text.ts'

export interface FieldError {
  /** The field's id. */
  id: string
  message: string
}

export interface ErrorSummaryProps {
  /** A new array for each press, so that the summary takes focus again. */
  errors: readonly FieldError[]
  title?: string
}

export function ErrorSummary(props: ErrorSummaryProps) {
  const t = text.use()
  let summary: HTMLDivElement | undefined
  createEffect(
    on(
      () => props.errors,
      (errors) => {
        if (errors.length > 0) summary?.focus()
      },
    ),
  )
  return (
    <Show when={props.errors.length > 0}>
      <div class="error-summary" ref={summary} role="alert" tabindex="-1">
        <h2 class="error-summary-title">
          <Icon name="error" />
          {props.title ?? t().form.summary(props.errors.length === 1)}
        </h2>
        <ul>
          <For each={props.errors}>
            {(error) => (
              <li>
                <a href={`#${error.id}`} onClick={(event) => goTo(event, error.id)}>
                  {error.message}
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

function goTo(event: MouseEvent, id: string): void {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  const whole = field.closest('.field') ?? field
  whole.scrollIntoView({ block: 'start' })
  field.focus({ preventScroll: true })
}
