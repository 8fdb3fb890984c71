// The response: for whom, what one wants to say in one text or by section, and that one knows what is published.
import { useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import type { Consultation } from '../../shared/consultations.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { tr } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { useSignedIn } from '../outbox/account.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { Deadline } from '../ui/Deadline.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { answersOf } from './answers.ts'
import { NotAskedPage } from './NotAskedPage.tsx'
import './RespondPage.css'
import { consultationQuery } from './queries.ts'
import { bodiesOf, timingOf } from './respondents.ts'
import { createResponse } from './response.ts'
import { useSteps } from './response-steps.tsx'
import { text } from './text.ts'
import { timingWords } from './timing.ts'

export default function RespondPage() {
  const params = useParams<{ id: string }>()
  const account = useSignedIn()
  const consultation = useQuery(() => needed(consultationQuery(params.id)))
  return (
    <Show when={consultation.data}>
      {(found) => (
        <Switch fallback={<NotAskedPage consultation={found()} account={account() ?? null} />}>
          <Match when={found().asked.everyone || bodiesOf(account(), found().asked).length > 0}>
            <Response consultation={found()} />
          </Match>
          <Match when={account() === undefined}>
            <Skeleton shape="page" />
          </Match>
        </Switch>
      )}
    </Show>
  )
}

function Response(props: { consultation: Consultation }) {
  const t = text.use()
  const account = useSignedIn()
  const form = createResponse(props.consultation)
  const communities = useQuery(() => communitiesQuery())
  const steps = useSteps(form, props.consultation)
  return (
    <SubmissionForm
      form={form}
      title={t().respond}
      breadcrumbs={[
        { href: '/deltag?slags=consultation', label: t().all },
        { href: `/hoeringer/${props.consultation.id}`, label: tr(props.consultation.title) },
      ]}
      lead={<Lead consultation={props.consultation} />}
      sendLabel={t().form.send}
      steps={steps()}
      answers={() =>
        answersOf(form.values, t(), {
          bodies: bodiesOf(account(), props.consultation.asked),
          consultation: props.consultation,
          communities: communities.isSuccess ? communities.data : [],
          way: form.way(),
        })
      }
      filesStep={steps().length}
      beforeSend={() => (
        <Notice title={t().form.beforeSend}>
          <p>{t().form.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}

/** The phone's clock speaks here, and the server's decides: nobody is kept from sending. */
function Lead(props: { consultation: Consultation }) {
  const t = text.use()
  const timing = () => timingOf(props.consultation, now())
  const words = () => timingWords(props.consultation, now(), t())
  return (
    <>
      <p>{tr(props.consultation.question)}</p>
      <p class="response-deadline">
        <Deadline
          opensAt={props.consultation.opensAt}
          closesAt={props.consultation.closesAt}
          now={now()}
        />
      </p>
      <Show when={timing() !== 'open'}>
        <div class="response-timing">
          <Notice tone={timing() === 'upcoming' ? 'info' : 'warning'} title={words().title}>
            <p>{words().body}</p>
            <Show when={timing() === 'upcoming'}>
              <p>{t().timing.upcomingForm}</p>
            </Show>
          </Notice>
        </div>
      </Show>
    </>
  )
}
