// The fields of each step of an application.
import { Show } from 'solid-js'
import type { LocalCommunity } from '../../shared/communities.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { count, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { ContactFields } from '../outbox/ContactFields.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { FileField } from '../ui/FileField.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type ApplicationForm, asksFor, isForOthers } from './application.ts'
import { text } from './text.ts'

const toOptions = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export function SeatStep(props: { form: ApplicationForm; committee: TaskCommittee }) {
  const t = text.use()
  const seats = () =>
    props.committee.seats
      .filter((seat) => seat.open)
      .map(({ kind, places }) => ({
        value: kind,
        label: sentence(t().seatOne[kind]),
        hint: count(places, [t().place, t().places]),
      }))
  // Each kind of seat asks for competences of its own.
  const choose = (kind: string) => {
    if (kind === props.form.values.seatKind) return
    props.form.change('competences', [])
    props.form.change('seatKind', kind)
  }
  return (
    <>
      <RadioGroup
        {...props.form.choice('seatKind', {
          label: t().form.seatKind,
          missing: t().form.seatKindMissing,
        })}
        options={seats()}
        onInput={choose}
      />
      <RadioGroup
        {...props.form.choice('applyingAs', {
          label: t().form.applyingAs,
          missing: t().form.applyingAsMissing,
        })}
        options={toOptions(t().form.applicants)}
      />
      <TextField
        {...props.form.text('name', { label: t().form.name, missing: t().form.nameMissing })}
        autocomplete="name"
      />
      <Show when={isForOthers(props.form.values)}>
        <TextField
          {...props.form.text('organisation', {
            label: t().form.organisation,
            missing: t().form.organisationMissing,
          })}
          autocomplete="organization"
        />
        <TextField
          {...props.form.text('organisationRole', {
            label: t().form.organisationRole,
            hint: t().form.organisationRoleHint,
            missing: t().form.organisationRoleMissing,
          })}
          autocomplete="organization-title"
        />
      </Show>
    </>
  )
}

export function WhyStep(props: { form: ApplicationForm }) {
  const t = text.use()
  return (
    <>
      <TextArea
        {...props.form.text('motivation', {
          label: t().form.motivation,
          hint: t().form.motivationHint,
          missing: t().form.motivationMissing,
        })}
        max={2000}
      />
      <TextArea
        {...props.form.text('offer', {
          label: t().form.offer,
          hint: t().form.offerHint,
          missing: t().form.offerMissing,
        })}
        max={2000}
      />
    </>
  )
}

export function WhatStep(props: {
  form: ApplicationForm
  committee: TaskCommittee
  communities: readonly LocalCommunity[]
}) {
  const t = text.use()
  const wanted = () =>
    props.committee.seats.find(({ kind }) => kind === props.form.values.seatKind)?.competences ?? []
  const notStated = () => ({ value: 'not-stated', label: t().form.notStated })
  return (
    <>
      <Show when={wanted().length > 0}>
        <CheckboxGroup
          {...props.form.choices('competences', {
            label: t().form.competences,
            hint: t().form.competencesHint,
          })}
          options={wanted().map(({ id, name }) => ({ value: id, label: tr(name) }))}
        />
      </Show>
      <TextArea
        {...props.form.text('otherCompetences', { label: t().form.otherCompetences })}
        max={500}
        rows={3}
      />
      <Select
        {...props.form.choice('localCommunityId', {
          label: t().form.localCommunity,
          hint: t().form.localCommunityHint,
        })}
        empty={t().form.localCommunityNone}
        options={props.communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Show when={asksFor(props.committee, 'age-band')}>
        <RadioGroup
          {...props.form.choice('ageBand', {
            label: t().form.ageBand,
            hint: t().form.ageBandHint,
            missing: t().form.ageBandMissing,
          })}
          options={[...toOptions(t().balance.ages), notStated()]}
        />
      </Show>
      <Show when={asksFor(props.committee, 'gender')}>
        <RadioGroup
          {...props.form.choice('gender', {
            label: t().form.gender,
            hint: t().form.genderHint,
            missing: t().form.genderMissing,
          })}
          options={[...toOptions(t().form.genders), notStated()]}
        />
      </Show>
      <CheckboxGroup
        {...props.form.choices('availability', {
          label: t().form.availability,
          missing: t().form.availabilityMissing,
        })}
        options={toOptions(t().form.times)}
      />
    </>
  )
}

export function ContactStep(props: { form: ApplicationForm }) {
  const t = text.use()
  return (
    <>
      <RadioGroup
        {...props.form.choice('conflict', {
          label: t().form.conflict,
          hint: t().form.conflictHint,
          missing: t().form.conflictMissing,
        })}
        options={toOptions(t().form.conflicts)}
      />
      <Show when={props.form.values.conflict === 'yes'}>
        <TextArea
          {...props.form.text('conflictDescription', {
            label: t().form.conflictDescription,
            missing: t().form.conflictDescriptionMissing,
          })}
          max={1000}
          rows={3}
        />
      </Show>
      <ContactFields form={props.form} words={t().form} />
      <FileField id="attachments" attachments={props.form.attachments} />
    </>
  )
}
