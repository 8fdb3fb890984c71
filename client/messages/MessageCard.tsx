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
  const sent = () => props.message.submission
  const title = () => {
    const form = sent()?.form
    return said().title(form ? t().things[form] : '')
  }
  const href = () => {
    const id = sent()?.id
    return id ? `/mine-indsendelser/${id}` : (props.message.about?.path ?? '/mig')
  }
  return (
    <Card
      href={href()}
      title={title()}
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
