// A consultation: what is asked and until when, who is asked, the material, and what is published.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Consultation } from '../../shared/consultations.ts'
import { AlreadySent, useSentAbout } from '../AlreadySent.tsx'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { tr } from '../language.ts'
import { OtherPossibilities } from '../OtherPossibilities.tsx'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Asked } from './Asked.tsx'
import { Call } from './Call.tsx'
import { Contact, InShort } from './Contact.tsx'
import { Material } from './Material.tsx'
import { Publishing } from './Publishing.tsx'
import { consultationQuery } from './queries.ts'
import { bodiesOf, timingOf } from './respondents.ts'
import { text } from './text.ts'

/** @param props.answers what the municipality has answered, put here by routes.tsx */
export default function ConsultationPage(props: { answers: (id: string) => JSX.Element }) {
  const params = useParams<{ id: string }>()
  const consultation = useQuery(() => needed(consultationQuery(params.id)))
  return (
    <Show when={consultation.data}>
      {(found) => <Found consultation={found()} answers={props.answers(found().id)} />}
    </Show>
  )
}

function Found(props: { consultation: Consultation; answers: JSX.Element }) {
  const t = text.use()
  const account = useSignedIn()
  const timing = () => timingOf(props.consultation, now())
  const sent = useSentAbout('consultation', () => props.consultation.id)
  // Whoever speaks for a body may still answer for it.
  const isDone = () =>
    sent().length > 0 && bodiesOf(account(), props.consultation.asked).length === 0
  // Who isn't signed in is asked to on the way; who is, and isn't asked, only reads along.
  const isAskedHere = () =>
    props.consultation.asked.everyone ||
    !account() ||
    bodiesOf(account(), props.consultation.asked).length > 0
  const action = () => {
    if (!isAskedHere() || isDone() || timing() === 'closed') return undefined
    if (timing() === 'upcoming') return t().prepare
    return timing() === 'late' ? t().respondLate : t().respond
  }
  return (
    <Page
      title={tr(props.consultation.title)}
      breadcrumbs={[
        { href: '/deltag', label: t().room },
        { href: '/deltag?slags=consultation', label: t().all },
      ]}
      above={
        <>
          <Kind kind="consultation">{t().kinds[props.consultation.kind]}</Kind>
          <For each={props.consultation.coreTasks}>
            {(coreTask) => <CoreTaskTag coreTask={coreTask} linked />}
          </For>
          <Show when={props.consultation.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={tr(props.consultation.summary)}
      action={
        <Show when={action()}>
          {(words) => (
            <LinkButton
              href={`/hoeringer/${props.consultation.id}/svar`}
              variant={timing() === 'upcoming' ? 'secondary' : 'primary'}
            >
              {words()}
            </LinkButton>
          )}
        </Show>
      }
      aside={
        <>
          <InShort consultation={props.consultation} />
          <Contact contact={props.consultation.contact} />
        </>
      }
    >
      <AlreadySent sent={sent()} />
      <Call consultation={props.consultation} />
      <Asked
        id={props.consultation.id}
        asked={props.consultation.asked}
        kind={props.consultation.kind}
        isClosed={timing() === 'closed'}
      />
      <Material sections={props.consultation.material} consultationId={props.consultation.id} />
      <Section title={t().publishing}>
        <Publishing publishing={props.consultation.publishing} />
      </Section>
      <Section title={t().afterwards}>
        <p>{tr(props.consultation.afterwards)}</p>
        <Show when={timing() !== 'upcoming'}>
          <p>
            <a href={`/hoeringer/${props.consultation.id}/svar-fra-andre`}>{t().readResponses}</a>
          </p>
          <p>
            <a href={`/hoeringer/${props.consultation.id}/hent-svar`}>{t().fetchResponses}</a>
          </p>
        </Show>
      </Section>
      {props.answers}
      <Show when={!isAskedHere() || timing() === 'closed'}>
        <OtherPossibilities kind="consultation" except={props.consultation.id} />
      </Show>
    </Page>
  )
}
