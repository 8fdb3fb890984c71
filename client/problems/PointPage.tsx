// Pointing at a task: what one sees, and where it belongs; sent like everything else, also from where there is no line.
import { coreTaskIds } from '../../shared/names.ts'
import { communitiesQuery } from '../listings.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { text as ui } from '../ui/text.ts'
import { answersOf, usePlaces } from './answers.ts'
import './Problems.css'
import { text } from './text.ts'

function createProblem() {
  return createSubmissionForm({
    form: 'task-problem',
    version: 1,
    about: () => ({
      kind: 'problem',
      id: 'peg-paa-en-opgave',
      path: '/opgaver',
      title: { da: 'Opgaver, nogen peger på', en: 'Tasks that people point at' },
    }),
    schema: () => import('../../shared/problems.ts').then((m) => m.taskProblemHandedIn),
    given: {},
    initial: { title: '', body: '', coreTasks: [], communities: [] },
    optional: ['communities'],
    steps: [
      { id: 'what', fields: ['title', 'body'] },
      { id: 'where', fields: ['coreTasks', 'communities'] },
    ],
  })
}

type ProblemForm = ReturnType<typeof createProblem>

export default function PointPage() {
  const t = text.use()
  const kit = ui.use()
  const form = createProblem()
  const places = usePlaces()
  return (
    <SubmissionForm
      form={form}
      title={t().form.title}
      breadcrumbs={[
        { href: '/deltag', label: t().takePart },
        { href: '/opgaver', label: t().list.title },
      ]}
      lead={<p>{t().form.lead}</p>}
      sendLabel={t().form.send}
      steps={[
        { heading: t().form.steps.what, content: () => <What form={form} /> },
        { heading: t().form.steps.where, content: () => <Where form={form} /> },
      ]}
      answers={() => answersOf(form.values, t(), kit().coreTasks, places())}
      beforeSend={() => (
        <Notice title={t().form.beforeSend}>
          <p>{t().form.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}

function What(props: { form: ProblemForm }) {
  const t = text.use()
  return (
    <>
      <TextField
        {...props.form.text('title', {
          label: t().form.name,
          hint: t().form.nameHint,
          missing: t().form.nameMissing,
        })}
      />
      <TextArea
        {...props.form.text('body', {
          label: t().form.body,
          hint: t().form.bodyHint,
          missing: t().form.bodyMissing,
        })}
        max={3000}
      />
      <p>
        <a href="/opgaver">{t().form.others}</a>
      </p>
    </>
  )
}

function Where(props: { form: ProblemForm }) {
  const t = text.use()
  const kit = ui.use()
  const communities = useQuery(() => communitiesQuery())
  return (
    <>
      <CheckboxGroup
        {...props.form.choices('coreTasks', {
          label: t().form.coreTasks,
          hint: t().form.coreTasksHint,
          missing: t().form.coreTasksMissing,
        })}
        options={[...coreTaskIds, 'across' as const].map((value) => ({
          value,
          label: kit().coreTasks[value],
        }))}
      />
      <div class="many-places">
        <CheckboxGroup
          {...props.form.choices('communities', {
            label: t().form.communities,
            hint: t().form.communitiesHint,
          })}
          options={(communities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </>
  )
}
