// The steps of a response: who answers, what they say, and what they know before they send.
import { For, Match, Show, Switch } from 'solid-js'
import type { Consultation, MaterialSection, Question } from '../../shared/consultations.ts'
import { answerMax, responseMax } from '../../shared/response-limits.ts'
import { tr } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { FileField } from '../ui/FileField.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { SectionBody } from './Material.tsx'
import { Publishing } from './Publishing.tsx'
import './ResponseStep.css'
import { bodiesOf } from './respondents.ts'
import { askingSections, type ResponseForm } from './response.ts'
import { text } from './text.ts'

export interface StepProps {
  form: ResponseForm
  consultation: Consultation
}

export function WhoStep(props: StepProps) {
  const t = text.use()
  const account = useSignedIn()
  const communities = useQuery(() => communitiesQuery())
  const options = () => [
    ...(props.consultation.asked.everyone
      ? [{ value: 'self', label: t().form.self, hint: t().form.selfHint }]
      : []),
    ...bodiesOf(account(), props.consultation.asked).map(({ id, name }) => ({
      value: id,
      label: name,
      hint: t().form.bodyHint,
    })),
    ...(props.consultation.asked.everyone
      ? [
          {
            value: 'organisation',
            label: t().form.organisation,
            hint: t().form.organisationHint,
          },
        ]
      : []),
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
      <Show when={props.form.values.representing === 'organisation'}>
        <div class="response-organisation">
          <RadioGroup
            {...props.form.choice('organisation.kind', {
              label: t().form.organisationKind,
              missing: t().form.organisationKindMissing,
            })}
            options={Object.entries(t().form.organisationKinds).map(([value, label]) => ({
              value,
              label,
            }))}
          />
          <TextField
            {...props.form.text('organisation.name', {
              label: t().form.organisationName,
              missing: t().form.organisationNameMissing,
            })}
            autocomplete="organization"
          />
        </div>
      </Show>
      <TextField
        {...props.form.text('name', { label: t().form.name, missing: t().form.nameMissing })}
        autocomplete="name"
      />
      <Checkbox
        {...props.form.tick('protected', { label: t().form.protected })}
        hint={t().form.protectedHint}
      />
      <Select
        {...props.form.choice('communityId', {
          label: t().form.community,
          hint: t().form.communityHint,
        })}
        empty={t().form.communityNone}
        options={(communities.isSuccess ? communities.data : []).map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
      />
      <Show when={props.consultation.wholeText && askingSections(props.consultation).length > 0}>
        <RadioGroup
          id="way"
          label={t().form.way}
          required
          value={props.form.way()}
          onInput={(way) => props.form.change('way', way)}
          options={[
            {
              value: 'sections',
              label: t().form.ways.sections,
              hint: t().form.waysHint(askingSections(props.consultation).length),
            },
            { value: 'whole', label: t().form.ways.whole },
          ]}
        />
      </Show>
    </>
  )
}

export function TextStep(props: StepProps) {
  const t = text.use()
  return (
    <>
      <TextArea
        {...props.form.text('text', {
          label: t().form.text,
          hint: t().form.textHint,
          missing: t().form.textMissing,
        })}
        rows={8}
        max={responseMax}
      />
      <Room form={props.form} />
    </>
  )
}

/** One section: what it says for whoever wants to read it again, and its questions. */
export function SectionStep(props: StepProps & { section: MaterialSection }) {
  const t = text.use()
  return (
    <>
      <Disclosure summary={t().form.readSection}>
        <SectionBody section={props.section} consultationId={props.consultation.id} />
      </Disclosure>
      <For each={props.section.questions}>
        {(question) => <QuestionField form={props.form} question={question} />}
      </For>
      <Room form={props.form} />
    </>
  )
}

function QuestionField(props: { form: ResponseForm; question: Question }) {
  const t = text.use()
  const field = () => `answers.${props.question.id}` as const
  const words = () => ({
    label: tr(props.question.text),
    missing: props.question.kind === 'text' ? t().form.answerMissing : t().form.choiceMissing,
  })
  const options = () =>
    props.question.options.map(({ id, name }) => ({ value: id, label: tr(name) }))
  return (
    <Switch>
      <Match when={props.question.kind === 'text'}>
        <TextArea {...props.form.text(field(), words())} rows={5} max={answerMax} />
      </Match>
      <Match when={props.question.kind === 'choice'}>
        <RadioGroup {...props.form.choice(field(), words())} options={options()} />
      </Match>
      <Match when={props.question.kind === 'several'}>
        <CheckboxGroup
          {...props.form.choices(field(), { ...words(), hint: t().form.severalHint })}
          options={options()}
        />
      </Match>
    </Switch>
  )
}

export function EndStep(props: StepProps) {
  const t = text.use()
  return (
    <>
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

/** Said while there is still room to shorten. */
function Room(props: { form: ResponseForm }) {
  const t = text.use()
  const percent = () => Math.round(props.form.fullness() * 100)
  return (
    <div aria-live="polite">
      <Show when={percent() >= 80}>
        <Notice tone="warning" title={percent() > 100 ? t().form.tooMuch : t().form.muchTitle}>
          <p>{t().form.much(percent())}</p>
        </Notice>
      </Show>
    </div>
  )
}
