// On a committee's page: the way to answer while its evaluation is open, and then how it went.
import { Show } from 'solid-js'
import { partOf } from '../../shared/evaluation-parts.ts'
import type { PublicEvaluation } from '../../shared/evaluations.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { now } from '../clock.ts'
import { date } from '../format.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { evaluationQuery } from './queries.ts'
import { Result } from './Result.tsx'
import { text } from './text.ts'
import { AllWords, PublicWords } from './Words.tsx'

type Found = NonNullable<PublicEvaluation['evaluation']>

/** Nothing is drawn where it has not been opened. */
export default function Evaluation(props: { committee: TaskCommittee }) {
  const t = text.use()
  const found = useQuery(() => evaluationQuery(props.committee.id))
  const known = () => (found.isSuccess ? found.data.evaluation : null)
  return (
    <Show when={known()}>
      {(evaluation) => (
        <Section title={t().title} id="evaluering">
          <Show
            when={evaluation().endedAt}
            fallback={<Open committeeId={props.committee.id} evaluation={evaluation()} />}
          >
            <Ended committee={props.committee} evaluation={evaluation()} />
          </Show>
        </Section>
      )}
    </Show>
  )
}

function Open(props: { committeeId: string; evaluation: Found }) {
  const t = text.use()
  const account = useSignedIn()
  const isOpen = () => props.evaluation.closesAt >= now()
  const part = () => partOf(account()?.roles ?? [], props.committeeId)
  return (
    <>
      <p>{isOpen() ? t().open(date(props.evaluation.closesAt)) : t().closed}</p>
      <Show when={isOpen() && part()}>
        {(known) => (
          <Notice title={t().yours}>
            <p>{t().yoursAs[known()]}</p>
            <LinkButton href={`/opgaveudvalg/${props.committeeId}/evaluering`}>
              {t().answer}
            </LinkButton>
          </Notice>
        )}
      </Show>
    </>
  )
}

function Ended(props: { committee: TaskCommittee; evaluation: Found }) {
  const t = text.use()
  const account = useSignedIn()
  const readsAll = () =>
    hasRole(account(), 'councillor', 'head-of-area', 'caseworker', 'administrator')
  return (
    <Show when={props.evaluation.tally} fallback={<p>{t().few}</p>}>
      {(tally) => (
        <>
          <Result tally={tally()} charter={props.committee.charter} />
          <Show when={readsAll()} fallback={<PublicWords words={props.evaluation.words} />}>
            <AllWords committeeId={props.committee.id} />
          </Show>
        </>
      )}
    </Show>
  )
}
