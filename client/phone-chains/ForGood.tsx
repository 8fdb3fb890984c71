// A press that ends something of a chain for good, and leads on from there; or says that it did not come through.
import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { createChange } from '../change.ts'
import { AskFirst } from '../ui/AskFirst.tsx'
import { Notice } from '../ui/Notice.tsx'

export interface ForGoodProps {
  /** What is done, on both buttons. */
  action: string
  title: string
  body: string
  act: () => Promise<void>
  /** Said once it is done. */
  done: string
  failed: string
  /** Where one goes on. */
  next: string
}

export function ForGood(props: ForGoodProps) {
  const navigate = useNavigate()
  const change = createChange()
  async function act() {
    // What is ended may take this button, and the words for it, with it.
    const { next, done } = props
    if (await change.make(props.act, () => done)) navigate(next)
  }
  return (
    <>
      <div>
        <AskFirst
          label={props.action}
          busy={change.state() === 'saving'}
          title={props.title}
          onYes={() => void act()}
        >
          <p>{props.body}</p>
        </AskFirst>
      </div>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={props.failed} />
      </Show>
    </>
  )
}
