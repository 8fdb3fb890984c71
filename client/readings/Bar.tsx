// How much of something there is, as places that fill; the words that say it stand beside.
import { For } from 'solid-js'
import './Bar.css'

export interface BarProps {
  value: number
  of: number
}

/** Twelve places can be told apart at a glance; more are one line. */
const placesMax = 12

export function Bar(props: BarProps) {
  const places = () => Array.from({ length: Math.min(props.of, placesMax) }, (_, index) => index)
  const isFilled = (index: number) => (index + 1) * props.of <= props.value * places().length
  return (
    <span class="bar" aria-hidden="true">
      <For each={places()}>
        {(index) => <span class="bar-place" classList={{ 'bar-filled': isFilled(index) }} />}
      </For>
    </span>
  )
}
