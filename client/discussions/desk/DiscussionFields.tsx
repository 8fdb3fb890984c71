// The question, the tables, when, and who may read along.
import type { Meeting } from '../../../shared/meetings.ts'
import { coreTaskIds } from '../../../shared/names.ts'
import { weekdayDateTime } from '../../format.ts'
import { tr } from '../../language.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { DateTimeField } from '../../ui/DateTimeField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text as ui } from '../../ui/text.ts'
import type { DiscussionValues } from './discussion-form.ts'
import { text } from './text.ts'

export interface DiscussionFieldsProps {
  values: DiscussionValues
  most: string
  meetings: readonly Meeting[]
  errorAt: (id: string) => string | undefined
  change: (next: Partial<DiscussionValues>) => void
}

export function DiscussionFields(props: DiscussionFieldsProps) {
  const t = text.use()
  const kit = ui.use()
  return (
    <>
      <TextField
        id="title"
        label={t().name}
        required
        value={props.values.title}
        error={props.errorAt('title')}
        onInput={(title) => props.change({ title })}
      />
      <TextArea
        id="question"
        label={t().question}
        hint={t().questionHint}
        required
        max={300}
        rows={3}
        value={props.values.question}
        error={props.errorAt('question')}
        onInput={(question) => props.change({ question })}
      />
      <TextField
        id="tables"
        label={t().tables}
        hint={t().tablesHint(props.most)}
        inputmode="numeric"
        length="short"
        required
        value={props.values.tables}
        error={props.errorAt('tables')}
        onInput={(tables) => props.change({ tables })}
      />
      <DateTimeField
        id="opensAt"
        label={t().opensAt}
        required
        value={props.values.opensAt}
        error={props.errorAt('opensAt')}
        onInput={(opensAt) => props.change({ opensAt })}
      />
      <DateTimeField
        id="closesAt"
        label={t().closesAt}
        hint={t().closesHint}
        required
        value={props.values.closesAt}
        error={props.errorAt('closesAt')}
        onInput={(closesAt) => props.change({ closesAt })}
      />
      <Checkbox
        id="public"
        label={t().public}
        hint={t().publicHint}
        checked={props.values.public}
        onInput={(isPublic) => props.change({ public: isPublic })}
      />
      <CheckboxGroup
        id="coreTasks"
        label={t().coreTasks}
        required
        value={props.values.coreTasks}
        error={props.errorAt('coreTasks')}
        options={[...coreTaskIds, 'across' as const].map((value) => ({
          value,
          label: kit().coreTasks[value],
        }))}
        onInput={(coreTasks) => props.change({ coreTasks })}
      />
      <Select
        id="meetingId"
        label={t().meeting}
        empty={t().noMeeting}
        value={props.values.meetingId}
        error={props.errorAt('meetingId')}
        options={props.meetings.map(({ id, title, startsAt }) => ({
          value: id,
          label: `${tr(title)}, ${weekdayDateTime(startsAt)}`,
        }))}
        onInput={(meetingId) => props.change({ meetingId })}
      />
      <Disclosure summary={t().english}>
        <p>{t().englishBody}</p>
        <TextField
          id="titleEn"
          label={t().nameEn}
          value={props.values.titleEn}
          onInput={(titleEn) => props.change({ titleEn })}
        />
        <TextArea
          id="questionEn"
          label={t().questionEn}
          max={300}
          rows={3}
          value={props.values.questionEn}
          onInput={(questionEn) => props.change({ questionEn })}
        />
      </Disclosure>
    </>
  )
}
