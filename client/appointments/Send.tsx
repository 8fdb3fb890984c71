// The press that sends answers: it asks first, since others see it and it cannot be undone.
import { number } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { AskFirst } from '../ui/AskFirst.tsx'
import { text } from './text.ts'

/** @param props.about whose answer it is, where it is one of several */
export function Send(props: { count: number; about?: string; onSend: () => void }) {
  const t = text.use()
  const isOne = () => props.count === 1
  return (
    <Actions>
      <AskFirst
        label={props.about ? t().desk.sendOne : t().desk.send(number(props.count), isOne())}
        variant={props.about ? 'quiet' : 'primary'}
        icon="send"
        about={props.about}
        title={t().desk.sendTitle(number(props.count), isOne())}
        yes={t().desk.sendYes}
        yesVariant="primary"
        onYes={props.onSend}
      >
        <p>{t().desk.sendBody}</p>
      </AskFirst>
    </Actions>
  )
}
