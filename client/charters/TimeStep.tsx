// When things happen, how the committee meets, and who leads it.
import { For, Index, Show } from 'solid-js'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { DateTimeField } from '../ui/DateTimeField.tsx'
import { Facts } from '../ui/Facts.tsx'
import { type StepProps, WordFields } from './fields.tsx'
import { text } from './text.ts'
import '../ui/Write.css'

export function TimeStep(props: StepProps) {
  const t = text.use()
  return (
    <>
      <For each={['opensAt', 'closesAt'] as const}>
        {(field) => (
          <DateTimeField
            id={field}
            label={t().fields[field]}
            error={props.errorAt(field)}
            required
            value={props.form.values[field]}
            onInput={(value) => props.form.change(field, value)}
          />
        )}
      </For>
      <For each={['appointsOn', 'startsOn', 'endsOn'] as const}>
        {(field) => (
          <DateField
            id={field}
            label={t().fields[field]}
            error={props.errorAt(field)}
            required
            value={props.form.values[field]}
            onInput={(value) => props.form.change(field, value)}
          />
        )}
      </For>
      <Reports {...props} />
      <WordFields {...props} fields={['meetingForm']} />
      <Show
        when={props.form.shared()}
        fallback={<WordFields {...props} fields={['chair', 'deputy']} />}
      >
        {(shared) => (
          <>
            <p>{t().hints.sharedChairs}</p>
            <Facts
              facts={[
                { term: t().fields.chair, answer: tr(shared().chair) },
                { term: t().fields.deputy, answer: tr(shared().deputy) },
              ]}
            />
          </>
        )}
      </Show>
    </>
  )
}

function Reports(props: StepProps) {
  const t = text.use()
  const days = () => props.form.values.reportsOn
  return (
    <div class="write-rows">
      <h3>{t().fields.reportsOn}</h3>
      <p>{t().hints.reportsOn}</p>
      <Index each={days()}>
        {(day, index) => (
          <div class="write-row">
            <DateField
              id={`reportsOn-${index}`}
              label={t().time.report(number(index + 1))}
              error={props.errorAt(`reportsOn-${index}`)}
              required
              value={day()}
              onInput={(value) => props.form.change('reportsOn', index, value)}
            />
            <div>
              <Button
                variant="quiet"
                icon="close"
                about={t().time.report(number(index + 1))}
                onClick={() =>
                  props.form.change('reportsOn', (all) => all.filter((_, at) => at !== index))
                }
              >
                {t().time.removeReport}
              </Button>
            </div>
          </div>
        )}
      </Index>
      <div>
        <Button
          variant="secondary"
          icon="plus"
          onClick={() => props.form.change('reportsOn', days().length, '')}
        >
          {t().time.addReport}
        </Button>
      </div>
    </div>
  )
}
