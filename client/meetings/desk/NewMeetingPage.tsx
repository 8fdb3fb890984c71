// A meeting outside the rhythm, such as a seminar, and why it is held.
import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { termIds } from '../../../shared/names.ts'
import { fromLocal } from '../../../shared/time.ts'
import { now } from '../../clock.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateTimeField, isWhole } from '../../ui/DateTimeField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { findWordsFaults, noWords, said } from './meeting-words.ts'
import { addMeeting } from './queries.ts'
import { text } from './text.ts'
import { WordsFields } from './WordsFields.tsx'

type Fault = 'from' | 'until' | 'order' | 'title' | 'summary' | 'coreTasks' | 'reason'

export default function NewMeetingPage() {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const id = crypto.randomUUID()
  const [values, setValues] = createStore({
    ...noWords('seminar'),
    startsAt: '',
    endsAt: '',
    reason: '',
    reasonEn: '',
  })
  const [faults, setFaults] = createSignal<{ id: string; fault: Fault }[]>([])
  const [state, setState] = createSignal<'saving' | 'failed'>()
  const errors = () => faults().map(({ id, fault }) => ({ id, message: t().faults[fault] }))
  const errorAt = (field: string) => errors().find((error) => error.id === field)?.message
  const term = () => {
    const year = (values.startsAt || now()).slice(0, 4)
    return termIds.find((each) => each.slice(0, 4) <= year && year <= each.slice(5)) ?? '2026-2029'
  }

  function findFaults() {
    const found: { id: string; fault: Fault }[] = []
    if (!isWhole(values.startsAt)) found.push({ id: 'startsAt', fault: 'from' })
    if (!isWhole(values.endsAt)) found.push({ id: 'endsAt', fault: 'until' })
    if (found.length === 0 && fromLocal(values.startsAt) >= fromLocal(values.endsAt))
      found.push({ id: 'endsAt', fault: 'order' })
    for (const fault of findWordsFaults(values)) found.push({ id: fault, fault })
    if (values.reason.trim().length < 3) found.push({ id: 'reason', fault: 'reason' })
    return found
  }

  async function save() {
    if (state() === 'saving') return
    setFaults(findFaults())
    setState(undefined)
    if (faults().length > 0) return
    setState('saving')
    try {
      const { startsAt, endsAt, reason, reasonEn } = values
      const why = { da: reason, ...(reasonEn.trim() ? { en: reasonEn } : {}) }
      await addMeeting(client, id, { ...said(values), startsAt, endsAt, reason: why })
      navigate(`/moeder/${id}`)
    } catch {
      setState('failed')
    }
  }

  return (
    <Page
      title={t().extra.title}
      lead={t().extra.lead}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().room }]}
    >
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <DateTimeField
          id="startsAt"
          label={t().rule.from}
          value={values.startsAt}
          error={errorAt('startsAt')}
          required
          onInput={(startsAt) => setValues({ startsAt })}
        />
        <DateTimeField
          id="endsAt"
          label={t().rule.until}
          value={values.endsAt}
          error={errorAt('endsAt')}
          required
          onInput={(endsAt) => setValues({ endsAt })}
        />
        <TextField
          id="reason"
          label={t().extra.reason}
          hint={t().extra.reasonHint}
          value={values.reason}
          error={errorAt('reason')}
          required
          onInput={(reason) => setValues({ reason })}
        />
        <WordsFields
          values={values}
          termId={term()}
          isNew
          errorAt={errorAt}
          change={(next) => setValues(next)}
          english={
            <TextField
              id="reasonEn"
              label={t().extra.reasonEn}
              value={values.reasonEn}
              onInput={(reasonEn) => setValues({ reasonEn })}
            />
          }
        />
        <Actions>
          <Button type="submit" busy={state() === 'saving'}>
            {t().extra.save}
          </Button>
        </Actions>
      </Form>
      <Show when={state() === 'failed'}>
        <Notice tone="error" title={t().rule.failed} live>
          <p>{t().rule.failedBody}</p>
        </Notice>
      </Show>
    </Page>
  )
}
