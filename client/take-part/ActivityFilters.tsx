// What one can narrow a list of activities by: what takes place, on which day, with which language.
import { createMemo, For } from 'solid-js'
import { activityKinds, activityLanguages } from '../../shared/sign-up-names.ts'
import type { ListingQuestion } from '../listings.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Select } from '../ui/Select.tsx'
import './ActivityFilters.css'
import { weekdayNumbers } from './filters.ts'
import { text } from './text.ts'

const choices = { activity: activityKinds, weekday: weekdayNumbers, language: activityLanguages }
const fields = ['activity', 'weekday', 'language'] as const

export function ActivityFilters(props: {
  question: ListingQuestion
  onChange: (question: ListingQuestion) => void
}) {
  const t = text.use()
  const labels = (field: (typeof fields)[number]): Record<string, string> => t().activity[field]
  const isNarrowed = createMemo(
    (was: boolean) => was || fields.some((field) => props.question[field] !== undefined),
    false,
  )
  return (
    <Disclosure summary={t().activity.more} open={isNarrowed()}>
      <div class="activity-filters">
        <For each={fields}>
          {(field) => (
            <Select
              id={`filter-${field}`}
              label={t().activity.labels[field]}
              plain
              empty={t().activity.all[field]}
              value={props.question[field] ?? ''}
              options={choices[field].map((value) => ({
                value,
                label: labels(field)[value] ?? value,
              }))}
              onInput={(chosen) =>
                props.onChange({
                  ...props.question,
                  [field]: choices[field].find((each) => each === chosen),
                })
              }
            />
          )}
        </For>
      </div>
    </Disclosure>
  )
}
