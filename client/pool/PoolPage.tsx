// The pool: what it is, whether one is in it, and what one has been asked about.
import { For, Match, Show, Switch } from 'solid-js'
import type { OwnPoolEntry } from '../../shared/pool.ts'
import { date, list } from '../format.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Section } from '../ui/Section.tsx'
import { text as kit } from '../ui/text.ts'
import './PoolPage.css'
import { ownPoolQuery } from './queries.ts'
import { text } from './text.ts'

export default function PoolPage() {
  const t = text.use()
  const account = useSignedIn()
  const own = useQuery(() => ({ ...ownPoolQuery(), enabled: Boolean(account()) }))
  const entry = () => (account() && own.isSuccess ? own.data.entry : null)
  return (
    <Page
      title={t().title}
      breadcrumbs={[{ href: '/deltag', label: t().room }]}
      above={<Kind kind="pool" />}
      lead={t().lead}
      action={
        <Show when={!entry()}>
          <LinkButton href="/puljen/skriv-dig-op">{t().enter}</LinkButton>
        </Show>
      }
    >
      <Switch>
        <Match when={entry()}>{(known) => <Own entry={known()} />}</Match>
        <Match when={account() && own.isError}>
          <p>{t().unreachable}</p>
        </Match>
      </Switch>
      <Section title={t().how}>
        <ol class="pool-steps">
          <For each={t().steps}>{(step) => <li>{step}</li>}</For>
        </ol>
      </Section>
      <Section title={t().kept}>
        <p>{t().keptBody}</p>
      </Section>
    </Page>
  )
}

function Own(props: { entry: OwnPoolEntry }) {
  const t = text.use()
  const k = kit.use()
  const facts = () => [
    { term: t().about, answer: list(props.entry.coreTasks.map((id) => k().coreTasks[id])) },
    {
      term: t().places,
      answer:
        props.entry.communities.length > 0
          ? list(props.entry.communities.map(({ name }) => name))
          : t().everywhere,
    },
    ...(props.entry.note ? [{ term: t().note, answer: props.entry.note }] : []),
  ]
  return (
    <>
      <Panel labelledBy="pool-own">
        <h2 id="pool-own">{t().in}</h2>
        <p>{t().inUntil(date(props.entry.endsAt))}</p>
        <Facts facts={facts()} />
        <p>
          <a href={`/mine-indsendelser/${props.entry.submissionId}`}>{t().edit}</a>
        </p>
      </Panel>
      <Section title={t().asked} id="spurgt">
        <Show when={props.entry.asks.length > 0} fallback={<p>{t().noAsks}</p>}>
          <ul class="pool-asks">
            <For each={props.entry.asks}>
              {(ask) => (
                <li>
                  <Show when={ask.about} fallback={t().over}>
                    {(about) => <a href={about().path}>{tr(about().title)}</a>}
                  </Show>
                  <p>{t().askedAt(date(ask.askedAt))}</p>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Section>
    </>
  )
}
