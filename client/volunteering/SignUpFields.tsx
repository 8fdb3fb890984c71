// The fields of a sign-up: who comes, how to reach them, and what is wished where it is full.
import { createMemo, Show } from 'solid-js'
import {
  alternativesMax,
  ifFullChoices,
  peopleBy,
  peopleOf,
  signUpKinds,
} from '../../shared/sign-up-names.ts'
import type { Readiness } from '../../shared/volunteers.ts'
import { now } from '../clock.ts'
import { isOffline } from '../connection.ts'
import { number } from '../format.ts'
import { ContactFields } from '../outbox/ContactFields.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Confirm } from './before/Confirm.tsx'
import './SignUpFields.css'
import { isGroup, isNamed, kindOf, type ShiftAtHome, type SignUpForm } from './sign-up.ts'
import { text } from './text.ts'
import { day, hours } from './when.ts'

export function SignUpFields(props: {
  form: SignUpForm
  of: ShiftAtHome
  known: Readiness | undefined
  isReread: boolean
}) {
  const t = text.use()
  const kind = () => kindOf(props.form.values.kind)
  const left = () => props.of.shift.placesLeft
  const people = () => peopleOf({ kind: kind(), people: props.form.values.people ?? undefined })
  // Once it has been opened it stays so: nothing closes under one's finger.
  const isIfFullOpen = createMemo(
    (was: boolean) => was || isOffline() || people() > left() || hasWished(props.form),
    false,
  )
  return (
    <>
      <RadioGroup
        {...props.form.choice('kind', {
          label: t().form.people,
          missing: t().form.peopleMissing,
        })}
        options={signUpKinds
          .filter((each) => peopleBy[each][0] <= (props.of.swap?.people ?? props.of.shift.capacity))
          .map((value) => ({
            value,
            label: { alone: t().form.alone, pair: t().form.two, ...t().form.groups }[value],
            ...(value === 'pair' && {
              hint: left() === 1 ? t().form.twoTight : t().form.twoHint,
            }),
          }))}
      />
      <Show when={isGroup(kind())}>
        <TextField
          {...props.form.number('people', {
            label: t().form.howMany,
            hint: t().form.howManyHint(number(peopleBy[kind()][1])),
            missing: t().form.howManyMissing,
          })}
          inputmode="numeric"
          length="short"
        />
      </Show>
      <Show when={isNamed(kind())}>
        <TextField
          {...props.form.text('groupName', {
            label: t().form.groupName,
            hint: t().form.groupNameHint,
            missing: t().form.groupNameMissing,
          })}
        />
      </Show>
      <ContactFields form={props.form} words={t().form} />
      <TextArea
        {...props.form.text('message', { label: t().form.message, hint: t().form.messageHint })}
        max={300}
        rows={3}
      />
      <Confirm {...props} />
      <Show when={!props.of.swap}>
        <Disclosure summary={t().form.ifFullSummary} open={isIfFullOpen()}>
          <IfFull {...props} />
        </Disclosure>
      </Show>
    </>
  )
}

function hasWished({ values }: SignUpForm): boolean {
  return values.alternatives.length > 0 || values.ifFull !== 'nothing'
}

function IfFull(props: { form: SignUpForm; of: ShiftAtHome }) {
  const t = text.use()
  const others = () =>
    props.of.activity.shifts
      .filter(({ id, startsAt }) => id !== props.of.shift.id && startsAt > now())
      .slice(0, alternativesMax)
  return (
    <div class="sign-up-if-full">
      <Show when={others().length > 0}>
        <CheckboxGroup
          {...props.form.choices('alternatives', {
            label: t().form.others,
            hint: t().form.othersHint,
          })}
          options={others().map((shift) => ({
            value: shift.id,
            label: `${day(shift.startsAt)}, ${hours(shift)}`,
            hint:
              shift.placesLeft === 0
                ? t().full
                : t().places(number(shift.placesLeft), shift.placesLeft === 1),
          }))}
        />
      </Show>
      <RadioGroup
        {...props.form.choice('ifFull', {
          label: t().form.ifFull,
          missing: t().form.ifFullMissing,
        })}
        options={ifFullChoices.map((value) => ({
          value,
          label: t().form.ifFullChoices[value],
          hint: t().form.ifFullHints[value],
        }))}
      />
    </div>
  )
}
