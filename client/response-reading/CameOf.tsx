// The municipality's answer to a response of one's own, where its receipt stands.
import { createEffect, Show } from 'solid-js'
import type { CameOfProps } from '../came-of.tsx'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import { AnswerBody } from './AnswerBody.tsx'
import { ownAnswerQuery } from './queries.ts'
import { text } from './text.ts'

export default function CameOf(props: CameOfProps) {
  const t = text.use()
  const own = useQuery(() => ownAnswerQuery(props.decision.submissionId))
  const known = () => (own.isSuccess ? own.data : undefined)
  createEffect(() => {
    if (known()?.answer) props.onAnswered()
  })
  return (
    <Show when={known()?.answer}>
      {(answer) => (
        <Notice tone="success" title={t().cameOf.title}>
          <AnswerBody answer={answer()} />
          <p>
            <a href={`/hoeringer/${known()?.consultationId}#svar-fra-kommunen`}>{t().cameOf.see}</a>
          </p>
        </Notice>
      )}
    </Show>
  )
}
