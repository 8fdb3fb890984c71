// Says when the phone has no connection, and how old what one reads is. A stale page never hides it.
import { Show } from 'solid-js'
import { age } from '../format.ts'
import { Icon } from './Icon.tsx'
import './ConnectionNotice.css'
import { text } from './text.ts'

export interface ConnectionNoticeProps {
  offline: boolean
  /** When what is on the page was fetched, if it is older than the page pretends. */
  updatedAt?: string
  now: string
}

export function ConnectionNotice(props: ConnectionNoticeProps) {
  const t = text.use()
  return (
    <div class="connection" role="status">
      <Show when={props.offline || props.updatedAt}>
        <div class="connection-bar">
          <Icon name={props.offline ? 'offline' : 'clock'} />
          <p>
            <Show when={props.offline}>
              <strong>{t().connection.offline}.</strong> {t().connection.offlineHelp}{' '}
            </Show>
            <Show when={props.updatedAt}>
              {(at) => <span>{t().connection.updated(age(at(), props.now))}</span>}
            </Show>
          </p>
        </div>
      </Show>
    </div>
  )
}
