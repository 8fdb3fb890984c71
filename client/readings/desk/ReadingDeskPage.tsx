// Reading as staff see it: who reads, how far it is, who is kept away, and when it is finished.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { ReadingDesk } from '../../../shared/readings.ts'
import { needed } from '../../api.ts'
import { now } from '../../clock.ts'
import { date, moment, number } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Page } from '../../ui/Page.tsx'
import { Bar } from '../Bar.tsx'
import { readingDeskQuery } from '../queries.ts'
import { text } from '../text.ts'
import { Applications } from './Applications.tsx'
import { Finish } from './Finish.tsx'
import { Readers } from './Readers.tsx'

export default function ReadingDeskPage() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Found id={id} />}
    </Show>
  )
}

function Found(props: { id: string }) {
  const desk = useQuery(() => needed(readingDeskQuery(props.id)))
  return <Show when={desk.data}>{(found) => <Desk desk={found()} />}</Show>
}

function Desk(props: { desk: ReadingDesk }) {
  const t = text.use()
  const committee = () => props.desk.committee
  const read = () => props.desk.applications.filter(({ readers }) => readers > 0).length
  const all = () => props.desk.applications.length
  const state = () => {
    const { state, finishedAt } = props.desk
    if (state === 'finished') return t().staff.state.finished(date(finishedAt ?? now()))
    if (state === 'open') return t().staff.state.open(number(read()), number(all()))
    return t().staff.state.upcoming(moment(committee().closesAt, now()))
  }
  return (
    <Page
      title={t().staff.title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk },
        { href: `/arbejdsbord/opgaveudvalg/${committee().id}`, label: tr(committee().title) },
      ]}
      above={
        <Show when={committee().example}>
          <ExampleMark />
        </Show>
      }
      lead={
        <>
          {state()}
          <Show when={props.desk.state === 'open' && all() > 0}>
            <Bar value={read()} of={all()} />
          </Show>
        </>
      }
      aside={<Finish desk={props.desk} />}
    >
      <Readers desk={props.desk} />
      <Applications desk={props.desk} />
    </Page>
  )
}
