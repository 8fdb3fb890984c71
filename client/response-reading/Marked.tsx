// A text with the places in it that a search found.
import { For, Show } from 'solid-js'
import type { TextRange } from '../../shared/search-terms.ts'

export function Marked(props: { text: string; marks: readonly TextRange[] }) {
  const pieces = () => {
    let at = 0
    const found: { text: string; marked: boolean }[] = []
    for (const [start, end] of props.marks) {
      found.push({ text: props.text.slice(at, start), marked: false })
      found.push({ text: props.text.slice(start, end), marked: true })
      at = end
    }
    return [...found, { text: props.text.slice(at), marked: false }]
  }
  return (
    <For each={pieces()}>
      {(piece) => (
        <Show when={piece.marked} fallback={piece.text}>
          <mark class="reading-mark">{piece.text}</mark>
        </Show>
      )}
    </For>
  )
}
