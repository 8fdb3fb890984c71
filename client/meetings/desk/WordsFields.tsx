// What a meeting is called, where it is and whose it is.
import { type JSX, Show } from 'solid-js'
import { meetingKinds, type termIds } from '../../../shared/names.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text as ui } from '../../ui/text.ts'
import { committeesQuery } from '../queries.ts'
import { kindOf, type MeetingWords, tasks } from './meeting-words.ts'
import { text } from './text.ts'

export interface WordsFieldsProps {
  values: MeetingWords
  /** The term whose committees may meet. */
  termId: (typeof termIds)[number]
  /** A meeting's kind is chosen once. */
  isNew: boolean
  errorAt: (id: string) => string | undefined
  change: (next: Partial<MeetingWords>) => void
  /** More that can be said in English. */
  english?: JSX.Element
}

/** A task committee sets its own meetings. */
const ruled = meetingKinds.filter((kind) => kind !== 'task-committee')

export function WordsFields(props: WordsFieldsProps) {
  const t = text.use()
  const kit = ui.use()
  const committees = useQuery(() => committeesQuery())
  const sitting = () => (committees.data ?? []).filter(({ termId }) => termId === props.termId)
  return (
    <>
      <Show when={props.isNew}>
        <Select
          id="kind"
          label={t().rule.kind}
          required
          empty={false}
          value={props.values.kind}
          options={ruled.map((value) => ({ value, label: t().kinds[value] }))}
          onInput={(value) => props.change({ kind: kindOf(value) ?? props.values.kind })}
        />
      </Show>
      <TextField
        id="title"
        label={t().rule.name}
        required
        value={props.values.title}
        error={props.errorAt('title')}
        onInput={(title) => props.change({ title })}
      />
      <TextField
        id="summary"
        label={t().rule.summary}
        required
        value={props.values.summary}
        error={props.errorAt('summary')}
        onInput={(summary) => props.change({ summary })}
      />
      <TextField
        id="place"
        label={t().rule.place}
        value={props.values.place}
        onInput={(place) => props.change({ place })}
      />
      <Show when={sitting().length > 0}>
        <CheckboxGroup
          id="committeeIds"
          label={t().rule.committees}
          value={props.values.committeeIds}
          error={props.errorAt('committeeIds')}
          options={sitting().map(({ id, name }) => ({ value: id, label: tr(name) }))}
          onInput={(committeeIds) => props.change({ committeeIds })}
        />
      </Show>
      <CheckboxGroup
        id="coreTasks"
        label={t().rule.coreTasks}
        required
        value={props.values.coreTasks}
        error={props.errorAt('coreTasks')}
        options={tasks.map((value) => ({ value, label: kit().coreTasks[value] }))}
        onInput={(coreTasks) => props.change({ coreTasks })}
      />
      <Disclosure summary={t().rule.english}>
        <p>{t().rule.englishBody}</p>
        <TextField
          id="titleEn"
          label={t().rule.nameEn}
          value={props.values.titleEn}
          onInput={(titleEn) => props.change({ titleEn })}
        />
        <TextField
          id="summaryEn"
          label={t().rule.summaryEn}
          value={props.values.summaryEn}
          onInput={(summaryEn) => props.change({ summaryEn })}
        />
        <TextField
          id="placeEn"
          label={t().rule.placeEn}
          value={props.values.placeEn}
          onInput={(placeEn) => props.change({ placeEn })}
        />
        {props.english}
      </Disclosure>
    </>
  )
}
