// One item of the focus list: what it was to lead to, whose it was, and what has been carried here since.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { ShownFocusItem } from '../../shared/focus-list.ts'
import { needed } from '../api.ts'
import { CarriedHere } from '../CarriedHere.tsx'
import { date, list, number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import './FocusItemPage.css'
import { focusItemQuery, focusListQuery } from './queries.ts'
import { text } from './text.ts'

export default function FocusItemPage() {
  const params = useParams<{ number: string }>()
  const item = useQuery(() => needed(focusItemQuery(params.number)))
  return <Show when={item.data}>{(found) => <Found item={found()} />}</Show>
}

function Found(props: { item: ShownFocusItem }) {
  const t = text.use()
  const facts = () => {
    const { guideposts, committees, evaluation, list: of } = props.item
    const isJoint = committees.length > 1
    return [
      {
        term: t().guideposts(guideposts.length === 1),
        answer: list(guideposts.map(({ name }) => tr(name))),
      },
      {
        term: t().committees(!isJoint),
        answer: (
          <>
            {list(committees.map(({ name }) => tr(name)))}
            <Show when={isJoint}>. {t().together}</Show>
          </>
        ),
      },
      { term: t().evaluation, answer: tr(evaluation) },
      {
        term: t().list,
        answer: t().listOf(of.termId, date(`${of.updatedOn}T12:00:00.000Z`)),
      },
    ]
  }
  return (
    <Page
      title={tr(props.item.title)}
      lead={tr(props.item.summary)}
      breadcrumbs={[
        { href: '/foelg', label: t().room },
        { href: '/fokusliste', label: t().title },
      ]}
      above={
        <For each={props.item.coreTasks}>
          {(coreTask) => <CoreTaskTag coreTask={coreTask} linked />}
        </For>
      }
    >
      <Section title={t().effect}>
        <Show when={props.item.effect} fallback={<p>{t().unknown}</p>}>
          {(effect) => <p class="focus-effect">{tr(effect())}</p>}
        </Show>
      </Section>
      <Facts facts={facts()} />
      <CarriedHere path={`/fokusliste/${props.item.number}`} />
      <Neighbours number={props.item.number} />
    </Page>
  )
}

/** The items before and after, as one leafs through the list. */
function Neighbours(props: { number: number }) {
  const t = text.use()
  const focusList = useQuery(() => focusListQuery())
  const items = () => (focusList.isSuccess ? focusList.data.items : [])
  const beside = () => {
    const at = items().findIndex((item) => item.number === props.number)
    return [
      { item: items()[at - 1], label: t().before },
      { item: items()[at + 1], label: t().after },
    ].flatMap(({ item, label }) => (item && at >= 0 ? [{ item, label }] : []))
  }
  return (
    <Show when={beside().length > 0}>
      <nav class="focus-beside" aria-label={t().others}>
        <For each={beside()}>
          {({ item, label }) => (
            <a href={`/fokusliste/${item.number}`}>
              <span class="focus-beside-label">
                {label}, {t().number(number(item.number)).toLowerCase()}
              </span>
              <span>{tr(item.title)}</span>
            </a>
          )}
        </For>
      </nav>
    </Show>
  )
}
