// The times of a new activity: when each begins, how long it lasts, how many can come.
import { Index, Show } from 'solid-js'
import { fromLocal } from '../../../shared/time.ts'
import { number, weekday } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateTimeField, isWhole } from '../../ui/DateTimeField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text } from '../text.ts'
import type { FieldsProps } from './ActivityFields.tsx'
import {
  type Repeats,
  repeatsChoices,
  type ShiftValues,
  shiftsMax,
  weekOf,
} from './new-activity.ts'
import '../../ui/Write.css'
import './ShiftFields.css'

const weekNames: Partial<Record<number, 'first' | 'second' | 'third' | 'fourth'>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
}

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
      <TextField
        id="leastPeople"
        label={t().make.leastPeople}
        hint={t().make.leastPeopleHint}
        error={props.errorAt('leastPeople')}
        required
        inputmode="numeric"
        length="short"
        value={props.form.values.leastPeople}
        onInput={(value) => props.form.change('leastPeople', value)}
      />
      <Select
        id="withdrawalHours"
        label={t().make.withdrawal}
        hint={t().make.withdrawalHint}
        required
        empty={false}
        value={props.form.values.withdrawalHours}
        onInput={(value) => props.form.change('withdrawalHours', value)}
        options={Object.entries(t().make.withdrawals).map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}

function OneShift(props: FieldsProps & { shift: ShiftValues; index: number }) {
  const t = text.use()
  const name = () => t().make.shift(number(props.index + 1))
  const id = (part: keyof ShiftValues) => `shift-${props.index}-${part}`
  /** By the day that was chosen: "Hver mandag", "Den tredje mandag i måneden". */
  const repeatsLabel = (repeats: Repeats) => {
    const { startsAt } = props.shift
    const { repeatsOn, repeatsChoices: choices } = t().make
    if (!isWhole(startsAt) || repeats === 'never' || repeats === 'daily') return choices[repeats]
    const day = weekday(fromLocal(startsAt))
    return repeatsOn[repeats === 'monthly' ? (weekNames[weekOf(startsAt)] ?? 'last') : repeats](day)
  }
  return (
    <fieldset class="write-row">
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
      <Select
        id={id('repeats')}
        label={t().make.repeats}
        error={props.errorAt(id('repeats'))}
        required
        empty={false}
        value={props.shift.repeats ?? 'never'}
        onInput={(chosen) =>
          props.form.changeShift(props.index, {
            repeats: repeatsChoices.find((each) => each === chosen) ?? 'never',
          })
        }
        options={repeatsChoices.map((value) => ({ value, label: repeatsLabel(value) }))}
      />
      <Show when={(props.shift.repeats ?? 'never') !== 'never'}>
        <p>{t().make.repeatsBody}</p>
      </Show>
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
