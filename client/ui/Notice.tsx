// Something the reader should know before going on.
import { type JSX, Show } from 'solid-js'
import { Icon, type IconName } from './Icon.tsx'
import './Notice.css'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

export interface NoticeProps {
  tone?: NoticeTone
  title?: string
  /** It came while the reader was on the page: read out by itself. */
  live?: boolean
  children?: JSX.Element
}

const icons = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'error',
} as const satisfies Record<NoticeTone, IconName>

export function Notice(props: NoticeProps) {
  const tone = () => props.tone ?? 'info'
  return (
    <div class={`notice notice-${tone()}`} role={props.live ? 'status' : undefined}>
      <Icon name={icons[tone()]} />
      <div class="notice-body">
        <Show when={props.title}>
          <p class="notice-title">{props.title}</p>
        </Show>
        {props.children}
      </div>
    </div>
  )
}
