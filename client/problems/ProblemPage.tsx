// One problem that everyone may read: what somebody sees, where, and what happened; never who.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { TaskProblem } from '../../shared/problems.ts'
import { needed } from '../api.ts'
import { date, list } from '../format.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import './Problems.css'
import { ProblemAnswer } from './ProblemAnswer.tsx'
import { problemQuery } from './queries.ts'
import { text } from './text.ts'

export default function ProblemPage() {
  const params = useParams<{ id: string }>()
  const problem = useQuery(() => needed(problemQuery(params.id)))
  return <Show when={problem.data}>{(found) => <Found problem={found()} />}</Show>
}

function Found(props: { problem: TaskProblem }) {
  const t = text.use()
  return (
    <Page
      title={props.problem.title}
      breadcrumbs={[
        { href: '/deltag', label: t().takePart },
        { href: '/opgaver', label: t().list.title },
      ]}
      above={
        <>
          <span>{t().one.pointed(date(props.problem.receivedAt))}</span>
          <Show when={props.problem.example}>
            <ExampleMark />
          </Show>
        </>
      }
      aside={<ProblemFacts problem={props.problem} />}
    >
      <ProblemBody problem={props.problem} />
      <Section title={t().one.answer}>
        <Show when={props.problem.answer} fallback={<p>{t().one.waits}</p>}>
          {(answer) => (
            <>
              <p>{t().ways[answer().way]}.</p>
              <ProblemAnswer answer={answer()} />
            </>
          )}
        </Show>
      </Section>
      <div>
        <LinkButton variant="secondary" href="/peg-paa-en-opgave">
          {t().list.point}
        </LinkButton>
      </div>
    </Page>
  )
}

export function ProblemBody(props: { problem: TaskProblem }) {
  return (
    <div class="problem-body">
      <For each={props.problem.body.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
    </div>
  )
}

export function ProblemFacts(props: { problem: TaskProblem }) {
  const t = text.use()
  return (
    <Facts
      facts={[
        {
          term: t().one.where,
          answer: list(props.problem.communities.map(({ name }) => name)) || t().one.everywhere,
        },
        {
          term: t().one.coreTasks,
          answer: (
            <For each={props.problem.coreTasks}>
              {(coreTask) => (
                <div>
                  <CoreTaskTag coreTask={coreTask} linked />
                </div>
              )}
            </For>
          ),
        },
      ]}
    />
  )
}
