// One question of a section; once people answer it, only its words can be mended.
import { Show } from 'solid-js'
import { questionKinds } from '../../../shared/response-limits.ts'
import { number } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TypedField } from './fields.tsx'
import { text } from './text.ts'
import type { QuestionValues } from './values.ts'
import type { WriteForm } from './write-form.ts'

export function QuestionRow(props: {
  form: WriteForm
  section: number
  index: number
  question: QuestionValues
  stands: boolean
}) {
  const t = text.use()
  const id = () => `section-${props.section}-question-${props.index}`
  const name = () => t().write.question(number(props.index + 1))
  const change = (part: Partial<QuestionValues>) =>
    props.form.change('sections', props.section, 'questions', props.index, part)
  return (
    <fieldset class="write-part">
      <legend>
        <h4>{name()}</h4>
      </legend>
      <TypedField
        id={id()}
        label={t().write.questionText}
        short
        value={props.question.text}
        onInput={(language, value) =>
          change({ text: { ...props.question.text, [language]: value } })
        }
      />
      <Show when={!props.stands}>
        <RadioGroup
          id={`${id()}-kind`}
          label={t().write.questionKind}
          required
          value={props.question.kind}
          onInput={(chosen) => {
            const kind = questionKinds.find((each) => each === chosen)
            if (kind) change({ kind })
          }}
          options={questionKinds.map((value) => ({
            value,
            label: t().write.questionKinds[value],
          }))}
        />
      </Show>
      <Show when={props.question.kind !== 'text'}>
        <TypedField
          id={`${id()}-options`}
          label={t().write.options}
          hint={t().write.optionsHint}
          value={props.question.options}
          onInput={(language, value) =>
            change({ options: { ...props.question.options, [language]: value } })
          }
        />
      </Show>
      <Show when={!props.stands}>
        <Checkbox
          id={`${id()}-required`}
          label={t().write.required}
          checked={props.question.required}
          onInput={(required) => change({ required })}
        />
        <div>
          <Button
            variant="quiet"
            icon="close"
            about={name()}
            onClick={() =>
              props.form.change('sections', props.section, 'questions', (all) =>
                all.filter((_, at) => at !== props.index),
              )
            }
          >
            {t().write.removeQuestion}
          </Button>
        </div>
      </Show>
    </fieldset>
  )
}
