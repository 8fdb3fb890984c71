// Applying for a seat, step by step.
import { useParams, useSearchParams } from '@solidjs/router'
import { createEffect, Show } from 'solid-js'
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
import { Nominated } from './Nominated.tsx'
import { taskCommitteeQuery } from './queries.ts'
import { text } from './text.ts'

export default function ApplyPage() {
  const params = useParams<{ id: string }>()
  const committee = useQuery(() => needed(taskCommitteeQuery(params.id)))
  return <Show when={committee.data}>{(found) => <Application committee={found()} />}</Show>
}

function Application(props: { committee: TaskCommittee }) {
  const t = text.use()
  const [search] = useSearchParams<{ indstillet?: string }>()
  const nominationId = () => (isUuid(search.indstillet) ? search.indstillet : '')
  const form = createApplication(() => props.committee, nominationId())
  // A draft from before the nomination does not know of it.
  createEffect(() => {
    const id = nominationId()
    if (id && form.flow.draft.resumed() && form.values.nominationId !== id)
      form.change('nominationId', id)
  })
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
      lead={
        <>
          <Timing committee={props.committee} />
          <Show when={nominationId()} keyed>
            {(id) => <Nominated id={id} committee={props.committee} />}
          </Show>
        </>
      }
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

function isUuid(value: string | undefined): value is string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value ?? '')
}

/** The phone's clock speaks here, and the server's decides: nobody is kept from sending. */
function Timing(props: { committee: TaskCommittee }) {
  const t = text.use()
  const state = () =>
    props.committee.stage === 'draft' ? 'upcoming' : windowState(props.committee, now())
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
