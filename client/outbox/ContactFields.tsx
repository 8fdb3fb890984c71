// How one is reached, in every form that asks for it: the way first, then the number or the address that it needs.
import { Show } from 'solid-js'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { SubmissionForm } from './form-types.ts'

interface ContactValues {
  contactBy: string
  email: string
  phone: string
}

/** Which of the fields are asked, by the way that was chosen. */
export function contactAsked({ contactBy }: Pick<ContactValues, 'contactBy'>) {
  if (contactBy === 'phone') return ['contactBy', 'phone'] as const
  return contactBy === 'email' ? (['contactBy', 'email'] as const) : (['contactBy'] as const)
}

export interface ContactFieldsProps {
  form: Pick<SubmissionForm<ContactValues>, 'choice' | 'text' | 'values'>
  words: {
    contactBy: string
    contactByHint?: string
    contactByMissing: string
    ways: { phone: string; email: string }
    phone: string
    phoneMissing: string
    email: string
    emailMissing: string
  }
}

export function ContactFields(props: ContactFieldsProps) {
  return (
    <>
      <RadioGroup
        {...props.form.choice('contactBy', {
          label: props.words.contactBy,
          ...(props.words.contactByHint && { hint: props.words.contactByHint }),
          missing: props.words.contactByMissing,
        })}
        options={(['phone', 'email'] as const).map((value) => ({
          value,
          label: props.words.ways[value],
        }))}
      />
      <Show when={props.form.values.contactBy === 'phone'}>
        <TextField
          {...props.form.text('phone', {
            label: props.words.phone,
            missing: props.words.phoneMissing,
          })}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          length="medium"
        />
      </Show>
      <Show when={props.form.values.contactBy === 'email'}>
        <TextField
          {...props.form.text('email', {
            label: props.words.email,
            missing: props.words.emailMissing,
          })}
          type="email"
          autocomplete="email"
        />
      </Show>
    </>
  )
}
