// One of the four core tasks as a way in: icon, name, and the movement one should feel.
import { children, type JSX, Show } from 'solid-js'
import type { CoreTaskId } from '../../shared/core-tasks.ts'
import { Icon } from './Icon.tsx'
import './CoreTaskCard.css'
import './CoreTaskTag.css'
import { text } from './text.ts'

export interface CoreTaskCardProps {
  coreTask: CoreTaskId
  /** One sentence: its movement, or what is new there. */
  children?: JSX.Element
}

export function CoreTaskCard(props: CoreTaskCardProps) {
  const content = children(() => props.children)
  const t = text.use()
  return (
    <a class={`core-task-card hue-${props.coreTask}`} href={`/kerneopgaver/${props.coreTask}`}>
      <span class="core-task-card-icon">
        <Icon name={props.coreTask} size="large" />
      </span>
      <span class="core-task-card-name">{t().coreTasks[props.coreTask]}</span>
      <Show when={content()}>
        <span class="core-task-card-movement">{content()}</span>
      </Show>
    </a>
  )
}
