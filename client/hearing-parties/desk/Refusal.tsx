// Why nobody was invited or reminded.
import { Show } from 'solid-js'
import type { createChange } from '../../change.ts'
import { Notice } from '../../ui/Notice.tsx'
import { text } from '../text.ts'

export function Refusal(props: { change: ReturnType<typeof createChange> }) {
  const t = text.use()
  return (
    <Show when={props.change.state() === 'failed'}>
      <Notice tone="error" title={t().board.failed} live>
        <p>{props.change.fault() === 'conflict' ? t().board.refusedBody : t().board.failedBody}</p>
      </Notice>
    </Show>
  )
}
