// One figure of a section: what it shows, in what unit, and a line for each number.
import { number } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { TypedField } from './fields.tsx'
import { text } from './text.ts'
import type { FigureValues } from './values.ts'
import type { WriteForm } from './write-form.ts'

export function FigureRow(props: {
  form: WriteForm
  section: number
  index: number
  figure: FigureValues
}) {
  const t = text.use()
  const id = () => `section-${props.section}-figure-${props.index}`
  const name = () => t().write.figure(number(props.index + 1))
  const change = (part: Partial<FigureValues>) =>
    props.form.change('sections', props.section, 'figures', props.index, part)
  return (
    <fieldset class="write-part">
      <legend>
        <h4>{name()}</h4>
      </legend>
      <TypedField
        id={`${id()}-caption`}
        label={t().write.caption}
        short
        value={props.figure.caption}
        onInput={(language, value) =>
          change({ caption: { ...props.figure.caption, [language]: value } })
        }
      />
      <TypedField
        id={`${id()}-unit`}
        label={t().write.unit}
        hint={t().write.unitHint}
        short
        value={props.figure.unit}
        onInput={(language, value) => change({ unit: { ...props.figure.unit, [language]: value } })}
      />
      <TypedField
        id={`${id()}-rows`}
        label={t().write.rows}
        hint={t().write.rowsHint}
        value={props.figure.rows}
        onInput={(language, value) => change({ rows: { ...props.figure.rows, [language]: value } })}
      />
      <div>
        <Button
          variant="quiet"
          icon="close"
          about={name()}
          onClick={() =>
            props.form.change('sections', props.section, 'figures', (all) =>
              all.filter((_, at) => at !== props.index),
            )
          }
        >
          {t().write.removeFigure}
        </Button>
      </div>
    </fieldset>
  )
}
