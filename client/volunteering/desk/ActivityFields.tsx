// What is going to happen, and how: the words of a new activity.
import { For } from 'solid-js'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text as ui } from '../../ui/text.ts'
import { text } from '../text.ts'
import type { NewActivityForm } from './new-activity.ts'

export interface FieldsProps {
  form: NewActivityForm
  errorAt: (field: string) => string | undefined
}

export function WhatFields(props: FieldsProps) {
  const t = text.use()
  const kit = ui.use()
  const isInEnglish = () => Boolean(props.form.values.titleEn || props.form.values.summaryEn)
  return (
    <>
      <TextField
        id="title"
        label={t().make.name}
        hint={t().make.nameHint}
        error={props.errorAt('title')}
        required
        value={props.form.values.title}
        onInput={(value) => props.form.change('title', value)}
      />
      <TextArea
        id="summary"
        label={t().make.summary}
        hint={t().make.summaryHint}
        error={props.errorAt('summary')}
        required
        max={300}
        rows={3}
        value={props.form.values.summary}
        onInput={(value) => props.form.change('summary', value)}
      />
      <CheckboxGroup
        id="coreTasks"
        label={t().make.coreTasks}
        error={props.errorAt('coreTasks')}
        required
        value={props.form.values.coreTasks}
        onInput={(value) => props.form.change('coreTasks', value)}
        options={Object.entries(kit().coreTasks).map(([value, label]) => ({ value, label }))}
      />
      <Disclosure
        summary={t().make.english}
        open={isInEnglish() || Boolean(props.errorAt('titleEn') ?? props.errorAt('summaryEn'))}
      >
        <p>{t().make.englishBody}</p>
        <TextField
          id="titleEn"
          label={t().make.nameEn}
          error={props.errorAt('titleEn')}
          value={props.form.values.titleEn}
          onInput={(value) => props.form.change('titleEn', value)}
        />
        <TextArea
          id="summaryEn"
          label={t().make.summaryEn}
          error={props.errorAt('summaryEn')}
          max={300}
          rows={3}
          value={props.form.values.summaryEn}
          onInput={(value) => props.form.change('summaryEn', value)}
        />
      </Disclosure>
    </>
  )
}

const howFields = ['whatItIs', 'whatItIsNot', 'howYouAreMet'] as const

export function HowFields(props: FieldsProps) {
  const t = text.use()
  return (
    <For each={howFields}>
      {(field) => (
        <TextArea
          id={field}
          label={t().make[field]}
          hint={t().make[`${field}Hint`]}
          error={props.errorAt(field)}
          required
          max={1000}
          rows={4}
          value={props.form.values[field]}
          onInput={(value) => props.form.change(field, value)}
        />
      )}
    </For>
  )
}
