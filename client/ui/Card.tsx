// Something one can open: the heading's link reaches over the whole card.
import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import './Card.css'

export interface CardProps {
  href: string
  title: string
  level?: 2 | 3 | 4
  /** Over the title: kind, mark, state. */
  above?: JSX.Element
  /** Under the text: deadline, place, tags. */
  below?: JSX.Element
  children?: JSX.Element
}

export function Card(props: CardProps) {
  return (
    <article class="card">
      <Show when={props.above}>
        <div class="card-above">{props.above}</div>
      </Show>
      <Dynamic component={`h${props.level ?? 3}`} class="card-title">
        <a href={props.href}>{props.title}</a>
      </Dynamic>
      <Show when={props.children}>
        <div class="card-text">{props.children}</div>
      </Show>
      <Show when={props.below}>
        <div class="card-below">{props.below}</div>
      </Show>
    </article>
  )
}
