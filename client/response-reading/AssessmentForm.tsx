// Summary and assessment of one response; what somebody else has saved meanwhile is never overwritten.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { OpenedResponse, ReadingOverview } from '../../shared/response-reading.ts'
import { Failure } from '../api.ts'
import { dateTime } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { changeAssessment } from './queries.ts'
import { text } from './text.ts'

export function AssessmentForm(props: { overview: ReadingOverview; opened: OpenedResponse }) {
  const t = text.use()
  const client = useQueryClient()
  const before = props.opened.assessment
  const [summary, setSummary] = createSignal(before.summary)
  const [assessed, setAssessed] = createSignal(before.assessment)
  const [revision, setRevision] = createSignal(before.revision)
  const [result, setResult] = createSignal<'saving' | 'saved' | 'stale' | 'failed'>()

  async function save() {
    if (result() === 'saving') return
    setResult('saving')
    const { number } = props.opened.response
    const change = { summary: summary(), assessment: assessed(), revision: revision() }
    try {
      const changed = await changeAssessment(client, props.overview.id, number, change)
      setRevision(changed.revision)
      setResult('saved')
    } catch (error) {
      setResult(error instanceof Failure && error.type === 'stale' ? 'stale' : 'failed')
    }
  }

  return (
    <Section title={t().assess.title}>
      <Form onSubmit={() => void save()}>
        <TextArea
          id="summary"
          label={t().assess.summary}
          hint={t().assess.summaryHint}
          max={1000}
          rows={2}
          value={summary()}
          onInput={setSummary}
        />
        <TextArea
          id="assessment"
          label={t().assess.assessment}
          hint={t().assess.assessmentHint}
          max={2000}
          rows={3}
          value={assessed()}
          onInput={setAssessed}
        />
        <Actions>
          <Button type="submit" variant="secondary" busy={result() === 'saving'}>
            {t().assess.save}
          </Button>
        </Actions>
      </Form>
      <Show when={props.opened.assessment.changedAt}>
        {(at) => (
          <p class="reading-soft">
            {t().assess.by(props.opened.assessment.changedBy, dateTime(at()))}
          </p>
        )}
      </Show>
      <Switch>
        <Match when={result() === 'saved'}>
          <Notice tone="success" title={t().assess.saved} live />
        </Match>
        <Match when={result() === 'stale'}>
          <Notice tone="warning" title={t().assess.stale} live>
            <p>{t().assess.staleBody}</p>
          </Notice>
        </Match>
        <Match when={result() === 'failed'}>
          <Notice tone="error" title={t().assess.failed} live />
        </Match>
      </Switch>
    </Section>
  )
}
