// The material, section by section: text, figures, files and questions; one can be moved and taken out.
import { createSignal, Index, Show } from 'solid-js'
import { number } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { FigureRow } from './FigureRow.tsx'
import { type StepProps, TypedField } from './fields.tsx'
import { QuestionRow } from './QuestionRow.tsx'
import { SectionFiles } from './SectionFiles.tsx'
import { text } from './text.ts'
import { noFigure, noQuestion, noSection } from './values.ts'

export function SectionsStep(props: StepProps) {
  const t = text.use()
  const values = props.form.values
  const change = props.form.change
  const isBegun = () => props.form.base()?.begun ?? false
  const hasQuestions = () => values.sections.some(({ questions }) => questions.length > 0)
  const [moved, setMoved] = createSignal('')

  function move(from: number, to: number) {
    change('sections', (all) => {
      const rest = all.filter((_, at) => at !== from)
      return [...rest.slice(0, to), ...all.slice(from, from + 1), ...rest.slice(to)]
    })
    setMoved(t().write.moved(number(to + 1)))
  }

  return (
    <div class="write-rows">
      <p>{t().write.materialLead}</p>
      <p class="unseen" aria-live="polite">
        {moved()}
      </p>
      <Index each={values.sections}>
        {(section, index) => {
          const name = () => t().write.section(number(index + 1))
          return (
            <fieldset class="write-row" id={`section-${index}`} tabindex="-1">
              <legend>
                <h3>{name()}</h3>
              </legend>
              <Show when={props.errorAt(`section-${index}`)}>
                {(message) => (
                  <Notice tone="error">
                    <p>{message()}</p>
                  </Notice>
                )}
              </Show>
              <TypedField
                id={`section-${index}-heading`}
                label={t().write.heading}
                short
                value={section().heading}
                onInput={(language, value) => change('sections', index, 'heading', language, value)}
              />
              <TypedField
                id={`section-${index}-body`}
                label={t().write.body}
                hint={t().write.bodyHint}
                rows={6}
                value={section().body}
                onInput={(language, value) => change('sections', index, 'body', language, value)}
              />
              <Index each={section().figures}>
                {(figure, at) => (
                  <FigureRow form={props.form} section={index} index={at} figure={figure()} />
                )}
              </Index>
              <SectionFiles form={props.form} section={index} files={section().files} />
              <Index each={section().questions}>
                {(question, at) => (
                  <QuestionRow
                    form={props.form}
                    section={index}
                    index={at}
                    question={question()}
                    stands={isBegun()}
                  />
                )}
              </Index>
              <div class="write-tools">
                <Show when={!isBegun()}>
                  <Button
                    variant="secondary"
                    icon="plus"
                    about={name()}
                    onClick={() =>
                      change(
                        'sections',
                        index,
                        'questions',
                        section().questions.length,
                        noQuestion(),
                      )
                    }
                  >
                    {t().write.addQuestion}
                  </Button>
                </Show>
                <Button
                  variant="secondary"
                  icon="plus"
                  about={name()}
                  onClick={() =>
                    change('sections', index, 'figures', section().figures.length, noFigure())
                  }
                >
                  {t().write.addFigure}
                </Button>
                <Show when={index > 0 && !isBegun()}>
                  <Button variant="quiet" about={name()} onClick={() => move(index, index - 1)}>
                    {t().write.up}
                  </Button>
                </Show>
                <Show when={values.sections.length > 1 && !isBegun()}>
                  <Button
                    variant="quiet"
                    icon="close"
                    about={name()}
                    onClick={() => change('sections', (all) => all.filter((_, at) => at !== index))}
                  >
                    {t().write.removeSection}
                  </Button>
                </Show>
              </div>
            </fieldset>
          )
        }}
      </Index>
      <div>
        <Button
          variant="secondary"
          icon="plus"
          onClick={() => change('sections', values.sections.length, noSection())}
        >
          {t().write.addSection}
        </Button>
      </div>
      <Show when={hasQuestions() && !isBegun()}>
        <Checkbox
          id="wholeText"
          label={t().write.wholeText}
          hint={t().write.wholeTextHint}
          checked={values.wholeText}
          onInput={(value) => change('wholeText', value)}
        />
      </Show>
    </div>
  )
}
