// Applying for a seat, step by step.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { windowState } from '../../shared/time.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { deadline, opening } from '../format.ts'
import { tr } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import './ApplyPage.css'
import { ContactStep, SeatStep, WhatStep, WhyStep } from './ApplySteps.tsx'
import { answersOf } from './answers.ts'
import { createApplication } from './application.ts'
import { taskCommitteeQuery } from './queries.ts'
import { text } from './text.ts'

export default function ApplyPage() {
  const params = useParams<{ id: string }>()
  const committee = useQuery(() => needed(taskCommitteeQuery(params.id)))
  return <Show when={committee.data}>{(found) => <Application committee={found()} />}</Show>
}

function Application(props: { committee: TaskCommittee }) {
  const t = text.use()
  const form = createApplication(() => props.committee)
  const communities = useQuery(() => communitiesQuery())
  const known = () => ({
    committee: props.committee,
    communities: communities.isSuccess ? communities.data : [],
  })
  return (
    <SubmissionForm
      form={form}
      title={t().form.title}
      breadcrumbs={[
        { href: '/deltag?slags=task-committee', label: t().kinds },
        { href: `/opgaveudvalg/${props.committee.id}`, label: tr(props.committee.title) },
      ]}
      lead={<Timing committee={props.committee} />}
      sendLabel={t().form.send}
      steps={[
        {
          heading: t().form.steps.seat,
          content: () => <SeatStep form={form} committee={props.committee} />,
        },
        { heading: t().form.steps.why, content: () => <WhyStep form={form} /> },
        {
          heading: t().form.steps.what,
          content: () => <WhatStep form={form} {...known()} />,
        },
        { heading: t().form.steps.contact, content: () => <ContactStep form={form} /> },
      ]}
      answers={() => answersOf(form.values, t(), known())}
      filesStep={4}
      beforeSend={() => (
        <Notice title={t().form.beforeSend}>
          <p>{t().form.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}

/** The phone's clock speaks here, and the server's decides: nobody is kept from sending. */
function Timing(props: { committee: TaskCommittee }) {
  const t = text.use()
  const state = () => windowState(props.committee, now())
  const link = () => (
    <p>
      <a href={`/opgaveudvalg/${props.committee.id}`}>{t().form.see}</a>
    </p>
  )
  return (
    <Show
      when={state() !== 'open'}
      fallback={t().form.lead(deadline(props.committee.closesAt, now()))}
    >
      <div class="apply-timing">
        <Notice tone="warning" title={state() === 'closed' ? t().form.late : t().form.early}>
          <p>
            {state() === 'closed'
              ? t().form.lateBody
              : t().form.earlyBody(opening(props.committee.opensAt, now()))}
          </p>
          {link()}
        </Notice>
      </div>
    </Show>
  )
}
