// A member's chain: whom to follow up, whom to ring today, who rings, and the way out of it.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { Match, Show, Switch } from 'solid-js'
import type { OwnChain } from '../../shared/phone-chains.ts'
import { contact, phoneHref } from '../contact.ts'
import type { Item } from '../outbox/item.ts'
import { SignedIn } from '../SignedIn.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Called, FollowUps } from './Calls.tsx'
import { ForGood } from './ForGood.tsx'
import './Chain.css'
import { Kept } from './Kept.tsx'
import { useOwnChains } from './mine.ts'
import { leaveChain } from './queries.ts'
import { text } from './text.ts'
import { dayInWords, rhythmOf } from './words.ts'

export default function ChainPage() {
  const t = text.use()
  return (
    <SignedIn
      title={t().title}
      words={{ signedOut: t().signedOut, signedOutBody: t().signedOutBody }}
    >
      <Inside />
    </SignedIn>
  )
}

function Inside() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const own = useOwnChains()
  const chain = () => own.chains()?.find(({ id }) => id === params.id)
  const nothing = (title: string, body: string) => (
    <Page title={t().title} breadcrumbs={[{ href: '/telefonkaeder', label: t().title }]}>
      <Empty title={title} action={<LinkButton href="/telefonkaeder">{t().all}</LinkButton>}>
        <p>{body}</p>
      </Empty>
    </Page>
  )
  return (
    <Switch fallback={<Skeleton shape="page" />}>
      <Match when={chain()}>{(found) => <Chain chain={found()} items={own.items()} />}</Match>
      <Match when={own.chains()}>{nothing(t().notIn, t().notInBody)}</Match>
      <Match when={own.failed()}>{nothing(t().unreachable, t().unreachableBody)}</Match>
    </Switch>
  )
}

function Chain(props: { chain: OwnChain; items: readonly Item[] }) {
  const t = text.use()
  return (
    <Page
      title={props.chain.name}
      breadcrumbs={[{ href: '/telefonkaeder', label: t().title }]}
      above={
        <>
          <Detail icon="phone">{t().kind}</Detail>
          <Detail icon="place">{props.chain.place.name}</Detail>
          <Show when={props.chain.example}>
            <ExampleMark />
          </Show>
        </>
      }
    >
      <FollowUps {...props} />
      <Called {...props} />
      <Section title={t().when}>
        <p>{rhythmOf(props.chain, t())}</p>
        <Show when={props.chain.skipsHolidays}>
          <p>{t().notOnHolidays}</p>
        </Show>
        <Show when={props.chain.nextDay} fallback={<p>{t().noNext}</p>}>
          {(day) => (
            <Show when={day() !== props.chain.today}>
              <p>{t().next(dayInWords(day()))}</p>
            </Show>
          )}
        </Show>
      </Section>
      <Section title={t().who}>
        <p>{t().whoBody}</p>
        <p>
          <a href={phoneHref(props.chain.coordinatorPhone ?? contact.phone)}>
            {t().call(props.chain.coordinatorPhone ?? contact.phone)}
          </a>
        </p>
        <p>{t().emergency}</p>
      </Section>
      <Kept />
      <Section title={t().me}>
        <Facts
          facts={[
            { term: t().name, answer: props.chain.me.name },
            { term: t().phone, answer: props.chain.me.phone },
          ]}
        />
        <Leave chain={props.chain} />
      </Section>
    </Page>
  )
}

function Leave(props: { chain: OwnChain }) {
  const t = text.use()
  const client = useQueryClient()
  return (
    <ForGood
      action={t().leave}
      title={t().leaveTitle}
      body={t().leaveBody}
      act={() => leaveChain(client, props.chain.id)}
      done={t().left}
      failed={t().failed}
      next="/telefonkaeder"
    />
  )
}
