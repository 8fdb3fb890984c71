// A press that ends something for good: it is asked once more, and says where it did not come through.
import { createSignal, Show } from 'solid-js'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'

export interface AskFirstProps {
  /** What is done, on both buttons. */
  action: string
  title: string
  body: string
  failed: string
  act: () => Promise<void>
}

export function AskFirst(props: AskFirstProps) {
  const [isAsking, setAsking] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  async function act() {
    setAsking(false)
    try {
      await props.act()
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <div>
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {props.action}
        </Button>
      </div>
      <Show when={hasFailed()}>
        <Notice tone="error" live title={props.failed} />
      </Show>
      <Dialog
        open={isAsking()}
        title={props.title}
        onClose={() => setAsking(false)}
        actions={
          <Button variant="danger" onClick={() => void act()}>
            {props.action}
          </Button>
        }
      >
        <p>{props.body}</p>
      </Dialog>
    </>
  )
}
