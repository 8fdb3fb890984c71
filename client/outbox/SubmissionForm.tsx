// The one way a form is filled in: step by step, kept as a draft, every answer shown before Send.
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import { Actions } from '../ui/Actions.tsx'
import { type Answer, Answers } from '../ui/Answers.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { linesOf } from '../ui/Files.tsx'
import { Form } from '../ui/Form.tsx'
import { type Crumb, Page } from '../ui/Page.tsx'
import { SavedNote } from '../ui/SavedNote.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Steps } from '../ui/Steps.tsx'
import { text as ui } from '../ui/text.ts'
import {
  BegunNotice,
  ElsewhereNotice,
  GuestNotice,
  NoGuestNotice,
  SignInNotice,
  UnsavedNotice,
} from './FormNotices.tsx'
import type { SubmissionForm as CreatedForm } from './form-types.ts'
import './SubmissionForm.css'
import { text } from './text.ts'

export interface FormStep {
  heading: string
  content: () => JSX.Element
}

export interface FormAnswer {
  /** The field that "Ret" leads to. */
  field: string
  label: string
  value: Answer['value']
}

export interface SubmissionFormProps {
  form: Pick<CreatedForm, 'flow' | 'attachments'>
  title: string
  breadcrumbs?: readonly Crumb[]
  lead?: JSX.Element
  /** Says what happens: "Send ansøgningen". */
  sendLabel: string
  /** As many as the form has steps, in the same order. */
  steps: readonly FormStep[]
  /** Every answer, for the last step. */
  answers: () => readonly FormAnswer[]
  /** The step that asks for files, where one does. */
  filesStep?: number
  /** Above Send: what happens with what is sent. */
  beforeSend?: () => JSX.Element
}

export function SubmissionForm(props: SubmissionFormProps) {
  const t = text.use()
  const flow = () => props.form.flow
  const isLast = () => flow().step() === flow().steps
  const [hasFailed, setFailed] = createSignal(false)
  const sendLabel = () => (flow().sender.isGuest() ? t().guest.send : props.sendLabel)
  let heading: HTMLHeadingElement | undefined

  createEffect(
    on(
      () => flow().step(),
      () => {
        setFailed(false)
        heading?.focus()
      },
      { defer: true },
    ),
  )

  async function send() {
    setFailed(false)
    await flow().send()
    setFailed(flow().draft.failed())
  }

  return (
    <Page
      title={props.title}
      breadcrumbs={props.breadcrumbs}
      lead={flow().step() === 1 ? props.lead : undefined}
    >
      <Show when={flow().ready()} fallback={<Skeleton shape="lines" />}>
        <BegunNotice flow={flow()} />
        <ErrorSummary errors={flow().errors()} />
        <Form onSubmit={() => void (isLast() ? send() : flow().next())}>
          <div class="form-step">
            <Steps step={flow().step()} steps={flow().steps} />
            <h2 ref={heading} tabindex="-1">
              {isLast() ? t().form.check : props.steps[flow().step() - 1]?.heading}
            </h2>
          </div>
          <Show
            when={!isLast() && flow().step()}
            keyed
            fallback={<Check {...props} flow={flow()} />}
          >
            {(step) => props.steps[step - 1]?.content()}
          </Show>
          <Show when={hasFailed()}>
            <UnsavedNotice />
          </Show>
          <Show when={isLast() && flow().sender.isGuest()}>
            <GuestNotice here={flow().here()} />
          </Show>
          <Obstacle flow={flow()} />
          <ElsewhereNotice flow={flow()} />
          <Actions>
            <Button type="submit" icon={isLast() ? 'send' : undefined} busy={flow().sending()}>
              {isLast() ? sendLabel() : t().form.next}
            </Button>
            <Show when={flow().step() > 1}>
              <Button variant="secondary" onClick={() => flow().back()}>
                {t().form.back}
              </Button>
            </Show>
          </Actions>
          <SavedNote
            savedAt={flow().draft.elsewhere() ? undefined : flow().draft.savedAt()}
            saving={flow().draft.saving()}
            failed={flow().draft.failed()}
          />
        </Form>
      </Show>
    </Page>
  )
}

/** Why the last press of Send has sent nothing yet. */
function Obstacle(props: { flow: CreatedForm['flow'] }) {
  const guest = () => {
    const obstacle = props.flow.sender.obstacle()
    return obstacle === 'sign-in' ? undefined : obstacle
  }
  return (
    <>
      <Show when={props.flow.sender.obstacle() === 'sign-in'}>
        <SignInNotice here={props.flow.here()} />
      </Show>
      <Show when={guest()}>{(because) => <NoGuestNotice because={because()} />}</Show>
    </>
  )
}

function Check(props: SubmissionFormProps & { flow: CreatedForm['flow'] }) {
  const t = text.use()
  const kit = ui.use()
  const files = (): Answer[] => {
    const step = props.filesStep
    if (step === undefined) return []
    const value = linesOf(props.form.attachments.list(), kit())
    return [{ label: kit().files.label, value, onChange: () => props.flow.goToStep(step) }]
  }
  const answers = () => [
    ...props.answers().map(({ field, label, value }) => ({
      label,
      value,
      onChange: () => props.flow.goTo(field),
    })),
    ...files(),
  ]
  return (
    <>
      <p>{t().form.checkLead}</p>
      <Answers answers={answers()} />
      <Show when={props.beforeSend}>{(content) => <>{content()()}</>}</Show>
    </>
  )
}
