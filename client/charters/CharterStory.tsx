// On a committee's page: what stands of its charter, where it came from, and the way to its versions.
import { For, Show } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { fromLocal } from '../../shared/time.ts'
import { date, number } from '../format.ts'
import { useQuery } from '../query.ts'
import { Section } from '../ui/Section.tsx'
import { charterQuery } from './queries.ts'
import { text } from './text.ts'

export default function CharterStory(props: { committee: TaskCommittee }) {
  const t = text.use()
  const history = useQuery(() => charterQuery(props.committee.id))
  const known = () => (history.isSuccess ? history.data : undefined)
  const versions = () => known()?.versions.length ?? 0
  return (
    <Section title={t().story.title}>
      <Standing
        stage={props.committee.stage}
        decidedOn={props.committee.decidedOn}
        decidedLink={props.committee.decidedLink}
      />
      <Show when={known()?.problems.length}>
        <p>{t().story.from}</p>
        <ul>
          <For each={known()?.problems}>
            {(problem) => (
              <li>
                <a href={`/opgaver/${problem.id}`}>{problem.title}</a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p>
        <a href={`/opgaveudvalg/${props.committee.id}/kommissorium`}>{t().story.see}</a>
        <Show when={versions() > 0}>
          {' '}
          ({versions() === 1 ? t().oneVersion : t().versions(number(versions()))})
        </Show>
      </p>
    </Section>
  )
}

/** Whether the council has decided it, when, and where that can be read. */
export function Standing(props: {
  stage: TaskCommittee['stage']
  decidedOn: string | null
  decidedLink: string | null
}) {
  const t = text.use()
  const decided = () =>
    props.decidedOn
      ? t().story.decided(date(fromLocal(`${props.decidedOn}T12:00`)))
      : t().story.decidedSome
  return (
    <p>
      {props.stage === 'draft' ? t().story.draft : decided()}
      <Show when={props.decidedLink}>
        {(link) => (
          <>
            {' '}
            <a href={link()} rel="noreferrer">
              {t().story.agenda}
            </a>
          </>
        )}
      </Show>
    </p>
  )
}
