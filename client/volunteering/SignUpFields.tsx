// The fields of a sign-up.
import { Show } from 'solid-js'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { SignUpForm } from './sign-up.ts'
import { text } from './text.ts'

export function SignUpFields(props: { form: SignUpForm; left: number }) {
  const t = text.use()
  return (
    <>
      <RadioGroup
        {...props.form.number('people', {
          label: t().form.people,
          missing: t().form.peopleMissing,
        })}
        options={[
          { value: '1', label: t().form.alone },
          {
            value: '2',
            label: t().form.two,
            hint: props.left === 1 ? t().form.twoTight : t().form.twoHint,
          },
        ]}
      />
      <RadioGroup
        {...props.form.choice('contactBy', {
          label: t().form.contactBy,
          hint: t().form.contactByHint,
          missing: t().form.contactByMissing,
        })}
        options={Object.entries(t().form.ways).map(([value, label]) => ({ value, label }))}
      />
      <Show when={props.form.values.contactBy === 'phone'}>
        <TextField
          {...props.form.text('phone', { label: t().form.phone, missing: t().form.phoneMissing })}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          length="medium"
        />
      </Show>
      <Show when={props.form.values.contactBy === 'email'}>
        <TextField
          {...props.form.text('email', { label: t().form.email, missing: t().form.emailMissing })}
          type="email"
          autocomplete="email"
        />
      </Show>
      <TextArea
        {...props.form.text('message', { label: t().form.message, hint: t().form.messageHint })}
        max={300}
        rows={3}
      />
    </>
  )
}
