// One notice: what happened, to what, and the way to it.
import { Show } from 'solid-js'
import type { Message } from '../../shared/messages.ts'
import { now } from '../clock.ts'
import { past, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { Card } from '../ui/Card.tsx'
import './MessageCard.css'
import { text } from './text.ts'

export function MessageCard(props: { message: Message; onOpen: () => void }) {
  const t = text.use()
  const said = () => t().kinds[props.message.kind]
  const path = () => {
    const { submission, about } = props.message
    return submission ? `/mine-indsendelser/${submission.id}` : (about?.path ?? '/beskeder')
  }
  const thing = () => {
    const known = props.message.submission?.form
    return known ? t().things[known] : ''
  }
  return (
    <Card
      href={path()}
      title={said().title(thing())}
      level={3}
      onOpen={props.onOpen}
      above={
        <>
          <Show when={!props.message.readAt}>
            <span class="message-unread">{t().unread}</span>
          </Show>
          <time datetime={props.message.createdAt}>
            {sentence(past(props.message.createdAt, now()))}
          </time>
        </>
      }
    >
      <Show when={props.message.about}>{(about) => <p>{t().about(tr(about().title))}</p>}</Show>
      <p>{said().body}</p>
    </Card>
  )
}
