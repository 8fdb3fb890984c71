// A copy of what has not been sent, for somebody about to sign out.
import { createResource } from 'solid-js'
import { useAnswers } from '../answers.ts'
import type { Item } from '../outbox/item.ts'
import { readPayload } from '../outbox/outbox.ts'
import { CopyAction } from './CopyAction.tsx'

export default function UnsentCopy(props: { item: Item }) {
  const [payload] = createResource(() => props.item, readPayload)
  const known = () => (payload.state === 'ready' ? payload() : undefined)
  const answers = useAnswers(() => props.item.form, known)
  return (
    <CopyAction
      own={{
        id: props.item.id,
        form: props.item.form,
        about: props.item.about,
        decision: props.item.decision ?? undefined,
        item: props.item,
        payload: known(),
        version: props.item.version,
        answers: answers(),
        files: props.item.attachments,
      }}
    />
  )
}
