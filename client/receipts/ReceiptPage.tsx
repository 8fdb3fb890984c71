// Anyone who holds a receipt's number and code sees what the municipality has received.
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { ReceiptChecked } from '../../shared/submissions.ts'
import { type CodeTrouble, troubleOf } from '../code-trouble.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Found } from './Found.tsx'
import { checkReceipt } from './queries.ts'
import './ReceiptPage.css'
import { text } from './text.ts'

/** What people copy along or leave out: spaces, a long dash, capital letters. */
const tidyNumber = (typed: string) => typed.replace(/\s/g, '').replace(/[–—]/g, '-')
const tidyCode = (typed: string) => typed.replace(/[\s-]/g, '').toLowerCase()

export default function ReceiptPage() {
  const t = text.use()
  const [values, setValues] = createStore({ number: '', code: '' })
  const [missing, setMissing] = createSignal<readonly ('number' | 'code')[]>([])
  const [trouble, setTrouble] = createSignal<CodeTrouble>()
  const [found, setFound] = createSignal<ReceiptChecked>()
  const [isBusy, setBusy] = createSignal(false)
  const errors = (): FieldError[] =>
    missing().map((field) => ({
      id: field,
      message: field === 'number' ? t().numberMissing : t().codeMissing,
    }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message

  async function check() {
    setTrouble()
    setMissing((['number', 'code'] as const).filter((field) => values[field].trim() === ''))
    if (missing().length > 0) return
    setBusy(true)
    try {
      setFound(await checkReceipt(tidyNumber(values.number), tidyCode(values.code)))
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setBusy(false)
    }
  }

  function again() {
    setFound()
    setValues({ number: '', code: '' })
    document.getElementById('number')?.focus()
  }

  return (
    <Page title={t().title} lead={t().lead}>
      <Show
        when={!found()}
        fallback={
          <Show when={found()}>{(known) => <Found check={known()} onAgain={again} />}</Show>
        }
      >
        <ErrorSummary errors={errors()} />
        <Form onSubmit={() => void check()}>
          <TextField
            id="number"
            label={t().number}
            hint={t().numberHint}
            error={errorAt('number')}
            required
            autocomplete="off"
            length="medium"
            value={values.number}
            onInput={(number) => setValues({ number })}
          />
          <TextField
            id="code"
            label={t().code}
            hint={t().codeHint}
            error={errorAt('code')}
            required
            autocomplete="off"
            length="medium"
            value={values.code}
            onInput={(code) => setValues({ code })}
          />
          <div class="receipt-ask">
            <div role="status">
              <Show when={trouble()}>
                {(because) => (
                  <Notice tone="warning" title={t()[because()]}>
                    <p>{t()[`${because()}Body`]}</p>
                  </Notice>
                )}
              </Show>
            </div>
            <Actions>
              <Button type="submit" busy={isBusy()}>
                {t().action}
              </Button>
            </Actions>
          </div>
        </Form>
      </Show>
    </Page>
  )
}
