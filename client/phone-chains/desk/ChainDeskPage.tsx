// A coordinator's chain: what waits, today's calls, who is in it and in which order, pauses, days, and its end.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import type { DeskChain } from '../../../shared/phone-chains.ts'
import { Failure } from '../../api.ts'
import { useQuery } from '../../query.ts'
import { announce } from '../../ui/announce.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Detail } from '../../ui/Detail.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { ForGood } from '../ForGood.tsx'
import { text as chains } from '../text.ts'
import { dayInWords, rhythmOf } from '../words.ts'
import { AddMember } from './AddMember.tsx'
import { DeskCalls, Waiting } from './DeskCalls.tsx'
import './ChainDesk.css'
import { Members } from './Members.tsx'
import { Pauses } from './Pauses.tsx'
import { deskChainQuery, endChain } from './queries.ts'
import { RuleForm } from './RuleForm.tsx'
import { text } from './text.ts'

export default function ChainDeskPage() {
  const params = useParams<{ id: string }>()
  const found = useQuery(() => deskChainQuery(params.id))
  return (
    <Show when={!found.isError} fallback={<Closed error={found.error} />}>
      <Show when={found.data}>{(chain) => <Chain chain={chain()} />}</Show>
    </Show>
  )
}

function Chain(props: { chain: DeskChain }) {
  const t = text.use()
  const k = chains.use()
  const when = () => rhythmOf(props.chain, k())
  return (
    <Page
      title={props.chain.name}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: '/arbejdsbord/telefonkaeder', label: t().title },
      ]}
      above={
        <>
          <Detail icon="place">{props.chain.place.name}</Detail>
          <Show when={props.chain.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={t().chainLead}
      width="wide"
    >
      <Waiting chain={props.chain} />
      <DeskCalls chain={props.chain} />
      <Members chain={props.chain} />
      <AddMember chain={props.chain} />
      <Pauses chain={props.chain} />
      <Section title={t().when}>
        <p>
          {when()}
          <Show when={props.chain.skipsHolidays}>. {k().notOnHolidays}</Show>
        </p>
        <Show when={props.chain.nextDay} fallback={<p>{t().rests}</p>}>
          {(day) => <p>{t().next(dayInWords(day()))}</p>}
        </Show>
        <Disclosure summary={t().changeRule}>
          <RuleForm id={props.chain.id} chain={props.chain} onSaved={() => announce(t().saved)} />
        </Disclosure>
      </Section>
      <Section title={t().kept}>
        <p>{t().keptBody}</p>
        <End chain={props.chain} />
      </Section>
    </Page>
  )
}

function End(props: { chain: DeskChain }) {
  const t = text.use()
  const client = useQueryClient()
  return (
    <ForGood
      action={t().end}
      title={t().endTitle}
      body={t().endBody}
      act={() => endChain(client, props.chain.id)}
      done={t().ended}
      failed={t().failed}
      next="/arbejdsbord/telefonkaeder"
    />
  )
}

/** Why a chain does not open for the one who asks. */
function Closed(props: { error: unknown }) {
  const t = text.use()
  const isOurs = () =>
    props.error instanceof Failure &&
    (props.error.type === 'forbidden' || props.error.type === 'not_found')
  return (
    <Show when={isOurs()} fallback={<Unknown error={props.error} />}>
      <Page title={t().title} breadcrumbs={[{ href: '/arbejdsbord', label: t().room }]}>
        <Empty
          title={t().closed}
          action={<LinkButton href="/arbejdsbord/telefonkaeder">{t().all}</LinkButton>}
        >
          <p>{t().closedBody}</p>
        </Empty>
      </Page>
    </Show>
  )
}

/** What is not ours to explain is shown by the frame. */
function Unknown(props: { error: unknown }): never {
  throw props.error
}
