// A case opened: what was sent and by whom, and the buttons that say how far one has come.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { CaseOpened, SenderKnown } from '../../shared/cases.ts'
import { useAnswers } from '../answers.ts'
import { needed } from '../api.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Answers } from '../ui/Answers.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { callPath } from './Calls.tsx'
import { CaseFiles } from './CaseFiles.tsx'
import { caseRoles, Gate } from './Gate.tsx'
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
    <Gate roles={caseRoles}>
      <Show when={params.id} keyed>
        {(id) => <Found id={id} />}
      </Show>
    </Gate>
  )
}

function Found(props: { id: string }) {
  const opened = useQuery(() => needed(caseQuery(props.id)))
  return <Show when={opened.data}>{(found) => <Case entry={found()} />}</Show>
}

function Case(props: { entry: CaseOpened }) {
  const t = text.use()
  const about = () => props.entry.about
  const list = () =>
    about().kind === 'consultation'
      ? callPath.consultation(about().id)
      : callPath['task-committee'](about().id)
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
      <CaseFiles entry={props.entry} />
    </Page>
  )
}
