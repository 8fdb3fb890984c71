// How many gave which score to one question: a table whose numbers stand on bars, one row for all and one for each part.
import { For } from 'solid-js'
import { number } from '../format.ts'
import './Evaluations.css'
import { text } from './text.ts'

export interface SpreadRow {
  name: string
  spread: readonly number[]
}

export function Spread(props: { question: string; all: SpreadRow; parts: readonly SpreadRow[] }) {
  const t = text.use()
  const rows = () => [props.all, ...props.parts]
  return (
    <table class="spread">
      <caption>{props.question}</caption>
      <thead>
        <tr>
          <th scope="col">{t().score}</th>
          <For each={[1, 2, 3, 4, 5]}>{(score) => <th scope="col">{score}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {(row, index) => (
            <tr classList={{ 'spread-part': index() > 0 }}>
              <th scope="row">{row.name}</th>
              <For each={row.spread}>{(count) => <Cell count={count} of={row.spread} />}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

function Cell(props: { count: number; of: readonly number[] }) {
  const share = () => props.count / Math.max(1, ...props.of)
  return (
    <td>
      <span
        class="spread-cell"
        classList={{ 'spread-none': props.count === 0 }}
        style={{ '--share': share() }}
      >
        {number(props.count)}
      </span>
    </td>
  )
}
