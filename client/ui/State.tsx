// A submission's state: icon, words and tone together.
import { children, type JSX, Show } from 'solid-js'
import type { ItemState } from '../../shared/submissions.ts'
import { Icon, type IconName } from './Icon.tsx'
import './State.css'
import { text } from './text.ts'

export interface StateProps {
  /** `ended`: it was received, and no longer counts. */
  state: ItemState | 'ended'
  /** Words of its own, for instance with the time; the state's plain words stand in. */
  children?: JSX.Element
}

const icons = {
  draft: 'edit',
  queued: 'waiting',
  sending: 'send',
  unknown: 'question',
  filed: 'waiting',
  received: 'check',
  refused: 'info',
  attention: 'warning',
  ended: 'close',
} as const satisfies Record<StateProps['state'], IconName>

export function State(props: StateProps) {
  const content = children(() => props.children)
  const t = text.use()
  return (
    <span class={`state state-${props.state}`}>
      <Icon name={icons[props.state]} />
      <span>
        <Show when={content()} fallback={t().states[props.state]}>
          {content()}
        </Show>
      </span>
    </span>
  )
}
