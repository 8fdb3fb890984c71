// One recommendation that the room still writes on: read it, change it, delete it, or hand it over for good.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { RecommendationDraft } from '../../shared/recommendations.ts'
import { createChange } from '../change.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { DraftForm, Trouble } from './DraftForm.tsx'
import { handOver, removeDraft, roomQuery } from './queries.ts'
import { Said } from './Recommendation.tsx'
import { text } from './text.ts'

export function Draft(props: { committeeId: string; draft: RecommendationDraft; open: boolean }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [asking, setAsking] = createSignal<'hand-over' | 'remove'>()
  const close = () => setAsking(undefined)

  async function over() {
    close()
    const { id, revision } = props.draft
    await change.make(
      () => handOver(client, props.committeeId, id, revision),
      () => t().room.handedOverSaid,
    )
    if (change.fault() === 'stale')
      await client.invalidateQueries({ queryKey: roomQuery(props.committeeId).queryKey })
  }
  async function remove() {
    close()
    await change.make(
      () => removeDraft(client, props.committeeId, props.draft.id),
      () => t().room.removed,
    )
  }

  return (
    <li class="recommendation">
      <h3 lang="da">{props.draft.title}</h3>
      <Said recommendation={props.draft} />
      <Show when={props.open}>
        <Disclosure
          summary={
            <>
              {t().room.change}
              <span class="unseen">: {props.draft.title}</span>
            </>
          }
        >
          <DraftForm committeeId={props.committeeId} draft={props.draft} />
        </Disclosure>
        <Trouble of={change} />
        <Actions>
          <Button
            icon="send"
            about={props.draft.title}
            busy={change.state() === 'saving'}
            onClick={() => setAsking('hand-over')}
          >
            {t().room.handOver}
          </Button>
          <Button variant="quiet" about={props.draft.title} onClick={() => setAsking('remove')}>
            {t().room.remove}
          </Button>
        </Actions>
      </Show>
      <Dialog
        open={asking() === 'hand-over'}
        title={t().room.handOverTitle}
        onClose={close}
        actions={<Button onClick={() => void over()}>{t().room.handOver}</Button>}
      >
        <p>{t().room.handOverBody}</p>
      </Dialog>
      <Dialog
        open={asking() === 'remove'}
        title={t().room.removeTitle}
        onClose={close}
        actions={
          <Button variant="danger" onClick={() => void remove()}>
            {t().room.remove}
          </Button>
        }
      >
        <p>{t().room.removeBody}</p>
      </Dialog>
    </li>
  )
}
