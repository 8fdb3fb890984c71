// What went wrong, what was kept, and what to do.
import { children, type JSX, Show } from 'solid-js'
import { Button } from './Button.tsx'
import './Empty.css'
import { Illustration } from './Illustration.tsx'
import { text } from './text.ts'

export interface FailureProps {
  /** What happened; a general sentence stands in. */
  children?: JSX.Element
  onRetry?: () => void
}

export function Failure(props: FailureProps) {
  const content = children(() => props.children)
  const t = text.use()
  return (
    <div class="empty" role="alert">
      <Illustration name="boat" />
      <p class="empty-title">{t().failure.title}</p>
      <div class="empty-text">
        <Show when={content()} fallback={<p>{t().failure.body}</p>}>
          {content()}
        </Show>
      </div>
      <Show when={props.onRetry}>
        {(retry) => (
          <Button variant="secondary" onClick={() => retry()()}>
            {t().failure.retry}
          </Button>
        )}
      </Show>
    </div>
  )
}
