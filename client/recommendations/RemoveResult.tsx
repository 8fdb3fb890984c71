// Takes away a result that was told by mistake; everybody can read it, so it is asked about first.
import { useQueryClient } from '@tanstack/solid-query'
import type { Recommendation } from '../../shared/recommendations.ts'
import { createChange } from '../change.ts'
import { Actions } from '../ui/Actions.tsx'
import { AskFirst } from '../ui/AskFirst.tsx'
import { Failed } from './CouncilForm.tsx'
import { removeResult } from './queries.ts'
import { text } from './text.ts'

export function RemoveResult(props: {
  recommendation: Pick<Recommendation, 'id' | 'number'>
  result: Recommendation['results'][number]
}) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const remove = () =>
    change.make(
      () => removeResult(client, props.recommendation.id, props.result.id),
      () => t().desk.removedResult,
      `anbefaling-${props.recommendation.number}`,
    )
  return (
    <>
      <Failed of={change} />
      <Actions>
        <AskFirst
          label={t().desk.removeResult}
          about={props.result.text}
          busy={change.state() === 'saving'}
          title={t().desk.removeResultTitle}
          onYes={() => void remove()}
        >
          <p>{t().desk.removeResultBody}</p>
        </AskFirst>
      </Actions>
    </>
  )
}
