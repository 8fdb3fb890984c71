// A case opened: what was sent and by whom, and the buttons that say how far one has come.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { CaseOpened, SenderKnown } from '../../shared/cases.ts'
import { useAnswers } from '../answers.ts'
import { Failure } from '../api.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { Answers } from '../ui/Answers.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { callPath } from './Calls.tsx'
import { CaseFiles } from './CaseFiles.tsx'
import { LateDecision } from './LateDecision.tsx'
import { Marks } from './Marks.tsx'
import { NextCase } from './NextCase.tsx'
import { caseQuery } from './queries.ts'
import { Since } from './Since.tsx'
import { text } from './text.ts'
import { waitedWords } from './waited.ts'

export default function CasePage() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Found id={id} />}
    </Show>
  )
}

function Found(props: { id: string }) {
  const opened = useQuery(() => ({
    ...caseQuery(props.id),
    throwOnError: (error, { state }) => state.data === undefined && !isForbidden(error),
  }))
  return (
    <Show when={!isForbidden(opened.error)} fallback={<Hidden />}>
      <Show when={opened.data}>{(found) => <Case entry={found()} />}</Show>
    </Show>
  )
}

function isForbidden(error: unknown): boolean {
  return error instanceof Failure && error.type === 'forbidden'
}

/** Whoever reads it blindly scores it first. */
function Hidden() {
  const t = text.use()
  return (
    <Page title={t().case.hidden} breadcrumbs={[{ href: '/arbejdsbord', label: t().title }]}>
      <Empty
        title={t().case.hiddenWhy}
        action={<LinkButton href="/mig">{t().case.hiddenAction}</LinkButton>}
      >
        <p>{t().case.hiddenBody}</p>
      </Empty>
    </Page>
  )
}

function Case(props: { entry: CaseOpened }) {
  const t = text.use()
  const about = () => props.entry.about
  const list = () => listPath(about())
  const answers = useAnswers(
    () => props.entry.form,
    () => props.entry.payload,
  )
  const signInWords = (known: SenderKnown) =>
    known === 'signed-in' ? [] : [{ term: t().case.signIn, answer: t().case.sentWithout[known] }]
  const facts = () => [
    { term: t().case.about, answer: <a href={list()}>{tr(about().title)}</a> },
    { term: t().case.received, answer: weekdayDateTime(props.entry.receivedAt) },
    { term: t().case.receipt, answer: props.entry.receipt },
    ...signInWords(props.entry.senderKnown),
    ...waitedWords(props.entry.queueAgeMs, t().case),
  ]
  return (
    <Page
      title={props.entry.sender}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().title },
        { href: list(), label: tr(about().title) },
      ]}
      above={t().forms[props.entry.form]}
      aside={
        <>
          <Marks entry={props.entry} />
          <NextCase entry={props.entry} list={list()} />
        </>
      }
    >
      <Since entry={props.entry} />
      <Show when={props.entry.late && !props.entry.ended}>
        <LateDecision entry={props.entry} />
      </Show>
      <Facts facts={facts()} />
      <Section title={t().case.answers}>
        <Answers answers={answers()} />
      </Section>
      <Show when={props.entry.form === 'call-question' && !props.entry.ended}>
        <Actions>
          <LinkButton href={`${list()}/spoergsmaal#${props.entry.submissionId}`}>
            {t().hub.answer}
          </LinkButton>
        </Actions>
      </Show>
      <Show when={props.entry.form === 'task-problem' && !props.entry.ended}>
        <Actions>
          <LinkButton href={list()}>{t().case.answerProblem}</LinkButton>
        </Actions>
      </Show>
      <CaseFiles entry={props.entry} />
    </Page>
  )
}

/** Where what a case is about has its place: a call's own desk, a problem's, or the desk itself. */
function listPath({ kind, id }: { kind: string; id: string }): string {
  if (kind === 'consultation' || kind === 'task-committee') return callPath[kind](id)
  return kind === 'problem' ? `/arbejdsbord/opgaver/${id}` : '/arbejdsbord'
}
