// Asking about a call; the server's clock decides whether it comes in time.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { windowState } from '../../shared/time.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { deadline } from '../format.ts'
import { tr } from '../language.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { answersOf } from './answers.ts'
import { taskCommitteeQuery } from './queries.ts'
import { text } from './text.ts'

export default function AskPage() {
  const params = useParams<{ id: string }>()
  const committee = useQuery(() => needed(taskCommitteeQuery(params.id)))
  return <Show when={committee.data}>{(found) => <Ask committee={found()} />}</Show>
}

function createQuestion({ id, title }: TaskCommittee) {
  return createSubmissionForm({
    form: 'call-question',
    version: 1,
    about: () => ({
      kind: 'task-committee',
      id,
      path: `/opgaveudvalg/${id}`,
      // Plain, since the phone cannot keep a store's proxy.
      title: { ...title },
    }),
    schema: () => import('../../shared/call-questions.ts').then((m) => m.callQuestionAsked),
    given: { committeeId: id },
    initial: { question: '' },
    steps: [{ id: 'question', fields: ['question'] }],
  })
}

function Ask(props: { committee: TaskCommittee }) {
  const t = text.use()
  const form = createQuestion(props.committee)
  const title = () => tr(props.committee.title)
  const isOver = () => windowState(props.committee, now()) === 'closed'
  return (
    <SubmissionForm
      form={form}
      title={t().form.title}
      breadcrumbs={[{ href: `/opgaveudvalg/${props.committee.id}`, label: title() }]}
      lead={
        <Show
          when={isOver()}
          fallback={<p>{t().form.lead(title(), deadline(props.committee.closesAt, now()))}</p>}
        >
          <Notice tone="warning" title={t().form.late}>
            <p>{t().form.lateBody}</p>
          </Notice>
        </Show>
      }
      sendLabel={t().form.send}
      steps={[
        {
          heading: t().form.step,
          content: () => (
            <TextArea
              {...form.text('question', {
                label: t().form.question,
                hint: t().form.questionHint,
                missing: t().form.questionMissing,
              })}
              max={1000}
            />
          ),
        },
      ]}
      answers={() => answersOf(form.values, t())}
      beforeSend={() => (
        <Notice title={t().form.beforeSend}>
          <p>{t().form.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}
