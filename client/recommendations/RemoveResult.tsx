// Takes away a result that was told by mistake; everybody can read it, so it is asked about first.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import type { Recommendation } from '../../shared/recommendations.ts'
import { createChange } from '../change.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
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
  const [asking, setAsking] = createSignal(false)
  async function remove() {
    setAsking(false)
    await change.make(
      () => removeResult(client, props.recommendation.id, props.result.id),
      () => t().desk.removedResult,
      `anbefaling-${props.recommendation.number}`,
    )
  }
  return (
    <>
      <Failed of={change} />
      <Actions>
        <Button
          variant="quiet"
          about={props.result.text}
          busy={change.state() === 'saving'}
          onClick={() => setAsking(true)}
        >
          {t().desk.removeResult}
        </Button>
      </Actions>
      <Dialog
        open={asking()}
        title={t().desk.removeResultTitle}
        onClose={() => setAsking(false)}
        actions={
          <Button variant="danger" onClick={() => void remove()}>
            {t().desk.removeResult}
          </Button>
        }
      >
        <p>{t().desk.removeResultBody}</p>
      </Dialog>
    </>
  )
}
