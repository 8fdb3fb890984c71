// When something closes or opens, in words; warm only when less than three days are left.
import { deadline, isSoon, opening, sentence } from '../format.ts'
import { Icon } from './Icon.tsx'
import './Deadline.css'

export interface DeadlineProps {
  closesAt: string | null
  /** Where it lies ahead, the opening is told instead. */
  opensAt?: string
  now: string
}

export function Deadline(props: DeadlineProps) {
  const isAhead = () => props.opensAt !== undefined && props.opensAt > props.now
  const at = () => (isAhead() ? props.opensAt : props.closesAt) ?? undefined
  const words = () =>
    isAhead() && props.opensAt !== undefined
      ? opening(props.opensAt, props.now)
      : deadline(props.closesAt, props.now)
  return (
    <span
      class="deadline"
      classList={{ 'deadline-soon': !isAhead() && isSoon(props.closesAt, props.now) }}
    >
      <Icon name="clock" />
      <time datetime={at()}>{sentence(words())}</time>
    </span>
  )
}
