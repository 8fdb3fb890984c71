// A list of cards, and the way to more of them.
import { For, type JSX, Show } from 'solid-js'
import { Button } from './Button.tsx'
import './CardList.css'
import { text } from './text.ts'

export interface CardListProps<T> {
  items: readonly T[]
  /** One card; the list item around it is drawn here. */
  children: (item: T) => JSX.Element
  /** What the list is of, for ears; leave out under a heading that says it. */
  label?: string
  /** Two or more beside one another where there is room. */
  columns?: boolean
}

export function CardList<T>(props: CardListProps<T>) {
  return (
    <ul
      class="card-list"
      classList={{ 'card-list-columns': props.columns }}
      aria-label={props.label}
    >
      <For each={props.items}>{(item) => <li>{props.children(item)}</li>}</For>
    </ul>
  )
}

export interface ShowMoreProps {
  /** Nothing is drawn when there is no more. */
  when: boolean
  busy?: boolean
  onClick: () => void
}

export function ShowMore(props: ShowMoreProps) {
  const t = text.use()
  return (
    <Show when={props.when}>
      <Button variant="secondary" icon="down" busy={props.busy} onClick={() => props.onClick()}>
        {t().showMore}
      </Button>
    </Show>
  )
}
