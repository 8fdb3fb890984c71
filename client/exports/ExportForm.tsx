// Whom an export is for and how it is to be; what cannot be is not offered.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { ExportAudience, ExportDesk, ExportFormat } from '../../shared/exports.ts'
import { Failure } from '../api.ts'
import { number } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import './ExportForm.css'
import { addExport } from './queries.ts'
import { text } from './text.ts'

const offered: Record<ExportAudience, readonly ExportFormat[]> = {
  staff: ['xlsx', 'csv', 'json', 'pdf', 'html', 'packages'],
  public: ['xlsx', 'csv', 'json', 'pdf', 'html'],
}
const audiences: readonly ExportAudience[] = ['staff', 'public']

export function ExportForm(props: { id: string; count: ExportDesk['count'] }) {
  const t = text.use()
  const client = useQueryClient()
  const [audience, setAudience] = createSignal<ExportAudience>('staff')
  const [wanted, setWanted] = createSignal<ExportFormat>('xlsx')
  const [caseNumber, setCaseNumber] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<'case' | 'again' | 'failed'>()
  /** The same press sent twice asks once. */
  let exportId = crypto.randomUUID()
  const format = () => (offered[audience()].includes(wanted()) ? wanted() : 'xlsx')
  const needsCase = () => format() === 'packages'

  async function start() {
    if (isBusy()) return
    const filed = caseNumber().trim()
    if (needsCase() && filed.length < 2) {
      setFault('case')
      document.getElementById('case-number')?.focus()
      return
    }
    setBusy(true)
    setFault(undefined)
    try {
      const entry = { audience: audience(), format: format() }
      await addExport(
        client,
        props.id,
        exportId,
        needsCase() ? { ...entry, caseNumber: filed } : entry,
      )
      exportId = crypto.randomUUID()
      announce(t().form.started)
    } catch (error) {
      setFault(error instanceof Failure && error.type === 'conflict' ? 'again' : 'failed')
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t().form.title}>
      <form
        class="export-form"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <RadioGroup
          id="audience"
          label={t().form.audience}
          plain
          value={audience()}
          onInput={(value) => setAudience(audiences.find((each) => each === value) ?? 'staff')}
          options={audiences.map((value) => {
            const count = props.count[value]
            return {
              value,
              label: t().audiences[value].name,
              hint: t().audiences[value].hint(t().responses(number(count), count === 1)),
            }
          })}
        />
        <RadioGroup
          id="format"
          label={t().form.format}
          plain
          value={format()}
          onInput={(value) => setWanted(offered.staff.find((each) => each === value) ?? 'xlsx')}
          options={offered[audience()].map((value) => ({
            value,
            label: t().formats[value].name,
            hint: t().formats[value].hint,
          }))}
        />
        <Show when={needsCase()}>
          <TextField
            id="case-number"
            label={t().form.caseNumber}
            hint={t().form.caseNumberHint}
            {...(fault() === 'case' && { error: t().form.caseNumberMissing })}
            required
            length="medium"
            autocomplete="off"
            value={caseNumber()}
            onInput={setCaseNumber}
          />
        </Show>
        <Show when={fault() === 'again'}>
          <Notice tone="warning" title={t().form.again} live>
            <p>{t().form.againBody}</p>
          </Notice>
        </Show>
        <Show when={fault() === 'failed'}>
          <Notice tone="error" title={t().form.failed} live>
            <p>{t().form.failedBody}</p>
          </Notice>
        </Show>
        <Actions>
          <Button type="submit" busy={isBusy()}>
            {t().form.start}
          </Button>
        </Actions>
      </form>
    </Section>
  )
}
