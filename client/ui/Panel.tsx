// What a page wants seen first, on a tint of the colour of action.
import type { JSX } from 'solid-js'
import './Panel.css'

export interface PanelProps {
  /** The id of the heading inside, where it has one of its own. */
  labelledBy?: string
  children: JSX.Element
}

export function Panel(props: PanelProps) {
  return (
    <section class="panel" aria-labelledby={props.labelledBy}>
      {props.children}
    </section>
  )
}
