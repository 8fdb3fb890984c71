import { Show } from 'solid-js'
import type { CallOverview } from '../../shared/calls.ts'
import { count } from '../format.ts'
import './CaseCard.css'
import type { CallKind } from './queries.ts'
import { text } from './text.ts'

/** How much has come to a call, and how much of it nobody has opened. */
export function Counts(props: { kind: CallKind; call: Pick<CallOverview, 'total' | 'unread'> }) {
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
    </>
  )
}
