// Entering the pool, or entering it anew with other wishes.
import { coreTaskIds } from '../../shared/names.ts'
import { communitiesQuery } from '../listings.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { text as kit } from '../ui/text.ts'
import { answersOf } from './answers.ts'
import { text } from './text.ts'

function createEntry() {
  return createSubmissionForm({
    form: 'pool-entry',
    version: 1,
    about: () => ({
      kind: 'pool',
      id: 'puljen',
      path: '/puljen',
      title: { da: 'Puljen: bliv spurgt senere', en: 'The pool: be asked later' },
    }),
    schema: () => import('../../shared/pool.ts').then((m) => m.poolEntry),
    given: {},
    initial: { coreTasks: [], communities: [], note: '' },
    optional: ['communities', 'note'],
    steps: [{ id: 'entry', fields: ['coreTasks', 'communities', 'note'] }],
  })
}

export default function EnterPage() {
  const t = text.use()
  const k = kit.use()
  const form = createEntry()
  const communities = useQuery(() => communitiesQuery())
  const places = () => (communities.isSuccess ? communities.data : [])
  return (
    <SubmissionForm
      form={form}
      title={t().form.title}
      breadcrumbs={[
        { href: '/deltag', label: t().room },
        { href: '/puljen', label: t().desk.title },
      ]}
      lead={<p>{t().lead}</p>}
      sendLabel={t().form.send}
      steps={[
        {
          heading: t().form.step,
          content: () => (
            <>
              <CheckboxGroup
                {...form.choices('coreTasks', {
                  label: t().form.coreTasks,
                  missing: t().form.coreTasksMissing,
                })}
                options={coreTaskIds.map((value) => ({ value, label: k().coreTasks[value] }))}
              />
              <Disclosure summary={t().form.communities} open={form.values.communities.length > 0}>
                <CheckboxGroup
                  {...form.choices('communities', {
                    label: t().form.communities,
                    hint: t().form.communitiesHint,
                  })}
                  options={places().map(({ id, name }) => ({ value: id, label: name }))}
                />
              </Disclosure>
              <TextArea
                {...form.text('note', { label: t().form.note, hint: t().form.noteHint })}
                max={500}
                rows={3}
              />
            </>
          ),
        },
      ]}
      answers={() => answersOf(form.values, t(), { coreTasks: k().coreTasks, places: places() })}
      beforeSend={() => (
        <Notice title={t().form.beforeSend}>
          <p>{t().form.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}
