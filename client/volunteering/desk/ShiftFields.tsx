// The times of a new activity: when each begins, how long it lasts, how many can come.
import { Index, Show } from 'solid-js'
import { number } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateTimeField } from '../../ui/DateTimeField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text } from '../text.ts'
import type { FieldsProps } from './ActivityFields.tsx'
import { type ShiftValues, shiftsMax } from './new-activity.ts'
import './ShiftFields.css'

export function ShiftFields(props: FieldsProps) {
  const t = text.use()
  return (
    <>
      <Index each={props.form.values.shifts}>
        {(shift, index) => <OneShift {...props} shift={shift()} index={index} />}
      </Index>
      <Show
        when={props.form.values.shifts.length < shiftsMax}
        fallback={<p>{t().make.mostShifts}</p>}
      >
        <Actions>
          <Button variant="secondary" icon="plus" onClick={() => props.form.addWeekLater()}>
            {t().make.addWeekLater}
          </Button>
          <Button variant="quiet" onClick={() => props.form.addShift()}>
            {t().make.addShift}
          </Button>
        </Actions>
      </Show>
    </>
  )
}

function OneShift(props: FieldsProps & { shift: ShiftValues; index: number }) {
  const t = text.use()
  const name = () => t().make.shift(number(props.index + 1))
  const id = (part: keyof ShiftValues) => `shift-${props.index}-${part}`
  return (
    <fieldset class="new-shift">
      <legend>
        <h3>{name()}</h3>
      </legend>
      <DateTimeField
        id={id('startsAt')}
        label={t().make.startsAt}
        error={props.errorAt(id('startsAt'))}
        required
        value={props.shift.startsAt}
        onInput={(startsAt) => props.form.changeShift(props.index, { startsAt })}
      />
      <div class="new-shift-parts">
        <Select
          id={id('minutes')}
          label={t().make.length}
          error={props.errorAt(id('minutes'))}
          required
          empty={false}
          value={props.shift.minutes}
          onInput={(minutes) => props.form.changeShift(props.index, { minutes })}
          options={Object.entries(t().make.lengths).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          id={id('capacity')}
          label={t().make.capacity}
          error={props.errorAt(id('capacity'))}
          required
          inputmode="numeric"
          length="short"
          value={props.shift.capacity}
          onInput={(capacity) => props.form.changeShift(props.index, { capacity })}
        />
      </div>
      <Show when={props.form.values.shifts.length > 1}>
        <div>
          <Button
            variant="quiet"
            icon="close"
            about={name()}
            onClick={() => props.form.removeShift(props.index)}
          >
            {t().make.removeShift}
          </Button>
        </div>
      </Show>
    </fieldset>
  )
}
