import { Show } from 'solid-js'
import type { CallOverview } from '../../shared/calls.ts'
import { count, number } from '../format.ts'
import './CaseCard.css'
import type { CallKind } from './queries.ts'
import { text } from './text.ts'

/** How much stands at a call, how much of it nobody has opened, and how much came and counts no longer. */
export function Counts(props: {
  kind: CallKind
  call: Pick<CallOverview, 'total' | 'unread' | 'ended' | 'unfiled'>
}) {
  const t = text.use()
  const items = () => count(props.call.total, [t().call.one[props.kind], t().call.many[props.kind]])
  return (
    <>
      <span>{items()}</span>
      <Show when={props.call.unread > 0}>
        <span class="case-mark case-new">
          {count(props.call.unread, [t().call.newOne, t().call.newMany])}
        </span>
      </Show>
      <Show when={props.call.unfiled}>
        <span class="case-mark">{t().call.unfiled}</span>
      </Show>
      <Show when={props.call.ended > 0}>
        <span>{t().call.endedCount(number(props.call.ended))}</span>
      </Show>
    </>
  )
}
