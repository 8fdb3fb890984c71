// An organisation asks a council committee or a task committee; the answer is for everyone to read.
import { useSearchParams } from '@solidjs/router'
import { tr } from '../language.ts'
import { listingsQuery } from '../listings.ts'
import { ContactFields, contactAsked } from '../outbox/ContactFields.tsx'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { createLookThrough, faultFound } from '../ui/look-through.ts'
import { Notice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TextWarning } from '../ui/TextWarning.tsx'
import { organisationAnswersOf } from './answers.ts'
import { committeesQuery } from './queries.ts'
import { text } from './text.ts'

function createQuestion(to: string) {
  const form = createSubmissionForm({
    form: 'organisation-question',
    version: 1,
    about: () => ({
      kind: 'body',
      id: 'udvalg',
      path: '/spoerg-et-udvalg',
      title: { da: 'Spørgsmål til et udvalg', en: 'Question to a committee' },
    }),
    schema: () =>
      import('../../shared/questions.ts').then(({ organisationQuestion }) =>
        organisationQuestion.superRefine(({ organisation, question }, context) =>
          faultFound(look, { organisation, question }, context),
        ),
      ),
    given: {},
    initial: { to, organisation: '', question: '', contactBy: '', email: '', phone: '' },
    steps: [
      {
        id: 'question',
        fields: (values) => ['to', 'organisation', 'question', ...contactAsked(values)],
      },
    ],
  })
  const look = createLookThrough(() => [form.values.organisation, form.values.question], {
    mayKeep: false,
  })
  return { form, look }
}

export default function AskCommitteePage() {
  const t = text.use()
  const [search] = useSearchParams<{ udvalg?: string }>()
  const { form, look } = createQuestion(search.udvalg ?? '')
  const options = useCommittees()
  return (
    <SubmissionForm
      form={form}
      title={t().committees.ask}
      breadcrumbs={[{ href: '/spoerg-et-udvalg', label: t().committees.title }]}
      lead={<p>{t().form.organisationLead}</p>}
      sendLabel={t().form.send}
      steps={[
        {
          heading: t().form.organisationStep,
          content: () => (
            <>
              <Select
                {...form.choice('to', {
                  label: t().form.committee,
                  missing: t().form.committeeMissing,
                })}
                options={options()}
              />
              <TextField
                {...form.text('organisation', {
                  label: t().form.organisation,
                  missing: t().form.organisationMissing,
                })}
                autocomplete="organization"
              />
              <TextArea
                {...form.text('question', {
                  label: t().form.organisationQuestion,
                  hint: t().form.organisationHint,
                  missing: t().form.organisationQuestionMissing,
                })}
                max={1000}
              />
              <TextWarning look={look} />
              <ContactFields form={form} words={t().form} />
            </>
          ),
        },
      ]}
      answers={() => organisationAnswersOf(form.values, t(), nameOf(form.values.to, options()))}
      beforeSend={() => (
        <Notice title={t().form.organisationBefore}>
          <p>{t().form.organisationBeforeBody}</p>
        </Notice>
      )}
    />
  )
}

/** The newest term's committees, and the task committees. */
function useCommittees() {
  const committees = useQuery(() => committeesQuery())
  const open = useQuery(() => listingsQuery({ kind: 'task-committee', state: 'open', limit: '50' }))
  const closed = useQuery(() =>
    listingsQuery({ kind: 'task-committee', state: 'closed', limit: '50' }),
  )
  return () => {
    const all = committees.isSuccess ? committees.data : []
    const listed = [open, closed].flatMap((each) => (each.isSuccess ? each.data.listings : []))
    return [
      ...all
        .filter(({ termId }) => termId === all[0]?.termId)
        .map(({ id, name }) => ({ value: `committee:${id}`, label: tr(name) })),
      ...listed.map(({ id, title }) => ({ value: `task-committee:${id}`, label: tr(title) })),
    ]
  }
}

function nameOf(to: string, options: readonly { value: string; label: string }[]): string {
  return options.find(({ value }) => value === to)?.label ?? ''
}
