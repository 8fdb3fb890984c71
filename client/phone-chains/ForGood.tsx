// A press that ends something of a chain for good: it says where it did not come through.
import { createSignal, Show } from 'solid-js'
import { AskFirst } from '../ui/AskFirst.tsx'
import { Notice } from '../ui/Notice.tsx'

export interface ForGoodProps {
  /** What is done, on both buttons. */
  action: string
  title: string
  body: string
  failed: string
  act: () => Promise<void>
}

export function ForGood(props: ForGoodProps) {
  const [hasFailed, setFailed] = createSignal(false)
  return (
    <>
      <div>
        <AskFirst
          label={props.action}
          title={props.title}
          onYes={() => void props.act().catch(() => setFailed(true))}
        >
          <p>{props.body}</p>
        </AskFirst>
      </div>
      <Show when={hasFailed()}>
        <Notice tone="error" live title={props.failed} />
      </Show>
    </>
  )
}
