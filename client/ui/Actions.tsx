// The buttons a screen ends in: the main one first, within the thumb's reach.
import type { JSX } from 'solid-js'
import './Actions.css'

export interface ActionsProps {
  children: JSX.Element
}

export function Actions(props: ActionsProps) {
  return <div class="actions">{props.children}</div>
}
