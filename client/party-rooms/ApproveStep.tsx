// The steps of an approval: the whole response as it will be sent, with the choices, and the chair's name.
import { For, Match, Show, Switch } from 'solid-js'
import type { Consultation, Question } from '../../shared/consultations.ts'
import type { OpenedRoom } from '../../shared/party-rooms.ts'
import { minorityPart, titleOfPart, wholePart } from '../../shared/response-parts.ts'
import { date } from '../format.ts'
import { tr } from '../language.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { FieldError } from '../ui/Field.tsx'
import { FileField } from '../ui/FileField.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import './Approve.css'
import type { Approval } from './approval.ts'
import { rowsOf, type TextRow } from './rows.ts'
import { text } from './text.ts'

interface StepProps {
  form: Approval
  consultation: Consultation
  opened: OpenedRoom
  /** Where the room is. */
  path: string
}

export function ReadStep(props: StepProps) {
  return (
    <>
      <For each={rowsOf(props.consultation, props.opened)}>
        {(row) =>
          row.kind === 'text' ? (
            <Read {...props} row={row} />
          ) : (
            <Choose form={props.form} question={row.question} />
          )
        }
      </For>
      <Meeting {...props} />
    </>
  )
}

/** A text as it will be sent; it is corrected in the room, where everybody sees it. */
function Read(props: StepProps & { row: TextRow }) {
  const t = text.use()
  const label = () => tr(titleOfPart(props.consultation, props.row.part.part))
  const bound = () => {
    const { part } = props.row.part
    if (part === wholePart)
      return props.form.text('text', { label: label(), missing: t().approve.textMissing })
    if (part === minorityPart) return props.form.text('minority', { label: label() })
    return props.form.text(`answers.${part}`, { label: label(), missing: t().approve.missing })
  }
  return (
    <div
      class="field approve-part"
      classList={{ 'field-faulty': Boolean(bound().error) }}
      id={bound().id}
      tabindex="-1"
    >
      <h3>{label()}</h3>
      <FieldError id={bound().id} error={bound().error} />
      <Show when={bound().value} fallback={<p class="approve-nothing">{t().approve.nothing}</p>}>
        {(body) => (
          <div class="approve-text">
            <For each={body().split(/\n\s*\n/)}>{(paragraph) => <p>{paragraph}</p>}</For>
          </div>
        )}
      </Show>
      <Show when={props.row.part.beside > 0}>
        <p class="approve-beside">
          <Detail icon="warning">{t().approve.beside}</Detail>
        </p>
      </Show>
      <p>
        <a href={`${props.path}/tekst/${props.row.part.sectionId}`}>
          {t().approve.inRoom}
          <span class="unseen"> {label()}</span>
        </a>
      </p>
    </div>
  )
}

function Choose(props: { form: Approval; question: Question }) {
  const t = text.use()
  const field = () => `answers.${props.question.id}` as const
  const words = () => ({ label: tr(props.question.text), missing: t().approve.choiceMissing })
  const options = () =>
    props.question.options.map(({ id, name }) => ({ value: id, label: tr(name) }))
  return (
    <Switch>
      <Match when={props.question.kind === 'choice'}>
        <RadioGroup {...props.form.choice(field(), words())} options={options()} />
      </Match>
      <Match when={props.question.kind === 'several'}>
        <CheckboxGroup
          {...props.form.choices(field(), { ...words(), hint: t().approve.severalHint })}
          options={options()}
        />
      </Match>
    </Switch>
  )
}

function Meeting(props: StepProps) {
  const t = text.use()
  const mandate = () => props.form.values.mandate
  return (
    <div class="approve-part" id="mandate.meeting" tabindex="-1">
      <h3>{t().approve.mandate}</h3>
      <Show
        when={mandate().meeting}
        fallback={<p class="approve-nothing">{t().approve.noMandate}</p>}
      >
        {(meeting) => (
          <p>
            {meeting()}, {date(mandate().date)}
          </p>
        )}
      </Show>
      <p>
        <a href={`${props.path}#moede`}>
          {t().approve.inRoom}
          <span class="unseen"> {t().approve.mandate}</span>
        </a>
      </p>
    </div>
  )
}

export function ApproveStep(props: StepProps) {
  const t = text.use()
  return (
    <>
      <TextField
        {...props.form.text('name', { label: t().approve.name, missing: t().approve.nameMissing })}
        autocomplete="name"
      />
      <FileField id="attachments" attachments={props.form.attachments} />
      <div class="approve-part">
        <h3>{t().approve.publishing}</h3>
        <p>{tr(props.consultation.publishing.what)}</p>
        <Disclosure summary={t().approve.ground}>
          <p>{tr(props.consultation.publishing.ground)}</p>
        </Disclosure>
      </div>
      <Checkbox
        {...props.form.tick('acknowledged', {
          label: t().approve.acknowledged,
          missing: t().approve.acknowledgedMissing,
        })}
      />
    </>
  )
}
