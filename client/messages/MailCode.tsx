// The code that was mailed: typed here, it shows that the address is the person's own.
import { createSignal, Show } from 'solid-js'
import { mailCodeMinutes } from '../../shared/mail.ts'
import type { MailChoice } from '../../shared/messages.ts'
import { Failure } from '../api.ts'
import { number } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { askForCode, confirmAddress } from './queries.ts'
import { Trouble, type TroubleKind, troubleOf } from './Trouble.tsx'
import { text } from './text.ts'

interface MailCodeProps {
  choice: MailChoice
  /** Where the code went. */
  address: string
  onConfirmed: (next: MailChoice) => void
  onOther: () => void
}

export function MailCode(props: MailCodeProps) {
  const t = text.use()
  const [code, setCode] = createSignal('')
  const [faults, setFaults] = createSignal<('codeMissing' | 'codeWrong')[]>([])
  const [trouble, setTrouble] = createSignal<TroubleKind>()
  const [busy, setBusy] = createSignal<'confirming' | 'asking'>()
  const errors = () => faults().map((fault) => ({ id: 'mail-code', message: t().mail[fault] }))

  async function attempt(what: 'confirming' | 'asking', work: () => Promise<void>) {
    if (busy()) return
    setFaults([])
    setTrouble(undefined)
    setBusy(what)
    try {
      await work()
    } catch (error) {
      if (error instanceof Failure && error.type === 'invalid') setFaults(['codeWrong'])
      else setTrouble(troubleOf(error))
    } finally {
      setBusy(undefined)
    }
  }

  async function confirm() {
    const typed = code().replaceAll(/\s/g, '')
    if (typed === '') {
      setFaults(['codeMissing'])
      return
    }
    await attempt('confirming', async () => props.onConfirmed(await confirmAddress(typed)))
  }

  async function askAgain() {
    await attempt('asking', async () => {
      await askForCode(props.address)
      setCode('')
      announce(t().mail.codeSent(props.address))
    })
  }

  return (
    <>
      <ErrorSummary errors={errors()} />
      <p>
        <strong>{t().mail.codeSent(props.address)}.</strong>{' '}
        {t().mail.codeHelp(number(mailCodeMinutes))}{' '}
        <Show when={props.choice.address}>{(now) => t().mail.stillOn(now())}</Show>
      </p>
      <Form onSubmit={() => void confirm()}>
        <TextField
          id="mail-code"
          label={t().mail.code}
          hint={t().mail.codeHint}
          error={errors()[0]?.message}
          required
          inputmode="numeric"
          autocomplete="one-time-code"
          length="short"
          value={code()}
          onInput={setCode}
        />
        <Trouble kind={trouble()} />
        <Actions>
          <Button type="submit" busy={busy() === 'confirming'}>
            {t().mail.confirm}
          </Button>
          <Button variant="secondary" busy={busy() === 'asking'} onClick={() => void askAgain()}>
            {t().mail.newCode}
          </Button>
          <Button variant="quiet" onClick={() => props.onOther()}>
            {t().mail.otherAddress}
          </Button>
        </Actions>
      </Form>
    </>
  )
}
