// The press that sends answers: it asks first, since others see it and it cannot be undone.
import { createSignal } from 'solid-js'
import { number } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { text } from './text.ts'

/** @param props.about whose answer it is, where it is one of several */
export function Send(props: { count: number; about?: string; onSend: () => void }) {
  const t = text.use()
  const [isAsking, setAsking] = createSignal(false)
  const isOne = () => props.count === 1
  return (
    <>
      <Actions>
        <Button
          variant={props.about ? 'quiet' : 'primary'}
          icon="send"
          about={props.about}
          onClick={() => setAsking(true)}
        >
          {props.about ? t().desk.sendOne : t().desk.send(number(props.count), isOne())}
        </Button>
      </Actions>
      <Dialog
        open={isAsking()}
        title={t().desk.sendTitle(number(props.count), isOne())}
        onClose={() => setAsking(false)}
        actions={
          <Button
            icon="send"
            onClick={() => {
              setAsking(false)
              props.onSend()
            }}
          >
            {t().desk.sendYes}
          </Button>
        }
      >
        <p>{t().desk.sendBody}</p>
      </Dialog>
    </>
  )
}
