// Numbers as a table with a bar in each row: the picture and the table are the same thing.
import { For } from 'solid-js'
import type { Figure as FigureOf } from '../../shared/consultations.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import './Figure.css'

export function Figure(props: { figure: FigureOf }) {
  const most = () => Math.max(...props.figure.rows.map(({ value }) => Math.abs(value)), 1)
  return (
    <table class="figure">
      <caption>
        {tr(props.figure.caption)} <span class="figure-unit">({tr(props.figure.unit)})</span>
      </caption>
      <tbody>
        <For each={props.figure.rows}>
          {(row) => (
            <tr>
              <th scope="row">{tr(row.label)}</th>
              <td>
                <div class="figure-value">
                  <span class="figure-number">{number(row.value)}</span>
                  <span
                    class="figure-bar"
                    aria-hidden="true"
                    style={{ '--share': `${(Math.abs(row.value) / most()) * 100}%` }}
                  />
                </div>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
