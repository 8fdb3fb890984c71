// What came of a problem of one's own, where its receipt stands.
import { createEffect, Show } from 'solid-js'
import type { CameOfProps } from '../came-of.tsx'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import { ProblemAnswer } from './ProblemAnswer.tsx'
import { ownProblemQuery } from './queries.ts'
import { text } from './text.ts'

export default function CameOf(props: CameOfProps) {
  const t = text.use()
  const isGone = () => Boolean(props.decision.withdrawnAt ?? props.decision.supersededBy)
  const problem = useQuery(() => ({
    ...ownProblemQuery(props.decision.submissionId),
    enabled: !isGone(),
  }))
  const known = () => (problem.isSuccess && !isGone() ? problem.data : undefined)
  createEffect(() => {
    if (known()?.answer) props.onAnswered()
  })
  return (
    <Show when={known()}>
      {(found) => (
        <Show
          when={found().answer}
          fallback={
            <Notice>
              <p>{t().came.waits}</p>
              <Shown id={found().id} isPublic={found().public} />
            </Notice>
          }
        >
          {(answer) => (
            <Notice tone="success" title={t().ways[answer().way]}>
              <ProblemAnswer answer={answer()} />
              <Shown id={found().id} isPublic={found().public} />
            </Notice>
          )}
        </Show>
      )}
    </Show>
  )
}

function Shown(props: { id: string; isPublic: boolean }) {
  const t = text.use()
  return (
    <Show when={props.isPublic}>
      <p>
        {t().came.public} <a href={`/opgaver/${props.id}`}>{t().came.publicLink}</a>
      </p>
    </Show>
  )
}
