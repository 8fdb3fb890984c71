// Marks what the sources don't name; a press explains it.
import { createUniqueId } from 'solid-js'
import './ExampleMark.css'
import { text } from './text.ts'

export function ExampleMark() {
  const t = text.use()
  const id = createUniqueId()
  return (
    <span class="example-mark">
      <button type="button" class="example-mark-button" popovertarget={id}>
        {t().example}
      </button>
      <span class="example-mark-help" id={id} popover="auto">
        {t().exampleHelp}
      </span>
    </span>
  )
}
