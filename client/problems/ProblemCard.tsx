// A problem in a list: what it is, where, and how far it has come.
import { For, Show } from 'solid-js'
import type { TaskProblem } from '../../shared/problems.ts'
import { now } from '../clock.ts'
import { list, past } from '../format.ts'
import { Card } from '../ui/Card.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { Detail } from '../ui/Detail.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { text } from './text.ts'

export function ProblemCard(props: {
  problem: TaskProblem
  href: string
  level?: 2 | 3
  /** On the desk it matters whether others see it. */
  atDesk?: boolean
}) {
  const t = text.use()
  const places = () => list(props.problem.communities.map(({ name }) => name))
  return (
    <Card
      href={props.href}
      title={props.problem.title}
      level={props.level}
      above={
        <>
          <span>
            {props.problem.answer ? t().ways[props.problem.answer.way] : t().desk.waiting}
          </span>
          <Show when={props.atDesk && props.problem.public}>
            <span>{t().desk.public}</span>
          </Show>
          <Show when={props.problem.example}>
            <ExampleMark />
          </Show>
        </>
      }
      below={
        <>
          <Detail icon="clock">
            <time datetime={props.problem.receivedAt}>
              {t().desk.received(past(props.problem.receivedAt, now()))}
            </time>
          </Detail>
          <Detail icon="place">{places() || t().one.everywhere}</Detail>
          <For each={props.problem.coreTasks}>
            {(coreTask) => <CoreTaskTag coreTask={coreTask} />}
          </For>
        </>
      }
    >
      <p>{shorten(props.problem.body)}</p>
    </Card>
  )
}

function shorten(body: string): string {
  const [first = ''] = body.split(/\n+/)
  return first.length <= 180 ? first : `${first.slice(0, first.lastIndexOf(' ', 180))} …`
}
