// What is asked before one comes: the guidelines read, what the activity needs, and whether one is 15.
import { Show } from 'solid-js'
import { ageWords, type Confirmable } from '../../../shared/sign-up-names.ts'
import type { Readiness } from '../../../shared/volunteers.ts'
import { tr } from '../../language.ts'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { ageOf } from '../Asked.tsx'
import { kindOf, type ShiftAtHome, type SignUpForm } from '../sign-up.ts'
import { text as volunteering } from '../text.ts'
import './Confirm.css'
import { asksAge, hasRead, ticksAsked } from './ready.ts'
import { text } from './text.ts'

export function Confirm(props: {
  form: SignUpForm
  of: ShiftAtHome
  known: Readiness | undefined
  /** Whether it was ticked before it was changed. */
  isReread: boolean
}) {
  const t = text.use()
  const v = volunteering.use()
  const needs = () => props.of.activity.needs
  const asked = () => ticksAsked(needs(), props.known)
  const isYoung = () => props.form.values.age === 'under-15'
  const words = (): Record<Confirmable, string> => ({
    guidelines: t().guidelines,
    age: ageOf(needs(), v().activities) ?? '',
    car: v().activities.car,
    certificate: needs().certificate ? tr(needs().certificate ?? { da: '', en: '' }) : '',
  })
  return (
    <>
      <Show when={asksAge(kindOf(props.form.values.kind), props.known)}>
        <RadioGroup
          {...props.form.choice('age', {
            label: t().age,
            hint: t().ageHint,
            missing: t().ageMissing,
          })}
          options={ageWords.map((value) => ({ value, label: t().ages[value] }))}
        />
        <Show when={isYoung()}>
          <Notice live title={props.form.values.kind === 'pair' ? t().oneByOne : t().young}>
            <p>{props.form.values.kind === 'pair' ? t().oneByOneBody : t().youngBody}</p>
          </Notice>
        </Show>
      </Show>
      <Show when={!hasRead(props.known)}>
        <section class="to-read" aria-labelledby="to-read">
          <h3 id="to-read">{t().read}</h3>
          <Show when={props.isReread || props.known?.agreedVersion}>
            <p>
              <strong>{t().readAgain}</strong>
            </p>
          </Show>
          <h4>{v().know.guidelines}</h4>
          <p>{tr(props.of.careHome.guidelines)}</p>
          <h4>{v().know.confidentiality}</h4>
          <p>{tr(props.of.careHome.confidentiality)}</p>
        </section>
      </Show>
      <Show when={asked().length > 0}>
        <CheckboxGroup
          {...props.form.choices('confirms', {
            label: t().confirms,
            hint: t().confirmsHint,
            missing: t().confirmsMissing,
          })}
          options={asked().map((value) => ({ value, label: words()[value] }))}
        />
      </Show>
    </>
  )
}
