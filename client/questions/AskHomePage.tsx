// Asking a care home: as a relative, a teacher, or somebody who would like to come.
import { useParams, useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { type QuestionSubject, questionSubjects } from '../../shared/question-names.ts'
import type { CareHomePage } from '../../shared/volunteering.ts'
import { needed } from '../api.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { createLookThrough, faultFound } from '../ui/look-through.ts'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextWarning } from '../ui/TextWarning.tsx'
import { homeAnswersOf } from './answers.ts'
import { careHomeQuery } from './queries.ts'
import { text } from './text.ts'

export default function AskHomePage() {
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams<{ om?: string }>()
  const careHome = useQuery(() => needed(careHomeQuery(params.id)))
  const subject = () => questionSubjects.find((each) => each === search.om)
  return (
    <Show when={careHome.data}>{(found) => <Ask careHome={found()} subject={subject()} />}</Show>
  )
}

function createQuestion({ id, name }: CareHomePage, subject: QuestionSubject | undefined) {
  const form = createSubmissionForm({
    form: 'home-question',
    version: 1,
    guests: () => true,
    about: () => ({
      kind: 'care-home',
      id,
      path: `/plejehjem/${id}/spoergsmaal`,
      title: { da: name, en: name },
    }),
    schema: () =>
      import('../../shared/questions.ts').then(({ homeQuestion }) =>
        homeQuestion.superRefine(({ question }, context) =>
          faultFound(look, { question }, context),
        ),
      ),
    given: { careHomeId: id },
    initial: { subject: subject ?? '', question: '', shownAs: 'nobody' },
    steps: [{ id: 'question', fields: ['subject', 'question', 'shownAs'] }],
  })
  const look = createLookThrough(() => [form.values.question], { mayKeep: false })
  return { form, look }
}

function Ask(props: { careHome: CareHomePage; subject: QuestionSubject | undefined }) {
  const t = text.use()
  const { form, look } = createQuestion(props.careHome, props.subject)
  return (
    <SubmissionForm
      form={form}
      title={t().ask}
      breadcrumbs={[
        { href: `/plejehjem/${props.careHome.id}`, label: props.careHome.name },
        { href: `/plejehjem/${props.careHome.id}/spoergsmaal`, label: t().title },
      ]}
      lead={<p>{t().form.homeLeadFor(props.careHome.name)}</p>}
      sendLabel={t().form.send}
      steps={[
        {
          heading: t().form.step,
          content: () => (
            <>
              <RadioGroup
                {...form.choice('subject', {
                  label: t().form.subject,
                  missing: t().form.subjectMissing,
                })}
                options={questionSubjects.map((value) => ({ value, label: t().subjects[value] }))}
              />
              <TextArea
                {...form.text('question', {
                  label: t().form.question,
                  hint: t().form.questionHint,
                  missing: t().form.questionMissing,
                })}
                max={1000}
              />
              <TextWarning look={look} />
              <RadioGroup
                {...form.choice('shownAs', {
                  label: t().form.shownAs,
                  missing: t().form.shownAsMissing,
                })}
                options={(['nobody', 'name'] as const).map((value) => ({
                  value,
                  label: t().form.shownAsChoices[value],
                }))}
              />
            </>
          ),
        },
      ]}
      answers={() => homeAnswersOf(form.values, t())}
      beforeSend={() => (
        <Notice title={t().form.before}>
          <p>{t().form.beforeBody}</p>
        </Notice>
      )}
    />
  )
}
