// A consultation's responses by how they stand with the public: those that wait first of all.
import { useParams, useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { PublicationQueue, Queued, QueueState } from '../../../shared/publication.ts'
import { needed } from '../../api.ts'
import { count, date } from '../../format.ts'
import { tr } from '../../language.ts'
import { useInfiniteQuery } from '../../query.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CardList } from '../../ui/CardList.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { publishPlain, queueQuery } from '../queries.ts'
import { Journal } from './Journal.tsx'
import './Review.css'
import { text } from './text.ts'

const states: readonly QueueState[] = ['waiting', 'appealed', 'public', 'held']
/** As many as may be shown at once. */
const atOnce = 50

export default function QueuePage() {
  const params = useParams<{ id: string }>()
  const t = text.use()
  const [search, setSearch] = useSearchParams<{ tilstand?: string }>()
  const state = () => states.find((each) => each === search.tilstand) ?? 'waiting'
  const pages = useInfiniteQuery(() => needed(queueQuery(params.id, state())))
  const responses = () => pages.data?.pages.flatMap((page) => page.responses) ?? []
  const path = () => `/arbejdsbord/hoeringer/${params.id}`
  const option = (value: QueueState, { counts }: PublicationQueue) => ({
    value,
    label: `${t().queue.states[value]} (${counts[value]})`,
  })
  return (
    <Show when={pages.data?.pages[0]}>
      {(page) => (
        <Page
          title={t().queue.title}
          breadcrumbs={[
            { href: '/arbejdsbord', label: t().desk },
            { href: path(), label: tr(page().consultation.title) },
          ]}
          lead={t().queue[page().rule.moderation]}
          aside={<Journal queue={page()} />}
        >
          <Select
            id="state"
            label={t().queue.state}
            plain
            empty={false}
            value={state()}
            onInput={(value) => setSearch({ tilstand: value === 'waiting' ? undefined : value })}
            options={states.map((value) => option(value, page()))}
          />
          <PublishPlain id={params.id} responses={responses()} />
          <Show
            when={responses().length > 0}
            fallback={
              <Empty title={t().queue.none[state()]}>
                <p>{t().queue.noneBody}</p>
              </Empty>
            }
          >
            <CardList
              items={responses()}
              label={t().queue.states[state()]}
              more={{
                when: pages.hasNextPage,
                busy: pages.isFetchingNextPage,
                onPress: () => void pages.fetchNextPage(),
              }}
            >
              {(response) => <QueuedCard response={response} path={`${path()}/offentliggoer`} />}
            </CardList>
          </Show>
          <p>
            <a href={`/hoeringer/${params.id}/svar-fra-andre`}>{t().queue.seePublic}</a>
          </p>
        </Page>
      )}
    </Show>
  )
}

function QueuedCard(props: { response: Queued; path: string }) {
  const t = text.use()
  const name = () => props.response.organisation || props.response.name
  return (
    <Card
      level={2}
      href={`${props.path}/${props.response.number}`}
      title={t().queue.number(props.response.number, name())}
      above={
        <>
          <span>{date(props.response.receivedAt)}</span>
          <Show when={props.response.protected}>
            <span>{t().queue.protected}</span>
          </Show>
          <Show when={props.response.heldBefore}>
            <span>{t().queue.heldBefore}</span>
          </Show>
          <Show when={props.response.late}>
            <span>{t().queue.late}</span>
          </Show>
        </>
      }
      below={
        <>
          <Show when={props.response.finds > 0}>
            <strong>{t().queue.finds(count(props.response.finds, t().queue.find))}</strong>
          </Show>
          <Show when={props.response.hidden > 0}>
            <span>{t().queue.hidden(count(props.response.hidden, t().queue.place))}</span>
          </Show>
        </>
      }
    >
      <p class="queue-beginning">{props.response.beginning}</p>
    </Card>
  )
}

/** Those on the page in which nothing is found, all at once. */
function PublishPlain(props: { id: string; responses: readonly Queued[] }) {
  const t = text.use()
  const client = useQueryClient()
  const [result, setResult] = createSignal<'saving' | 'failed' | { published: number }>()
  const plain = () => props.responses.filter((each) => each.plain).slice(0, atOnce)
  const published = () => {
    const known = result()
    return typeof known === 'object' ? known.published : undefined
  }
  async function publish() {
    if (result() === 'saving') return
    setResult('saving')
    try {
      const numbers = plain().map(({ number }) => number)
      setResult({ published: (await publishPlain(client, props.id, numbers)).length })
    } catch {
      setResult('failed')
    }
  }
  return (
    <>
      <Show when={plain().length > 0}>
        <Section title={t().queue.plainTitle} lead={t().queue.plainLead}>
          <div>
            <Button variant="secondary" busy={result() === 'saving'} onClick={() => void publish()}>
              {t().queue.publishPlain(count(plain().length, t().queue.response))}
            </Button>
          </div>
        </Section>
      </Show>
      <Switch>
        <Match when={published() !== undefined}>
          <Notice
            tone="success"
            title={t().queue.published(count(published() ?? 0, t().queue.response))}
            live
          />
        </Match>
        <Match when={result() === 'failed'}>
          <Notice tone="error" title={t().queue.failed} live>
            <p>{t().queue.failedBody}</p>
          </Notice>
        </Match>
      </Switch>
    </>
  )
}
