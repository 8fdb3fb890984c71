// Giving scores: one scale for each criterion, a few words, and that they stand when they are sent.
import { For, Show } from 'solid-js'
import type { Criterion } from '../../shared/task-committees.ts'
import { tr } from '../language.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SavedNote } from '../ui/SavedNote.tsx'
import { Scale } from '../ui/Scale.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { createReading, type Missing, noteMax } from './reading.ts'
import { text } from './text.ts'

export function ScoreForm(props: {
  committeeId: string
  submissionId: string
  criteria: readonly Criterion[]
}) {
  const t = text.use()
  const form = createReading(props.committeeId, props.submissionId, props.criteria)
  const message = (missing: Missing) => {
    if (missing.field === 'note')
      return missing.fault === 'long' ? t().read.noteLong : t().read.noteMissing
    const criterion = props.criteria.find(({ id }) => id === missing.id)
    return t().read.missing(criterion ? tr(criterion.name) : '')
  }
  const errors = () =>
    form.faults().map((missing) => ({
      id: missing.field === 'note' ? 'note' : `score-${missing.id}`,
      message: message(missing),
    }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message

  async function send() {
    if (!(await form.send())) return
    announce(t().read.sent)
    // The form that was pressed is gone.
    document.querySelector('h1')?.focus()
  }

  return (
    <Section title={t().read.score} lead={t().read.scoreLead}>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void send()}>
        <For each={props.criteria}>
          {(criterion) => (
            <Scale
              id={`score-${criterion.id}`}
              label={tr(criterion.name)}
              hint={tr(criterion.explanation)}
              error={errorAt(`score-${criterion.id}`)}
              required
              least={t().read.least}
              most={t().read.most}
              value={form.values.scores[criterion.id]}
              onInput={(score) => form.score(criterion.id, score)}
            />
          )}
        </For>
        <TextArea
          id="note"
          label={t().read.note}
          hint={t().read.noteHint}
          error={errorAt('note')}
          required={props.criteria.length === 0}
          max={noteMax}
          rows={3}
          value={form.values.note}
          onInput={form.write}
        />
        <SavedNote savedAt={form.savedAt()} failed={form.isUnkept()} />
        <Show when={form.state() === 'failed' || form.state() === 'stood'}>
          <Notice tone="error" title={t().read.failed} live>
            <p>{form.state() === 'stood' ? t().read.stood : t().read.failedBody}</p>
          </Notice>
        </Show>
        <p>{t().read.stands}</p>
        <Actions>
          <Button type="submit" busy={form.state() === 'sending'}>
            {t().read.send}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}
