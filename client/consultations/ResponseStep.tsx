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
import { DateTimeField } from '../ui/DateTimeField.tsx'
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
import { bodiesAsked, bodiesOf } from './respondents.ts'
import { askingSections, type ResponseForm } from './response.ts'
import { text } from './text.ts'

export interface StepProps {
  form: ResponseForm
  consultation: Consultation
}

/** The words to whoever answers, or to whoever writes it down for them. */
function useWords(form: ResponseForm) {
  const t = text.use()
  return () => (form.entered ? { ...t().form, ...t().entered } : t().form)
}

export function WhoStep(props: StepProps) {
  const t = text.use()
  const words = useWords(props.form)
  const communities = useQuery(() => communitiesQuery())
  return (
    <>
      <Show when={props.form.entered}>
        <RadioGroup
          {...props.form.choice('channel', {
            label: words().channel,
            missing: t().entered.channelMissing,
          })}
          options={[
            { value: 'paper', label: words().channels.paper },
            { value: 'spoken', label: words().channels.spoken },
          ]}
        />
        <DateTimeField
          {...props.form.text('cameAt', {
            label: words().cameAt,
            hint: t().entered.cameAtHint,
            missing: t().entered.cameAtMissing,
          })}
        />
      </Show>
      <Represented {...props} />
      <Show when={props.form.values.representing === 'organisation'}>
        <div class="response-organisation">
          <RadioGroup
            {...props.form.choice('organisation.kind', {
              label: words().organisationKind,
              missing: words().organisationKindMissing,
            })}
            options={Object.entries(words().organisationKinds).map(([value, label]) => ({
              value,
              label,
            }))}
          />
          <TextField
            {...props.form.text('organisation.name', {
              label: words().organisationName,
              missing: words().organisationNameMissing,
            })}
            autocomplete="organization"
          />
        </div>
      </Show>
      <TextField
        {...props.form.text('name', { label: words().name, missing: words().nameMissing })}
        autocomplete="name"
      />
      <Checkbox
        {...props.form.tick('protected', { label: words().protected })}
        hint={words().protectedHint}
      />
      <Select
        {...props.form.choice('communityId', {
          label: words().community,
          hint: words().communityHint,
        })}
        empty={words().communityNone}
        options={(communities.isSuccess ? communities.data : []).map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
      />
      <Show when={props.consultation.wholeText && askingSections(props.consultation).length > 0}>
        <RadioGroup
          id="way"
          label={words().way}
          required
          value={props.form.way()}
          onInput={(way) => props.form.change('way', way)}
          options={[
            {
              value: 'sections',
              label: words().ways.sections,
              hint: words().waysHint(askingSections(props.consultation).length),
            },
            { value: 'whole', label: words().ways.whole },
          ]}
        />
      </Show>
    </>
  )
}

/** For whom: oneself or a body of one's own on a phone, any body at the desk, or an organisation. */
function Represented(props: StepProps) {
  const t = text.use()
  const words = useWords(props.form)
  const account = useSignedIn()
  const options = () => [
    ...(props.consultation.asked.everyone
      ? [{ value: 'self', label: words().self, hint: words().selfHint }]
      : []),
    ...own().map(({ id, name }) => ({
      value: id,
      label: name,
      hint: words().bodyHint,
    })),
    ...(props.consultation.asked.everyone
      ? [
          {
            value: 'organisation',
            label: words().organisation,
            hint: words().organisationHint,
          },
        ]
      : []),
  ]
  const own = () =>
    props.form.entered
      ? [{ id: 'body', name: t().entered.knownBody }]
      : bodiesOf(account(), props.consultation.asked)
  const bodies = () => bodiesAsked(props.consultation.asked)
  return (
    <>
      <RadioGroup
        {...props.form.choice('representing', {
          label: words().representing,
          hint: account() === null ? words().signedOut : undefined,
          missing: words().representingMissing,
        })}
        value={props.form.respondent()}
        onInput={props.form.chooseRespondent}
        options={options()}
      />
      <Show when={!props.form.entered && props.form.values.representing === 'body'}>
        <Notice title={t().form.inRoom}>
          <p>
            <a href={`/hoeringer/${props.consultation.id}/arbejdsrum/${props.form.values.bodyId}`}>
              {t().form.inRoomLink}
            </a>
          </p>
        </Notice>
      </Show>
      <Show when={props.form.entered && props.form.values.representing === 'body'}>
        <Select
          {...props.form.choice('bodyId', {
            label: t().entered.whichBody,
            missing: t().entered.whichBodyMissing,
          })}
          options={bodies().map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Show>
    </>
  )
}

export function TextStep(props: StepProps) {
  const words = useWords(props.form)
  return (
    <>
      <TextArea
        {...props.form.text('text', {
          label: words().text,
          hint: words().textHint,
          missing: words().textMissing,
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
  const words = useWords(props.form)
  return (
    <>
      <FileField id="attachments" attachments={props.form.attachments} />
      <div class="response-publishing">
        <h3>{t().publishing}</h3>
        <Publishing publishing={props.consultation.publishing} />
      </div>
      <Checkbox
        {...props.form.tick('acknowledged', {
          label: words().acknowledged,
          missing: words().acknowledgedMissing,
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
