// An association signs up a stand; where all are taken when it arrives, it waits in line.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { standNeeds } from '../../shared/fair-names.ts'
import type { Fair } from '../../shared/fairs.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { period, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { ContactFields, contactAsked } from '../outbox/ContactFields.tsx'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { answersOf } from './answers.ts'
import { fairQuery } from './queries.ts'
import { text } from './text.ts'

function createStand(fair: Fair) {
  return createSubmissionForm({
    form: 'fair-stand',
    version: 1,
    about: () => ({
      kind: 'fair',
      id: fair.id,
      path: `/frivilligmesser/${fair.id}`,
      title: fair.title,
    }),
    schema: () => import('../../shared/fairs.ts').then((m) => m.fairStand),
    given: { fairId: fair.id },
    initial: { association: '', shows: '', needs: [], contactBy: '', email: '', phone: '' },
    optional: ['needs'],
    steps: [
      {
        id: 'stand',
        fields: (values) => ['association', 'shows', 'needs', ...contactAsked(values)],
      },
    ],
  })
}

type StandForm = ReturnType<typeof createStand>

export default function StandPage() {
  const params = useParams<{ id: string }>()
  const fair = useQuery(() => needed(fairQuery(params.id)))
  return <Show when={fair.data}>{(found) => <Stand fair={found()} />}</Show>
}

function Stand(props: { fair: Fair }) {
  const t = text.use()
  const form = createStand(props.fair)
  const when = () => sentence(period(props.fair.startsAt, props.fair.endsAt))
  const isOver = () => props.fair.cancelled !== null || now() > props.fair.closesAt
  return (
    <SubmissionForm
      form={form}
      title={t().form.title}
      breadcrumbs={[{ href: `/frivilligmesser/${props.fair.id}`, label: tr(props.fair.title) }]}
      lead={
        <Show
          when={isOver()}
          fallback={
            <>
              <p>{t().form.lead(when(), props.fair.place)}</p>
              <Show when={props.fair.standsLeft === 0}>
                <p>{t().form.beforeBody}</p>
              </Show>
            </>
          }
        >
          <Notice tone="warning" title={props.fair.cancelled ? t().cancelled : t().closed} />
        </Show>
      }
      sendLabel={t().form.send}
      steps={[{ heading: t().form.step, content: () => <Fields form={form} /> }]}
      answers={() => answersOf(form.values, t())}
      beforeSend={() => (
        <Notice title={t().form.before}>
          <p>{t().form.beforeBody}</p>
        </Notice>
      )}
    />
  )
}

function Fields(props: { form: StandForm }) {
  const t = text.use()
  return (
    <>
      <TextField
        {...props.form.text('association', {
          label: t().form.association,
          hint: t().form.associationHint,
          missing: t().form.associationMissing,
        })}
      />
      <TextArea
        {...props.form.text('shows', {
          label: t().form.shows,
          hint: t().form.showsHint,
          missing: t().form.showsMissing,
        })}
        max={600}
        rows={4}
      />
      <CheckboxGroup
        {...props.form.choices('needs', { label: t().form.needs })}
        options={standNeeds.map((value) => ({ value, label: t().form.needsNames[value] }))}
      />
      <ContactFields form={props.form} words={t().form} />
    </>
  )
}
