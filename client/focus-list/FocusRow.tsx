// One line of the focus list: its number, topic, committees and guideposts; the whole line opens it.
import { For } from 'solid-js'
import type { FocusListItem, Guidepost } from '../../shared/focus-list.ts'
import { list, number } from '../format.ts'
import { tr } from '../language.ts'
import { text } from './text.ts'

export function FocusRow(props: { item: FocusListItem; guideposts: readonly Guidepost[] }) {
  const t = text.use()
  return (
    <li class="focus-row">
      <span class="focus-number" aria-hidden="true">
        {number(props.item.number)}
      </span>
      <div class="focus-what">
        <h2>
          <a href={`/fokusliste/${props.item.number}`}>
            <span class="unseen">{t().number(number(props.item.number))}: </span>
            {tr(props.item.title)}
          </a>
        </h2>
        <p>{list(props.item.committees.map(({ name }) => tr(name)))}</p>
      </div>
      <ul
        class="focus-guideposts"
        aria-label={t().guideposts(props.item.guidepostIds.length === 1)}
      >
        <For each={props.guideposts.filter(({ id }) => props.item.guidepostIds.includes(id))}>
          {(guidepost) => <li>{tr(guidepost.name)}</li>}
        </For>
      </ul>
    </li>
  )
}
