// Opens and closes a consultation: two dates with times, in Copenhagen; everyone sees what is saved.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Switch } from 'solid-js'
import type { CallOverview } from '../../shared/calls.ts'
import { fromLocal, toLocal } from '../../shared/time.ts'
import { Failure } from '../api.ts'
import { weekdayDateTime } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { DateTimeField, isWhole } from '../ui/DateTimeField.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { changeWindow } from './queries.ts'
import { text } from './text.ts'

type Fault = 'opensMissing' | 'closesMissing' | 'closesFirst' | 'wrong'
interface FieldFault {
  id: 'opensAt' | 'closesAt'
  fault: Fault
}

export function WindowForm(props: { call: CallOverview }) {
  const t = text.use()
  const client = useQueryClient()
  const [opensAt, setOpensAt] = createSignal(toLocal(props.call.opensAt))
  const [closesAt, setClosesAt] = createSignal(toLocal(props.call.closesAt))
  const [faults, setFaults] = createSignal<FieldFault[]>([])
  const [result, setResult] = createSignal<'saving' | 'saved' | 'failed'>()
  const errors = () => faults().map(({ id, fault }) => ({ id, message: t().window[fault] }))
  const errorAt = (id: FieldFault['id']) => errors().find((error) => error.id === id)?.message

  async function save() {
    if (result() === 'saving') return
    const found = findFaults(opensAt(), closesAt())
    setFaults(found)
    setResult(undefined)
    if (found.length > 0) return
    setResult('saving')
    try {
      const change = { opensAt: opensAt(), closesAt: closesAt() }
      await changeWindow(client, props.call.id, change)
      setResult('saved')
    } catch (error) {
      const refused = faultsOf(error)
      setFaults(refused)
      setResult(refused.length > 0 ? undefined : 'failed')
    }
  }

  return (
    <Section title={t().window.title} lead={t().window.hint}>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <DateTimeField
          id="opensAt"
          label={t().window.opensAt}
          value={opensAt()}
          error={errorAt('opensAt')}
          required
          onInput={setOpensAt}
        />
        <DateTimeField
          id="closesAt"
          label={t().window.closesAt}
          value={closesAt()}
          error={errorAt('closesAt')}
          required
          onInput={setClosesAt}
        />
        <Actions>
          <Button type="submit" busy={result() === 'saving'}>
            {t().window.save}
          </Button>
        </Actions>
      </Form>
      <Switch>
        <Match when={result() === 'saved'}>
          <Notice tone="success" title={t().window.saved} live>
            <p>
              {t().window.savedBody(
                weekdayDateTime(props.call.opensAt),
                weekdayDateTime(props.call.closesAt),
              )}
            </p>
          </Notice>
        </Match>
        <Match when={result() === 'failed'}>
          <Notice tone="error" title={t().window.failed} live>
            <p>{t().window.failedBody}</p>
          </Notice>
        </Match>
      </Switch>
    </Section>
  )
}

/** What is missing or the wrong way round, before anything is sent. */
function findFaults(opensAt: string, closesAt: string): FieldFault[] {
  const faults: FieldFault[] = []
  if (!isWhole(opensAt)) faults.push({ id: 'opensAt', fault: 'opensMissing' })
  if (!isWhole(closesAt)) faults.push({ id: 'closesAt', fault: 'closesMissing' })
  if (faults.length === 0 && fromLocal(opensAt) >= fromLocal(closesAt))
    faults.push({ id: 'closesAt', fault: 'closesFirst' })
  return faults
}

/** What the server found wrong with either field. */
function faultsOf(error: unknown): FieldFault[] {
  const named = error instanceof Failure ? (error.problem?.errors ?? []) : []
  return (['opensAt', 'closesAt'] as const)
    .filter((id) => named.some(({ pointer }) => pointer === `/${id}`))
    .map((id) => ({ id, fault: 'wrong' }))
}
