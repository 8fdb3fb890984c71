// A section's text, paragraph by paragraph, as it was written.
import { For, Show } from 'solid-js'
import { text } from './text.ts'
import './WorkingText.css'

export function Paragraphs(props: { body: string }) {
  const t = text.use()
  return (
    <div class="working-body">
      <Show when={props.body.trim()} fallback={<p class="working-blank">{t().blank}</p>}>
        <For each={props.body.trim().split(/\n\s*\n/)}>{(paragraph) => <p>{paragraph}</p>}</For>
      </Show>
    </div>
  )
}
