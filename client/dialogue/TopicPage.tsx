// Handing in a topic; the server's clock decides whether it comes in time.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { dialogueParts } from '../../shared/dialogue-parts.ts'
import { coreTaskIds } from '../../shared/names.ts'
import { api, ask, needed } from '../api.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { text as ui } from '../ui/text.ts'
import { answersOf } from './answers.ts'
import { text } from './text.ts'

const meetingQuery = (id: string) =>
  ask(`/meetings/${id}`, () => api.meetings[':id'].$get({ param: { id } }))

interface Meeting {
  id: string
  title: { da: string; en: string }
  startsAt: string
}

export default function TopicPage() {
  const params = useParams<{ id: string }>()
  const meeting = useQuery(() => needed(meetingQuery(params.id)))
  return <Show when={meeting.data}>{(found) => <HandIn meeting={found()} />}</Show>
}

function createTopic(meeting: Meeting) {
  return createSubmissionForm({
    form: 'dialogue-topic',
    version: 1,
    about: () => ({
      kind: 'meeting',
      id: meeting.id,
      path: `/moeder/${meeting.id}`,
      // A copy: what a query gives is a proxy, which IndexedDB can't take.
      title: { ...meeting.title },
    }),
    schema: () => import('../../shared/dialogue.ts').then((m) => m.dialogueTopicHandedIn),
    given: { meetingId: meeting.id },
    initial: { part: '', title: '', text: '', coreTasks: [] },
    steps: [{ id: 'topic', fields: ['part', 'title', 'text', 'coreTasks'] }],
  })
}

function HandIn(props: { meeting: Meeting }) {
  const t = text.use()
  const kit = ui.use()
  const form = createTopic(props.meeting)
  return (
    <SubmissionForm
      form={form}
      title={t().form.title}
      breadcrumbs={[{ href: `/moeder/${props.meeting.id}`, label: tr(props.meeting.title) }]}
      lead={<p>{t().until(weekdayDateTime(props.meeting.startsAt))}</p>}
      sendLabel={t().form.send}
      steps={[{ heading: t().form.step, content: () => <Fields form={form} /> }]}
      answers={() => answersOf(form.values, t(), kit().coreTasks)}
      beforeSend={() => (
        <Notice title={t().form.beforeSend}>
          <p>{t().form.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}

function Fields(props: { form: ReturnType<typeof createTopic> }) {
  const t = text.use()
  const kit = ui.use()
  return (
    <>
      <RadioGroup
        {...props.form.choice('part', { label: t().form.part, missing: t().form.partMissing })}
        options={dialogueParts.map((value) => ({
          value,
          label: t().parts[value],
          hint: t().form.partHints[value],
        }))}
      />
      <TextField
        {...props.form.text('title', { label: t().form.name, missing: t().form.nameMissing })}
      />
      <TextArea
        {...props.form.text('text', {
          label: t().form.text,
          hint: t().form.textHint,
          missing: t().form.textMissing,
        })}
        max={3000}
      />
      <CheckboxGroup
        {...props.form.choices('coreTasks', {
          label: t().form.coreTasks,
          missing: t().form.coreTasksMissing,
        })}
        options={[...coreTaskIds, 'across' as const].map((value) => ({
          value,
          label: kit().coreTasks[value],
        }))}
      />
    </>
  )
}
