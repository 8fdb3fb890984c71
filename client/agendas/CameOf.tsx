// The answer to a request of one's own to move an item, where its receipt stands.
import { createEffect, Show } from 'solid-js'
import type { CameOfProps } from '../came-of.tsx'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import { ownRequestQuery } from './queries.ts'
import { text } from './text.ts'

export default function CameOf(props: CameOfProps) {
  const t = text.use()
  const request = useQuery(() => ownRequestQuery(props.decision.submissionId))
  const known = () =>
    request.isSuccess && request.data.answer !== 'waiting' ? request.data : undefined
  createEffect(() => {
    if (known()) props.onAnswered()
  })
  return (
    <Show when={known()}>
      {(found) => (
        <Notice
          tone={found().answer === 'moved' ? 'success' : 'info'}
          title={found().answer === 'moved' ? t().request.moved : t().request.kept}
        >
          <p lang="da">{found().answerText}</p>
          <p>
            <a href={`/moeder/${found().meetingId}#sag-${found().itemId}`}>{t().form.back}</a>
          </p>
        </Notice>
      )}
    </Show>
  )
}
