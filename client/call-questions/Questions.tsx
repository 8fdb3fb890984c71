// What was asked about a call and what staff answered, for everyone to read.
import { For, Show } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { windowState } from '../../shared/time.ts'
import { now } from '../clock.ts'
import { date } from '../format.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import './Questions.css'
import { answersQuery } from './queries.ts'
import { text } from './text.ts'

/** Nothing is drawn where nobody asked and nobody can ask. */
export default function Questions(props: { committee: TaskCommittee }) {
  const t = text.use()
  const answers = useQuery(() => answersQuery(props.committee.id))
  const known = () => (answers.isSuccess ? answers.data.answers : [])
  const canAsk = () =>
    props.committee.stage === 'decided' && windowState(props.committee, now()) !== 'closed'
  return (
    <Show when={canAsk() || known().length > 0}>
      <Section id="spoergsmaal" title={t().title} lead={canAsk() ? t().lead : t().leadOver}>
        <Show when={known().length > 0} fallback={<p>{t().none}</p>}>
          <dl class="questions">
            <For each={known()}>
              {(each) => (
                <div>
                  <dt>{each.question}</dt>
                  <dd>
                    <For each={each.answer.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
                    <p class="questions-when">{t().answered(date(each.answeredAt))}</p>
                  </dd>
                </div>
              )}
            </For>
          </dl>
        </Show>
        <Show when={canAsk()}>
          <div>
            <LinkButton
              variant="secondary"
              icon="question"
              href={`/opgaveudvalg/${props.committee.id}/spoerg`}
            >
              {t().ask}
            </LinkButton>
          </div>
        </Show>
      </Section>
    </Show>
  )
}
