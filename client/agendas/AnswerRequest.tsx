// Staff answer a councillor's request; the answer stands by the item for everyone.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { answerRequest } from './queries.ts'
import { text } from './text.ts'

export function AnswerRequest(props: { meetingId: string; itemId: string }) {
  const t = text.use()
  const client = useQueryClient()
  const [said, setSaid] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)
  const [busy, setBusy] = createSignal<'moved' | 'kept'>()
  const [failed, setFailed] = createSignal(false)
  async function answer(given: 'moved' | 'kept') {
    if (busy()) return
    setMissing(said().trim().length < 3)
    setFailed(false)
    if (isMissing()) return document.getElementById(`answer-${props.itemId}`)?.focus()
    setBusy(given)
    try {
      await answerRequest(client, props.meetingId, props.itemId, { answer: given, text: said() })
      announce(given === 'moved' ? t().request.moved : t().request.kept)
      // The form that was pressed is gone.
      document.querySelector('h1')?.focus({ preventScroll: true })
    } catch {
      setFailed(true)
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <div class="agenda-staff">
      <Form onSubmit={() => void answer('moved')}>
        <TextField
          id={`answer-${props.itemId}`}
          label={t().answer.text}
          hint={t().answer.textHint}
          value={said()}
          error={isMissing() ? t().answer.textMissing : undefined}
          required
          onInput={setSaid}
        />
        <Show when={failed()}>
          <p role="alert">{t().answer.failed}</p>
        </Show>
        <Actions>
          <Button type="submit" busy={busy() === 'moved'}>
            {t().answer.move}
          </Button>
          <Button variant="secondary" busy={busy() === 'kept'} onClick={() => void answer('kept')}>
            {t().answer.keep}
          </Button>
        </Actions>
      </Form>
    </div>
  )
}
