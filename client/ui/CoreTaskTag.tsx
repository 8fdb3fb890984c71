// A core task's name with its own icon and hue; the name is always there.
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import { Icon } from './Icon.tsx'
import './CoreTaskTag.css'
import { text } from './text.ts'

export interface CoreTaskTagProps {
  coreTask: CoreTaskOrAcross
  /** A link to the core task's page; not inside cards, which are links already. */
  linked?: boolean
}

export function CoreTaskTag(props: CoreTaskTagProps) {
  const t = text.use()
  const face = () => (
    <>
      <Icon name={props.coreTask} />
      {t().coreTasks[props.coreTask]}
    </>
  )
  return (
    <span class={`core-task-tag hue-${props.coreTask}`}>
      {props.linked && props.coreTask !== 'across' ? (
        <a href={`/kerneopgaver/${props.coreTask}`}>{face()}</a>
      ) : (
        <span>{face()}</span>
      )}
    </span>
  )
}
