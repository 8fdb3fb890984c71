// A home's volunteers for its coordinator: who would like to be called, who has been introduced, which checks were seen.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { HomeVolunteers } from '../../../shared/volunteers.ts'
import { Failure } from '../../api.ts'
import { useQuery } from '../../query.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { volunteersQuery } from '../queries.ts'
import { Person } from './Person.tsx'
import { text } from './text.ts'
import './Volunteers.css'

export default function VolunteersDeskPage() {
  const params = useParams<{ id: string }>()
  const found = useQuery(() => volunteersQuery(params.id))
  return (
    <Show when={!found.isError} fallback={<Closed error={found.error} id={params.id} />}>
      <Show when={found.data}>{(home) => <Found home={home()} />}</Show>
    </Show>
  )
}

function Found(props: { home: HomeVolunteers }) {
  const t = text.use()
  const waiting = () => props.home.volunteers.filter(({ wish }) => wish !== null)
  const others = () => props.home.volunteers.filter(({ wish }) => wish === null)
  return (
    <Page
      title={t().title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: `/arbejdsbord/plejehjem/${props.home.id}`, label: props.home.name },
      ]}
      above={
        <Show when={props.home.example}>
          <ExampleMark />
        </Show>
      }
      lead={t().lead}
    >
      <Show
        when={props.home.volunteers.length > 0}
        fallback={
          <Empty title={t().nothing}>
            <p>{t().nothingBody}</p>
          </Empty>
        }
      >
        <Show when={waiting().length > 0}>
          <Section title={t().waiting} lead={t().waitingLead}>
            <ul class="volunteers">
              <For each={waiting()}>{(person) => <Person home={props.home} person={person} />}</For>
            </ul>
          </Section>
        </Show>
        <Section title={t().all}>
          <Show when={others().length > 0} fallback={<p>{t().noOthers}</p>}>
            <ul class="volunteers">
              <For each={others()}>{(person) => <Person home={props.home} person={person} />}</For>
            </ul>
          </Show>
        </Section>
      </Show>
    </Page>
  )
}

function Closed(props: { error: unknown; id: string }) {
  const t = text.use()
  if (!(props.error instanceof Failure) || props.error.type !== 'forbidden') throw props.error
  return (
    <Page title={t().title}>
      <Empty
        title={t().forbidden}
        action={<LinkButton href={`/plejehjem/${props.id}`}>{t().page}</LinkButton>}
      >
        <p>{t().forbiddenBody}</p>
      </Empty>
    </Page>
  )
}
