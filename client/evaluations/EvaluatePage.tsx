// Evaluating a task committee: its effect, and the challenges that its charter named.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { partOf } from '../../shared/evaluation-parts.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { Admit } from '../Admit.tsx'
import { AlreadySent, useSentAbout } from '../AlreadySent.tsx'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { tr } from '../language.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Scale } from '../ui/Scale.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { answersOf } from './answers.ts'
import { evaluationQuery, taskCommitteeQuery } from './queries.ts'
import { text } from './text.ts'

export default function EvaluatePage() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  return (
    <Admit
      may={(account) => partOf(account.roles, params.id) !== null}
      title={t().form.title}
      words={t().gate}
      instead={<LinkButton href={`/opgaveudvalg/${params.id}`}>{t().gate.back}</LinkButton>}
    >
      <Found id={params.id} />
    </Admit>
  )
}

function Found(props: { id: string }) {
  const t = text.use()
  const committee = useQuery(() => needed(taskCommitteeQuery(props.id)))
  const found = useQuery(() => needed(evaluationQuery(props.id)))
  const isOpen = () => {
    const evaluation = found.data?.evaluation
    return evaluation ? evaluation.endedAt === null && evaluation.closesAt >= now() : false
  }
  return (
    <Show when={found.data && committee.data}>
      {(known) => (
        // A form that has been begun stays, though the deadline passes: the server decides.
        <Show
          when={isOpen()}
          fallback={
            <Page
              title={t().form.title}
              breadcrumbs={[{ href: `/opgaveudvalg/${props.id}`, label: tr(known().title) }]}
            >
              <Empty
                title={t().closedTitle}
                action={<LinkButton href={`/opgaveudvalg/${props.id}`}>{t().gate.back}</LinkButton>}
              >
                <p>{found.data?.evaluation ? t().over : t().notYet}</p>
              </Empty>
            </Page>
          }
        >
          <Evaluate committee={known()} />
        </Show>
      )}
    </Show>
  )
}

function createEvaluation({ id, title, charter }: TaskCommittee) {
  return createSubmissionForm({
    form: 'committee-evaluation',
    version: 1,
    about: () => ({
      kind: 'task-committee',
      id,
      path: `/opgaveudvalg/${id}`,
      // Plain, since the phone cannot keep a store's proxy.
      title: { ...title },
    }),
    schema: () => import('../../shared/evaluations.ts').then((m) => m.committeeEvaluation),
    given: { committeeId: id },
    initial: {
      effect: null,
      words: '',
      'complex-problems': null,
      'competent-citizens': null,
      'demand-for-participation': null,
      'flexible-behaviour': null,
      'innovation-across': null,
      'money-into-play': null,
      'early-involvement': null,
      wholeness: null,
      dialogue: null,
    },
    optional: ['words'],
    steps: [
      { id: 'effect', fields: ['effect', 'words'] },
      { id: 'challenges', fields: () => charter.challenges.map((challenge) => challenge.id) },
    ],
  })
}

function Evaluate(props: { committee: TaskCommittee }) {
  const t = text.use()
  const form = createEvaluation(props.committee)
  const { id, charter } = props.committee
  const sentAbout = useSentAbout('task-committee', () => id)
  const sent = () => sentAbout().filter((each) => each.form === 'committee-evaluation')
  const ends = () => ({ least: t().least, most: t().most })
  return (
    <SubmissionForm
      form={form}
      title={t().form.title}
      breadcrumbs={[{ href: `/opgaveudvalg/${id}`, label: tr(props.committee.title) }]}
      lead={
        <>
          <p>{t().form.lead(tr(props.committee.title))}</p>
          <AlreadySent sent={sent()} />
        </>
      }
      sendLabel={t().form.send}
      steps={[
        {
          heading: t().form.effectStep,
          content: () => (
            <>
              <p>{t().effectOf(tr(charter.effect))}</p>
              <Scale
                {...form.number('effect', {
                  label: t().form.effect,
                  missing: t().form.effectMissing,
                })}
                {...ends()}
                value={form.values.effect ?? undefined}
                onInput={(score) => form.change('effect', score)}
              />
              <TextArea
                {...form.text('words', { label: t().form.words, hint: t().form.wordsHint })}
                max={2000}
                rows={4}
              />
            </>
          ),
        },
        {
          heading: t().form.challengesStep,
          content: () => (
            <>
              <p>{t().form.challengesLead}</p>
              <For each={charter.challenges}>
                {(challenge) => (
                  <Scale
                    {...form.number(challenge.id, {
                      label: tr(challenge.name),
                      hint: tr(challenge.description),
                      missing: t().form.challengeMissing(tr(challenge.name)),
                    })}
                    {...ends()}
                    value={form.values[challenge.id] ?? undefined}
                    onInput={(score) => form.change(challenge.id, score)}
                  />
                )}
              </For>
            </>
          ),
        },
      ]}
      answers={() => answersOf(form.values, t(), charter.challenges)}
      beforeSend={() => (
        <Notice title={t().form.beforeSend}>
          <p>{t().form.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}
