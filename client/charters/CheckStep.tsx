// The last step: what is new or all of it, why, and the council's decision where there has been one before.
import { createEffect, Show } from 'solid-js'
import { Answers } from '../ui/Answers.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Differences } from './Differences.tsx'
import type { StepProps } from './fields.tsx'
import { useLines } from './lines.ts'
import { text } from './text.ts'

export function CheckStep(props: StepProps) {
  const t = text.use()
  const lines = useLines()
  createEffect(() => void props.form.recheck())
  return (
    <Show when={props.form.checked()}>
      {(content) => (
        <>
          <Show
            when={props.form.base()}
            fallback={
              <Answers
                answers={lines(content()).map(({ label, text }) => ({
                  label,
                  value: text.split('\n'),
                }))}
              />
            }
          >
            {(base) => (
              <>
                <Section title={t().write.whatChanged} level={3}>
                  <Differences before={base()} after={content()} />
                </Section>
                <TextField
                  id="note"
                  label={t().write.note}
                  hint={t().write.noteHint}
                  error={props.errorAt('note')}
                  required
                  value={props.form.values.note}
                  onInput={(value) => props.form.change('note', value)}
                />
              </>
            )}
          </Show>
          <Show when={props.form.isDecided()}>
            <DateField
              id="decidedOn"
              label={t().decide.on}
              error={props.errorAt('decidedOn')}
              required
              value={props.form.values.decidedOn}
              onInput={(value) => props.form.change('decidedOn', value)}
            />
            <TextField
              id="decidedLink"
              type="url"
              label={t().decide.link}
              hint={t().decide.linkHint}
              error={props.errorAt('decidedLink')}
              value={props.form.values.decidedLink}
              onInput={(value) => props.form.change('decidedLink', value)}
            />
          </Show>
        </>
      )}
    </Show>
  )
}
