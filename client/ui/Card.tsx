// Something one can open: the heading's link reaches over the whole card.
import { children, type JSX, Show } from 'solid-js'
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
  /** Somebody goes there from here. */
  onOpen?: () => void
  children?: JSX.Element
}

export function Card(props: CardProps) {
  const above = children(() => props.above)
  const content = children(() => props.children)
  const below = children(() => props.below)
  return (
    <article class="card">
      <Show when={above()}>
        <div class="card-above">{above()}</div>
      </Show>
      <Dynamic component={`h${props.level ?? 3}`} class="card-title">
        <a href={props.href} onClick={() => props.onOpen?.()}>
          {props.title}
        </a>
      </Dynamic>
      <Show when={content()}>
        <div class="card-text">{content()}</div>
      </Show>
      <Show when={below()}>
        <div class="card-below">{below()}</div>
      </Show>
    </article>
  )
}
