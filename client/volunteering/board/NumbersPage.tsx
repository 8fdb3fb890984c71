// People and hours by home and quarter, for the report: nobody is named, and few are not counted.
import { useSearchParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { type HomeNumbers, leastCounted } from '../../../shared/board.ts'
import { dayOf } from '../../../shared/chain-days.ts'
import { toCsv } from '../../../shared/csv.ts'
import { needed } from '../../api.ts'
import { now } from '../../clock.ts'
import { number } from '../../format.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { numbersQuery } from './queries.ts'
import { text } from './text.ts'
import './Numbers.css'

const measures = ['times', 'people', 'visits', 'hours'] as const

export default function NumbersPage() {
  const t = text.use()
  const [search] = useSearchParams<{ aar?: string }>()
  const thisYear = () => dayOf(now()).slice(0, 4)
  const year = () => (/^2\d{3}$/.test(search.aar ?? '') ? (search.aar ?? '') : thisYear())
  const homes = useQuery(() => needed(numbersQuery(year())))

  function save(found: readonly HomeNumbers[]) {
    const rows = found.flatMap(({ name, quarters }) =>
      quarters.map((each) => [
        name,
        String(each.year),
        String(each.quarter),
        ...measures.map((measure) =>
          each[measure] === null ? t().numbers.few(String(leastCounted)) : String(each[measure]),
        ),
      ]),
    )
    const head = [
      t().numbers.home,
      t().numbers.year,
      t().numbers.quarterHead,
      ...measures.map((measure) => t().numbers[measure]),
    ]
    saveFile(
      new Blob([toCsv([head, ...rows])], { type: 'text/csv;charset=utf-8' }),
      `${t().numbers.file}-${year()}.csv`,
    )
  }

  return (
    <Page
      title={t().numbers.title(year())}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk },
        { href: '/arbejdsbord/uge', label: t().week.title },
      ]}
      lead={t().numbers.lead(number(leastCounted))}
      width="wide"
    >
      <p>
        <a href={`?aar=${Number(year()) - 1}`}>{t().numbers.other(String(Number(year()) - 1))}</a>
        <Show when={year() < thisYear()}>
          {' · '}
          <a href={`?aar=${Number(year()) + 1}`}>{t().numbers.other(String(Number(year()) + 1))}</a>
        </Show>
      </p>
      <Show when={homes.data}>
        {(found) => (
          <>
            <Actions>
              <Button variant="secondary" icon="download" onClick={() => save(found())}>
                {t().numbers.save}
              </Button>
            </Actions>
            <For each={found()}>{(home) => <OneHome home={home} />}</For>
          </>
        )}
      </Show>
    </Page>
  )
}

function OneHome(props: { home: HomeNumbers }) {
  const t = text.use()
  const latest = () => props.home.quarters.at(-1)
  const shown = (value: number | null) =>
    value === null ? t().numbers.few(number(leastCounted)) : number(value)
  return (
    <Section title={props.home.name}>
      <Show when={latest()} fallback={<p>{t().numbers.nothing}</p>}>
        {(quarter) => (
          <p>
            {quarter().people === 0
              ? t().numbers.nobody(number(quarter().quarter))
              : t().numbers.said(
                  number(quarter().quarter),
                  shown(quarter().people),
                  shown(quarter().hours),
                )}
          </p>
        )}
      </Show>
      <Show when={props.home.quarters.length > 0}>
        <table class="numbers">
          <caption class="unseen">{props.home.name}</caption>
          <thead>
            <tr>
              <th scope="col">{t().numbers.quarterHead}</th>
              <For each={measures}>{(each) => <th scope="col">{t().numbers[each]}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.home.quarters}>
              {(quarter) => (
                <tr>
                  <th scope="row">{t().numbers.quarter(number(quarter.quarter))}</th>
                  <For each={measures}>
                    {(each) => <td data-label={t().numbers[each]}>{shown(quarter[each])}</td>}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </Section>
  )
}
