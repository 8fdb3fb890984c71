// What it is about, who answers and when, and what is shown: the plain steps of writing a consultation.
import { Show } from 'solid-js'
import { coreTaskIds } from '../../../shared/names.ts'
import { tr } from '../../language.ts'
import { communitiesQuery } from '../../listings.ts'
import { useQuery } from '../../query.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { DateTimeField } from '../../ui/DateTimeField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text as ui } from '../../ui/text.ts'
import { partiesQuery } from '../queries.ts'
import { type StepProps, TypedField } from './fields.tsx'
import { text } from './text.ts'

const toOptions = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export function WhatStep(props: StepProps) {
  const t = text.use()
  const kit = ui.use()
  const places = useQuery(() => communitiesQuery())
  const typed = (field: 'title' | 'summary' | 'question' | 'afterwards') => ({
    id: field,
    label: t().write.fields[field],
    hint: t().write.hints[field],
    error: props.errorAt(field),
    value: props.form.values[field],
    onInput: (language: 'da' | 'en', value: string) => props.form.change(field, language, value),
  })
  return (
    <>
      <RadioGroup
        id="kind"
        label={t().write.fields.kind}
        required
        value={props.form.values.kind}
        onInput={(kind) => props.form.change('kind', kind)}
        options={toOptions(t().write.kinds)}
      />
      <TypedField {...typed('title')} short />
      <TypedField {...typed('summary')} />
      <TypedField {...typed('question')} />
      <TypedField {...typed('afterwards')} />
      <CheckboxGroup
        id="coreTasks"
        label={t().write.fields.coreTasks}
        error={props.errorAt('coreTasks')}
        required
        value={props.form.values.coreTasks}
        onInput={(value) => props.form.change('coreTasks', value)}
        options={[...coreTaskIds, 'across' as const].map((value) => ({
          value,
          label: kit().coreTasks[value],
        }))}
      />
      <Disclosure
        summary={t().write.fields.communities}
        open={props.form.values.communities.length > 0}
      >
        <div class="write-places">
          <CheckboxGroup
            id="communities"
            label={t().write.fields.communities}
            hint={t().write.hints.communities}
            plain
            value={props.form.values.communities}
            onInput={(value) => props.form.change('communities', value)}
            options={(places.isSuccess ? places.data : []).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
          />
        </div>
      </Disclosure>
    </>
  )
}

export function WhoStep(props: StepProps) {
  const t = text.use()
  const parties = useQuery(() => partiesQuery())
  const change = props.form.change
  return (
    <>
      <RadioGroup
        id="asked"
        label={t().write.fields.everyone}
        error={props.errorAt('asked')}
        required
        value={props.form.values.everyone ? 'everyone' : 'parties'}
        onInput={(who) => change('everyone', who === 'everyone')}
        options={toOptions(t().write.everyone)}
      />
      <CheckboxGroup
        id="parties"
        label={t().write.fields.parties}
        hint={t().write.hints.parties}
        plain
        value={props.form.values.parties}
        onInput={(value) => change('parties', value)}
        options={(parties.isSuccess ? parties.data : []).map(({ id, name }) => ({
          value: id,
          label: tr(name),
        }))}
      />
      <Show when={props.form.values.everyone}>
        <Checkbox
          id="guests"
          label={t().write.fields.guests}
          hint={t().write.hints.guests}
          checked={props.form.values.guests}
          onInput={(guests) => change('guests', guests)}
        />
      </Show>
      <DateTimeField
        id="opensAt"
        label={t().write.fields.opensAt}
        error={props.errorAt('opensAt')}
        required
        value={props.form.values.opensAt}
        onInput={(value) => change('opensAt', value)}
      />
      <DateTimeField
        id="closesAt"
        label={t().write.fields.closesAt}
        error={props.errorAt('closesAt')}
        required
        value={props.form.values.closesAt}
        onInput={(value) => change('closesAt', value)}
      />
      <RadioGroup
        id="latePolicy"
        label={t().write.fields.latePolicy}
        required
        value={props.form.values.latePolicy}
        onInput={(value) => change('latePolicy', value)}
        options={toOptions(t().write.latePolicies)}
      />
    </>
  )
}

export function ShownStep(props: StepProps) {
  const t = text.use()
  const change = props.form.change
  const isBegun = () => props.form.base()?.begun ?? false
  return (
    <>
      <TypedField
        id="publishing-what"
        label={t().write.fields.what}
        hint={t().write.hints.what}
        error={props.errorAt('publishing-what')}
        value={props.form.values.what}
        onInput={(language, value) => change('what', language, value)}
      />
      <TypedField
        id="publishing-ground"
        label={t().write.fields.ground}
        hint={t().write.hints.ground}
        error={props.errorAt('publishing-ground')}
        value={props.form.values.ground}
        onInput={(language, value) => change('ground', language, value)}
      />
      <Show
        when={!isBegun()}
        fallback={
          <Notice title={t().write.namesStand}>
            <p>{t().write.names[namesOf(props.form.values.names)]}</p>
          </Notice>
        }
      >
        <RadioGroup
          id="names"
          label={t().write.fields.names}
          required
          value={props.form.values.names}
          onInput={(value) => change('names', value)}
          options={toOptions(t().write.names)}
        />
        <Checkbox
          id="representatives"
          label={t().write.fields.representatives}
          hint={t().write.hints.representatives}
          checked={props.form.values.representatives}
          onInput={(value) => change('representatives', value)}
        />
      </Show>
      <RadioGroup
        id="moderation"
        label={t().write.fields.moderation}
        required
        value={props.form.values.moderation}
        onInput={(value) => change('moderation', value)}
        options={toOptions(t().write.moderations)}
      />
      <DateField
        id="publication-deletesOn"
        label={t().write.fields.deletesOn}
        hint={t().write.hints.deletesOn}
        error={props.errorAt('publication-deletesOn')}
        value={props.form.values.deletesOn}
        onInput={(value) => change('deletesOn', value)}
      />
      <h3>{t().contact.title}</h3>
      <TypedField
        id="contact-role"
        label={t().write.fields.role}
        error={props.errorAt('contact-role')}
        short
        value={props.form.values.role}
        onInput={(language, value) => change('role', language, value)}
      />
      <TextField
        id="contact-phone"
        label={t().contact.phone}
        error={props.errorAt('contact-phone')}
        required
        type="tel"
        length="medium"
        value={props.form.values.phone}
        onInput={(value) => change('phone', value)}
      />
      <TextField
        id="contact-email"
        label={t().contact.email}
        error={props.errorAt('contact-email')}
        required
        type="email"
        value={props.form.values.email}
        onInput={(value) => change('email', value)}
      />
    </>
  )
}

function namesOf(names: string): 'whole' | 'first' | 'none' {
  return names === 'first' || names === 'none' ? names : 'whole'
}
