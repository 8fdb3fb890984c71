// One recommendation that the room still writes on: read it, change it, delete it, or hand it over for good.
import { useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import type { RecommendationDraft } from '../../shared/recommendations.ts'
import { createChange } from '../change.ts'
import { Actions } from '../ui/Actions.tsx'
import { AskFirst } from '../ui/AskFirst.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { DraftForm, Trouble } from './DraftForm.tsx'
import { handOver, removeDraft, roomQuery } from './queries.ts'
import { Said } from './Recommendation.tsx'
import { text } from './text.ts'

export function Draft(props: { committeeId: string; draft: RecommendationDraft; open: boolean }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()

  async function over() {
    const { id, revision } = props.draft
    await change.make(
      () => handOver(client, props.committeeId, id, revision),
      () => t().room.handedOverSaid,
    )
    if (change.fault() === 'stale')
      await client.invalidateQueries({ queryKey: roomQuery(props.committeeId).queryKey })
  }
  const remove = () =>
    change.make(
      () => removeDraft(client, props.committeeId, props.draft.id),
      () => t().room.removed,
    )

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
          <AskFirst
            label={t().room.handOver}
            variant="primary"
            icon="send"
            about={props.draft.title}
            busy={change.state() === 'saving'}
            title={t().room.handOverTitle}
            yesVariant="primary"
            onYes={() => void over()}
          >
            <p>{t().room.handOverBody}</p>
          </AskFirst>
          <AskFirst
            label={t().room.remove}
            about={props.draft.title}
            title={t().room.removeTitle}
            onYes={() => void remove()}
          >
            <p>{t().room.removeBody}</p>
          </AskFirst>
        </Actions>
      </Show>
    </li>
  )
}
