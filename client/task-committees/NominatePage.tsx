// Naming somebody else for a seat: no contact is asked for, since one hands the link over oneself.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { windowState } from '../../shared/time.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { sentence } from '../format.ts'
import { tr } from '../language.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { answersOf, createNomination } from './nomination.ts'
import { taskCommitteeQuery } from './queries.ts'
import { text } from './text.ts'

export default function NominatePage() {
  const params = useParams<{ id: string }>()
  const committee = useQuery(() => needed(taskCommitteeQuery(params.id)))
  return <Show when={committee.data}>{(found) => <Nominate committee={found()} />}</Show>
}

function Nominate(props: { committee: TaskCommittee }) {
  const t = text.use()
  const form = createNomination(props.committee)
  const isOver = () => windowState(props.committee, now()) === 'closed'
  const seats = () =>
    props.committee.seats
      .filter(({ open }) => open)
      .map(({ kind }) => ({ value: kind, label: sentence(t().seatOne[kind]) }))
  return (
    <SubmissionForm
      form={form}
      title={t().nominate.title}
      breadcrumbs={[
        { href: '/opgaveudvalg', label: t().kinds },
        { href: `/opgaveudvalg/${props.committee.id}`, label: tr(props.committee.title) },
      ]}
      lead={
        <Show when={isOver()} fallback={<p>{t().nominate.lead}</p>}>
          <Notice tone="warning" title={t().nominate.late}>
            <p>{t().nominate.lateBody}</p>
          </Notice>
        </Show>
      }
      sendLabel={t().nominate.send}
      steps={[
        {
          heading: t().nominate.step,
          content: () => (
            <>
              <RadioGroup
                {...form.choice('seatKind', {
                  label: t().nominate.seatKind,
                  missing: t().nominate.seatKindMissing,
                })}
                options={seats()}
              />
              <TextField
                {...form.text('nomineeName', {
                  label: t().nominate.name,
                  missing: t().nominate.nameMissing,
                })}
                autocomplete="off"
              />
              <TextArea
                {...form.text('why', {
                  label: t().nominate.why,
                  hint: t().nominate.whyHint,
                  missing: t().nominate.whyMissing,
                })}
                max={1000}
              />
            </>
          ),
        },
      ]}
      answers={() => answersOf(form.values, t())}
      beforeSend={() => (
        <Notice title={t().nominate.beforeSend}>
          <p>{t().nominate.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}
