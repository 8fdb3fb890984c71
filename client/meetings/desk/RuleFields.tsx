// When a rule falls, and what its meetings are.
import { Show } from 'solid-js'
import { weekdays } from '../../../shared/names.ts'
import { sentence } from '../../format.ts'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Select } from '../../ui/Select.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import type { RuleForm } from './rule-form.ts'
import './RuleFields.css'
import { text } from './text.ts'
import { WordsFields, type WordsFieldsProps } from './WordsFields.tsx'
import { allMonths, monthName, weekdayName } from './words.ts'

const wordsFields = ['title', 'summary', 'coreTasks', 'committeeIds']

export function RuleFields(
  props: Pick<WordsFieldsProps, 'termId' | 'isNew' | 'errorAt'> & { form: RuleForm },
) {
  const t = text.use()
  const words = () => (
    <WordsFields
      values={props.form.values}
      termId={props.termId}
      isNew={props.isNew}
      errorAt={props.errorAt}
      change={props.form.change}
    />
  )
  return (
    <>
      <div class="rule-when">
        <Select
          id="week"
          label={t().rule.week}
          hint={t().rule.weekHint}
          required
          empty={false}
          value={props.form.values.week}
          error={props.errorAt('week')}
          options={['1', '2', '3', '4', '5'].map((value) => ({
            value,
            label: t().rule.weekNumber(value),
          }))}
          onInput={(week) => props.form.change({ week })}
        />
        <Select
          id="weekday"
          label={t().rule.weekday}
          required
          empty={false}
          value={props.form.values.weekday}
          options={weekdays.map((value, index) => ({
            value,
            label: sentence(weekdayName(index)),
          }))}
          onInput={(weekday) => props.form.change({ weekday })}
        />
        <div class="rule-hours">
          <TimeField
            id="from"
            label={t().rule.from}
            required
            value={props.form.values.from}
            error={props.errorAt('from')}
            onInput={(from) => props.form.change({ from })}
          />
          <TimeField
            id="until"
            label={t().rule.until}
            required
            value={props.form.values.until}
            error={props.errorAt('until')}
            onInput={(until) => props.form.change({ until })}
          />
        </div>
      </div>
      <div class="rule-months">
        <CheckboxGroup
          id="months"
          label={t().rule.months}
          required
          value={props.form.values.months}
          error={props.errorAt('months')}
          options={allMonths.map((number) => ({
            value: String(number),
            label: sentence(monthName(number)),
          }))}
          onInput={(months) => props.form.change({ months })}
        />
      </div>
      <Show when={!props.isNew}>
        <DateField
          id="endedFrom"
          label={t().rule.endedFrom}
          hint={t().rule.endedFromHint}
          value={props.form.values.endedFrom}
          onInput={(endedFrom) => props.form.change({ endedFrom })}
        />
      </Show>
      {props.isNew ? (
        words()
      ) : (
        <Disclosure summary={t().rule.words} open={wordsFields.some((id) => props.errorAt(id))}>
          {words()}
        </Disclosure>
      )}
    </>
  )
}
