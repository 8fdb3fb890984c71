// A list of cards, and the way to more of them.
import { createEffect, For, type JSX, on, Show } from 'solid-js'
import { afterPaint } from '../paint.ts'
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
  /** The way to more of them, under the list. */
  more?: More
}

export interface More {
  /** Nothing is drawn when there is no more. */
  when: boolean
  busy?: boolean
  /** More for ears, where several lists on the page have the same button. */
  about?: string
  onPress: () => void
}

export function CardList<T>(props: CardListProps<T>) {
  const t = text.use()
  let list: HTMLUListElement | undefined
  let button: HTMLDivElement | undefined
  let shownBefore: number | undefined

  function showMore() {
    shownBefore = props.items.length
    afterPaint(() => props.more?.onPress())
  }
  // Whoever pressed goes on with the first one that came, unless they have gone elsewhere meanwhile.
  createEffect(
    on(
      () => props.items.length,
      (length) => {
        if (shownBefore === undefined || length <= shownBefore) return
        const first = list?.children[shownBefore]?.querySelector<HTMLElement>('a, button')
        shownBefore = undefined
        const here = document.activeElement
        if (here === document.body || button?.contains(here)) first?.focus()
      },
      { defer: true },
    ),
  )

  return (
    <>
      <ul
        ref={list}
        class="card-list"
        classList={{ 'card-list-columns': props.columns }}
        aria-label={props.label}
      >
        <For each={props.items}>{(item) => <li>{props.children(item)}</li>}</For>
      </ul>
      <Show when={props.more?.when && props.more}>
        {(more) => (
          <div ref={button} class="card-list-more">
            <Button
              variant="secondary"
              icon="down"
              busy={more().busy}
              about={more().about}
              onClick={showMore}
            >
              {t().showMore}
            </Button>
          </div>
        )}
      </Show>
    </>
  )
}
