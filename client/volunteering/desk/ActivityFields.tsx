// What is going to happen, and how: the words of a new activity.
import { For } from 'solid-js'
import {
  activityKinds,
  activityLanguages,
  audiences,
  checkKinds,
} from '../../../shared/sign-up-names.ts'
import { sentence } from '../../format.ts'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text as ui } from '../../ui/text.ts'
import { text } from '../text.ts'
import './ShiftFields.css'
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
      <Select
        id="kind"
        label={t().make.kind}
        required
        empty={false}
        value={props.form.values.kind}
        onInput={(value) => props.form.change('kind', value)}
        options={activityKinds.map((value) => ({ value, label: t().activities.kinds[value] }))}
      />
      <RadioGroup
        id="audience"
        label={t().make.audience}
        required
        value={props.form.values.audience}
        onInput={(value) => props.form.change('audience', value)}
        options={audiences.map((value) => ({
          value,
          label: t().make.audiences[value],
          hint: t().make.audienceHints[value],
        }))}
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
    <>
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
      <TextArea
        id="toKnow"
        label={t().make.toKnow}
        hint={t().make.toKnowHint}
        error={props.errorAt('toKnow')}
        max={1000}
        rows={3}
        value={props.form.values.toKnow}
        onInput={(value) => props.form.change('toKnow', value)}
      />
      <Disclosure
        summary={t().make.needs}
        open={needsFields.some((field) => props.errorAt(field) !== undefined)}
      >
        <NeedsFields {...props} />
      </Disclosure>
    </>
  )
}

const needsFields = ['ageFrom', 'ageTo', 'certificate', 'languages']

/** What one has to bring or be; most activities ask for nothing. */
function NeedsFields(props: FieldsProps) {
  const t = text.use()
  return (
    <>
      <div class="new-shift-parts">
        <For each={['ageFrom', 'ageTo'] as const}>
          {(field) => (
            <TextField
              id={field}
              label={t().make[field]}
              error={props.errorAt(field)}
              inputmode="numeric"
              length="short"
              value={props.form.values[field]}
              onInput={(value) => props.form.change(field, value)}
            />
          )}
        </For>
      </div>
      <CheckboxGroup
        id="needs"
        label={t().make.bring}
        value={props.form.values.needs}
        onInput={(value) => props.form.change('needs', value)}
        options={[
          { value: 'car', label: t().make.car },
          { value: 'introduction', label: t().make.introduction },
        ]}
      />
      <TextField
        id="certificate"
        label={t().make.certificate}
        hint={t().make.certificateHint}
        error={props.errorAt('certificate')}
        value={props.form.values.certificate}
        onInput={(value) => props.form.change('certificate', value)}
      />
      <Select
        id="check"
        label={t().make.check}
        hint={t().make.checkHint}
        required
        empty={false}
        value={props.form.values.check}
        onInput={(value) => props.form.change('check', value)}
        options={checkKinds.map((value) => ({ value, label: t().make.checks[value] }))}
      />
      <CheckboxGroup
        id="languages"
        label={t().make.languages}
        error={props.errorAt('languages')}
        required
        value={props.form.values.languages}
        onInput={(value) => props.form.change('languages', value)}
        options={activityLanguages.map((value) => ({
          value,
          label: sentence(t().activities.languageNames[value]),
        }))}
      />
    </>
  )
}
