// One problem as staff see it: what was written, whether everyone may read it, and the answer to its sender.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { TaskProblem } from '../../../shared/problems.ts'
import { needed } from '../../api.ts'
import { now } from '../../clock.ts'
import { past } from '../../format.ts'
import { useQuery } from '../../query.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { ProblemAnswer } from '../ProblemAnswer.tsx'
import { ProblemBody, ProblemFacts } from '../ProblemPage.tsx'
import { deskProblemQuery } from '../queries.ts'
import { text } from '../text.ts'
import { AnswerForm } from './AnswerForm.tsx'

export default function ProblemDeskPage() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Asked id={id} />}
    </Show>
  )
}

function Asked(props: { id: string }) {
  const problem = useQuery(() => needed(deskProblemQuery(props.id)))
  return <Show when={problem.data}>{(found) => <Found problem={found()} />}</Show>
}

function Found(props: { problem: TaskProblem }) {
  const t = text.use()
  return (
    <Page
      title={props.problem.title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk.room },
        { href: '/arbejdsbord/opgaver', label: t().desk.title },
      ]}
      above={
        <>
          <span>{t().desk.received(past(props.problem.receivedAt, now()))}</span>
          <Show when={props.problem.example}>
            <ExampleMark />
          </Show>
        </>
      }
      aside={
        <>
          <ProblemFacts problem={props.problem} />
          <p>
            <a href={`/arbejdsbord/indsendelser/${props.problem.id}`}>{t().desk.case}</a>
          </p>
        </>
      }
    >
      <ProblemBody problem={props.problem} />
      <Show when={props.problem.answer}>
        {(answer) => (
          <Section title={t().ways[answer().way]}>
            <ProblemAnswer answer={answer()} />
          </Section>
        )}
      </Show>
      <Show when={props.problem.answer?.way !== 'draft'}>
        <Section title={t().desk.makeDraft} lead={t().desk.makeDraftLead}>
          <div>
            <LinkButton
              variant="secondary"
              icon="edit"
              href={`/arbejdsbord/opgaver/nyt-udkast?fra=${props.problem.id}`}
            >
              {t().desk.makeDraft}
            </LinkButton>
          </div>
        </Section>
      </Show>
      <AnswerForm problem={props.problem} />
    </Page>
  )
}
