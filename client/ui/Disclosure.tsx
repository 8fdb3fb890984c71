// More for whoever wants it: a native details element.
import type { JSX } from 'solid-js'
import './Disclosure.css'
import { Icon } from './Icon.tsx'

export interface DisclosureProps {
  summary: JSX.Element
  open?: boolean
  children: JSX.Element
}

export function Disclosure(props: DisclosureProps) {
  return (
    <details class="disclosure" open={props.open}>
      <summary>
        <Icon name="forward" />
        <span>{props.summary}</span>
      </summary>
      <div class="disclosure-body">{props.children}</div>
    </details>
  )
}
