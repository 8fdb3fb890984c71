// What kind of thing one looks at, over its title.
import { type JSX, Show } from 'solid-js'
import type { ListingKind } from '../../shared/listings.ts'
import { Icon } from './Icon.tsx'
import './Kind.css'
import { text } from './text.ts'

export interface KindProps {
  kind: ListingKind
  /** Instead of the kind's own name, where there is a narrower one. */
  children?: JSX.Element
}

export function Kind(props: KindProps) {
  const t = text.use()
  return (
    <span class="kind">
      <Icon name={props.kind} />
      <Show when={props.children} fallback={t().listing.kinds[props.kind]}>
        {props.children}
      </Show>
    </span>
  )
}
