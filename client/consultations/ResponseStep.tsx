import type { Consultation } from '../../shared/consultations.ts'
import { useSignedIn } from '../outbox/account.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { FileField } from '../ui/FileField.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Publishing } from './Publishing.tsx'
import './ResponseStep.css'
import { bodiesOf } from './respondents.ts'
import type { ResponseForm } from './response.ts'
import { text } from './text.ts'

export function ResponseStep(props: { form: ResponseForm; consultation: Consultation }) {
  const t = text.use()
  const account = useSignedIn()
  const options = () => [
    ...(props.consultation.asked.everyone
      ? [{ value: 'self', label: t().form.self, hint: t().form.selfHint }]
      : []),
    ...bodiesOf(account(), props.consultation.asked).map(({ id, name }) => ({
      value: id,
      label: name,
      hint: t().form.bodyHint,
    })),
  ]
  return (
    <>
      <RadioGroup
        {...props.form.choice('representing', {
          label: t().form.representing,
          hint: account() === null ? t().form.signedOut : undefined,
          missing: t().form.representingMissing,
        })}
        value={props.form.respondent()}
        onInput={props.form.chooseRespondent}
        options={options()}
      />
      <TextField
        {...props.form.text('name', { label: t().form.name, missing: t().form.nameMissing })}
        autocomplete="name"
      />
      <TextArea
        {...props.form.text('text', {
          label: t().form.text,
          hint: t().form.textHint,
          missing: t().form.textMissing,
        })}
        rows={8}
        max={10_000}
      />
      <FileField id="attachments" attachments={props.form.attachments} />
      <div class="response-publishing">
        <h3>{t().publishing}</h3>
        <Publishing publishing={props.consultation.publishing} />
      </div>
      <Checkbox
        {...props.form.tick('acknowledged', {
          label: t().form.acknowledged,
          missing: t().form.acknowledgedMissing,
        })}
      />
    </>
  )
}
