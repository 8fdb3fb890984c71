// A response that came on paper or was said, written down by staff for somebody who isn't digital.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { Consultation } from '../../../shared/consultations.ts'
import { needed } from '../../api.ts'
import { tr } from '../../language.ts'
import { communitiesQuery } from '../../listings.ts'
import { SubmissionForm } from '../../outbox/SubmissionForm.tsx'
import { useQuery } from '../../query.ts'
import { Notice } from '../../ui/Notice.tsx'
import { answersOf } from '../answers.ts'
import { consultationQuery } from '../queries.ts'
import { bodiesAsked } from '../respondents.ts'
import { createResponse } from '../response.ts'
import { useSteps } from '../response-steps.tsx'
import { text } from '../text.ts'

export default function EnterPage() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Found id={id} />}
    </Show>
  )
}

function Found(props: { id: string }) {
  const consultation = useQuery(() => needed(consultationQuery(props.id)))
  return <Show when={consultation.data}>{(found) => <Enter consultation={found()} />}</Show>
}

function Enter(props: { consultation: Consultation }) {
  const t = text.use()
  const form = createResponse(props.consultation, true)
  const communities = useQuery(() => communitiesQuery())
  const steps = useSteps(form, props.consultation)
  return (
    <SubmissionForm
      form={form}
      title={t().entered.title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk },
        {
          href: `/arbejdsbord/hoeringer/${props.consultation.id}`,
          label: tr(props.consultation.title),
        },
      ]}
      lead={<p>{t().entered.lead}</p>}
      sendLabel={t().entered.send}
      steps={steps()}
      answers={() =>
        answersOf(
          form.values,
          { form: { ...t().form, ...t().entered } },
          {
            bodies: bodiesAsked(props.consultation.asked),
            consultation: props.consultation,
            communities: communities.isSuccess ? communities.data : [],
            way: form.way(),
          },
        )
      }
      filesStep={steps().length}
      beforeSend={() => (
        <Notice title={t().form.beforeSend}>
          <p>{t().entered.beforeSend}</p>
        </Notice>
      )}
    />
  )
}
