// One small fact about a thing, beside others: an icon and the words it stands by.
import type { JSX } from 'solid-js'
import './Detail.css'
import { Icon, type IconName } from './Icon.tsx'

export interface DetailProps {
  icon: IconName
  children: JSX.Element
}

export function Detail(props: DetailProps) {
  return (
    <span class="detail">
      <Icon name={props.icon} />
      <span>{props.children}</span>
    </span>
  )
}
