// Staff open the evaluation of a committee, follow how many answer, and end it and the committee.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { answersShownFrom } from '../../shared/evaluation-parts.ts'
import type { EvaluationDesk } from '../../shared/evaluations.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { needed } from '../api.ts'
import { createChange } from '../change.ts'
import { now } from '../clock.ts'
import { date, number, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { AskFirst } from '../ui/AskFirst.tsx'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Form } from '../ui/Form.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { deskQuery, endEvaluation, openEvaluation } from './queries.ts'
import { text } from './text.ts'
import { AllWords } from './Words.tsx'

type Going = NonNullable<EvaluationDesk['evaluation']>

export default function EvaluationDeskPage() {
  const params = useParams<{ id: string }>()
  const found = useQuery(() => needed(deskQuery(params.id)))
  return <Show when={found.data}>{(desk) => <Desk desk={desk()} />}</Show>
}

function Desk(props: { desk: EvaluationDesk }) {
  const t = text.use()
  const committee = () => props.desk.committee
  const ended = () => props.desk.evaluation?.endedAt
  return (
    <Page
      title={t().desk.title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk.above },
        { href: `/arbejdsbord/opgaveudvalg/${committee().id}`, label: tr(committee().title) },
      ]}
      above={
        <>
          <Kind kind="task-committee">{tr(committee().title)}</Kind>
          <Show when={committee().example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={t().desk.lead}
    >
      <Switch
        fallback={
          <Empty title={t().desk.notAtWork}>
            <p>{t().desk.notAtWorkBody}</p>
          </Empty>
        }
      >
        <Match when={ended()}>
          {(at) => (
            <>
              <Notice tone="success" title={t().desk.ended}>
                <p>{t().desk.endedOn(date(at()))}</p>
                <p>
                  <a href={`/opgaveudvalg/${committee().id}#evaluering`}>{t().desk.see}</a>
                </p>
              </Notice>
              <Show
                when={(props.desk.evaluation?.answers ?? 0) >= answersShownFrom}
                fallback={<p>{t().few}</p>}
              >
                <AllWords committeeId={committee().id} manage />
              </Show>
            </>
          )}
        </Match>
        <Match when={props.desk.evaluation}>
          {(evaluation) => <Open desk={props.desk} evaluation={evaluation()} />}
        </Match>
        <Match when={committee().stage === 'at-work'}>
          <Section title={t().desk.open} lead={t().desk.openLead}>
            <Until id={committee().id} />
          </Section>
        </Match>
      </Switch>
      <p>
        <a href={`/arbejdsbord/opgaveudvalg/${committee().id}/anbefalinger`}>
          {t().desk.recommendations}
        </a>
      </p>
    </Page>
  )
}

function Open(props: { desk: EvaluationDesk; evaluation: Going }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()

  const end = () =>
    change.make(
      () => endEvaluation(client, props.desk.committee.id),
      () => t().desk.ended,
    )

  return (
    <>
      <Section title={t().desk.opened} lead={t().desk.notShown}>
        <Facts
          facts={[
            { term: t().desk.facts.opened, answer: date(props.evaluation.openedAt) },
            {
              term: t().desk.facts.closes,
              answer: weekdayDateTime(props.evaluation.closesAt),
            },
            { term: t().desk.facts.answers, answer: number(props.evaluation.answers) },
          ]}
        />
      </Section>
      <Section title={t().desk.move}>
        <Until id={props.desk.committee.id} closesAt={props.evaluation.closesAt} />
      </Section>
      <Failed of={change} />
      <Actions>
        <AskFirst
          label={t().desk.end}
          variant="danger"
          busy={change.state() === 'saving'}
          title={t().desk.endTitle}
          onYes={() => void end()}
        >
          <p>{t().desk.endBody}</p>
          <Show when={props.evaluation.answers < answersShownFrom}>
            <p>
              <strong>{t().desk.endFew}</strong>
            </p>
          </Show>
        </AskFirst>
      </Actions>
    </>
  )
}

const usualDays = 14

/** The last day to answer: opens it the first time, and moves it after that. */
function Until(props: { id: string; closesAt?: string }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const usual = props.closesAt ?? addDays(now(), usualDays, '12:00')
  const [answerBy, setAnswerBy] = createSignal(toLocal(usual).slice(0, 10))
  const [fault, setFault] = createSignal<'answerByMissing' | 'answerByPast'>()
  const error = () => {
    const known = fault()
    return known && t().desk[known]
  }

  async function save() {
    const today = toLocal(now()).slice(0, 10)
    setFault(
      answerBy() === '' ? 'answerByMissing' : answerBy() < today ? 'answerByPast' : undefined,
    )
    if (fault()) return document.getElementById('answerBy')?.focus()
    const said = props.closesAt ? t().desk.moved : t().desk.opened
    await change.make(
      () => openEvaluation(client, props.id, answerBy()),
      () => said,
    )
  }

  return (
    <Form onSubmit={() => void save()}>
      <DateField
        id="answerBy"
        label={t().desk.answerBy}
        required
        value={answerBy()}
        error={error()}
        onInput={setAnswerBy}
      />
      <Failed of={change} />
      <Actions>
        <Button
          type="submit"
          variant={props.closesAt ? 'secondary' : 'primary'}
          busy={change.state() === 'saving'}
        >
          {props.closesAt ? t().desk.move : t().desk.open}
        </Button>
      </Actions>
    </Form>
  )
}

function Failed(props: { of: ReturnType<typeof createChange> }) {
  const t = text.use()
  return (
    <Show when={props.of.state() === 'failed'}>
      <Notice tone="error" title={t().failed} live>
        <p>{t().failedBody}</p>
      </Notice>
    </Show>
  )
}
