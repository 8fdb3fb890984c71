// The pool as staff see it: who wants to be asked about what, and asking them.
import { useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { coreTaskIds } from '../../shared/names.ts'
import type { PoolPerson } from '../../shared/pool.ts'
import { needed } from '../api.ts'
import { emptyLater } from '../change.ts'
import { date, list } from '../format.ts'
import { tr } from '../language.ts'
import { listingsQuery } from '../listings.ts'
import { useInfiniteQuery, useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Form } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { Select } from '../ui/Select.tsx'
import { text as kit } from '../ui/text.ts'
import './PoolPage.css'
import { askSomebody, poolQuery } from './queries.ts'
import { text } from './text.ts'

export default function PoolDeskPage() {
  const t = text.use()
  const k = kit.use()
  const [search, setSearch] = useSearchParams<{ kerneopgave?: string }>()
  const coreTask = () => coreTaskIds.find((id) => id === search.kerneopgave)
  const pages = useInfiniteQuery(() => needed(poolQuery(coreTask())))
  const people = () => pages.data?.pages.flatMap((page) => page.people) ?? []
  return (
    <Page
      title={t().desk.title}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().desk.crumb }]}
      lead={t().desk.lead}
    >
      <Select
        id="kerneopgave"
        label={k().filters.coreTask}
        plain
        value={coreTask() ?? ''}
        empty={k().filters.allCoreTasks}
        options={coreTaskIds.map((value) => ({ value, label: k().coreTasks[value] }))}
        onInput={(value) => setSearch({ kerneopgave: value || undefined })}
      />
      <Show
        when={people().length > 0}
        fallback={
          <Empty title={coreTask() ? t().desk.emptyFor : t().desk.empty}>
            <p>{coreTask() ? t().desk.emptyForBody : t().desk.emptyBody}</p>
          </Empty>
        }
      >
        <CardList
          items={people()}
          label={t().desk.title}
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(person) => <Person person={person} />}
        </CardList>
      </Show>
    </Page>
  )
}

function Person(props: { person: PoolPerson }) {
  const t = text.use()
  const k = kit.use()
  return (
    <article class="pool-person">
      <h2>{props.person.name}</h2>
      <p class="pool-person-facts">
        <span>{list(props.person.coreTasks.map((id) => k().coreTasks[id]))}</span>
        <span>
          {props.person.communities.length > 0
            ? list(props.person.communities.map(({ name }) => name))
            : t().everywhere}
        </span>
        <span>{t().desk.since(date(props.person.enteredAt))}</span>
      </p>
      <Show when={props.person.note}>
        <p>{props.person.note}</p>
      </Show>
      <For each={props.person.asks}>
        {(ask) => (
          <p class="pool-person-facts">
            {ask.about
              ? t().desk.asked(tr(ask.about.title), date(ask.askedAt))
              : t().askedAt(date(ask.askedAt))}
          </p>
        )}
      </For>
      <Ask person={props.person} />
    </article>
  )
}

function Ask(props: { person: PoolPerson }) {
  const t = text.use()
  const client = useQueryClient()
  const open = useQuery(() => listingsQuery({ state: 'open', limit: '50' }))
  const [chosen, setChosen] = createSignal('')
  const [fault, setFault] = createSignal<'whatMissing' | 'failed'>()
  const [busy, setBusy] = createSignal(false)
  let askId = crypto.randomUUID()
  const listings = () =>
    (open.isSuccess ? open.data.listings : []).filter(
      ({ kind, id }) =>
        kind !== 'pool' &&
        kind !== 'meeting' &&
        !props.person.asks.some(({ about }) => about?.kind === kind && about.id === id),
    )

  async function ask() {
    if (busy()) return
    const found = listings().find(({ path }) => path === chosen())
    setFault(found ? undefined : 'whatMissing')
    if (!found) return
    setBusy(true)
    const empty = emptyLater([chosen, setChosen])
    try {
      const about = { kind: found.kind, listingId: found.id }
      await askSomebody(client, props.person.submissionId, askId, about)
      askId = crypto.randomUUID()
      empty()
      announce(t().desk.sent(props.person.name))
    } catch {
      setFault('failed')
    } finally {
      setBusy(false)
    }
  }

  return (
    <Disclosure
      summary={
        <>
          {t().desk.ask}
          <span class="unseen"> {t().desk.askWho(props.person.name)}</span>
        </>
      }
    >
      <Form onSubmit={() => void ask()}>
        <Select
          id={`ask-${props.person.submissionId}`}
          label={t().desk.what}
          required
          error={fault() === 'whatMissing' ? t().desk.whatMissing : undefined}
          value={chosen()}
          options={listings().map(({ path, title }) => ({ value: path, label: tr(title) }))}
          onInput={setChosen}
        />
        <Show when={fault() === 'failed'}>
          <p role="alert">{t().desk.failed}</p>
        </Show>
        <Actions>
          <Button type="submit" busy={busy()} about={props.person.name}>
            {t().desk.send}
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
