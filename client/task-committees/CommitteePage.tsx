// A task committee: what the task is and until when one can apply; then the whole charter.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { windowState } from '../../shared/time.ts'
import { AlreadySent, useSentAbout } from '../AlreadySent.tsx'
import { needed } from '../api.ts'
import { CarriedHere } from '../CarriedHere.tsx'
import { now } from '../clock.ts'
import { list } from '../format.ts'
import { tr } from '../language.ts'
import { OtherPossibilities } from '../OtherPossibilities.tsx'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Call } from './Call.tsx'
import './CommitteePage.css'
import { taskCommitteeQuery } from './queries.ts'
import { Seats } from './Seats.tsx'
import { Timeline } from './Timeline.tsx'
import { text } from './text.ts'

export default function CommitteePage() {
  const params = useParams<{ id: string }>()
  const committee = useQuery(() => needed(taskCommitteeQuery(params.id)))
  return <Show when={committee.data}>{(found) => <Found committee={found()} />}</Show>
}

function Found(props: { committee: TaskCommittee }) {
  const t = text.use()
  const charter = () => props.committee.charter
  const state = () => windowState(props.committee, now())
  const sent = useSentAbout('task-committee', () => props.committee.id)
  return (
    <Page
      title={tr(props.committee.title)}
      breadcrumbs={[
        { href: '/deltag', label: t().takePart },
        { href: '/deltag?slags=task-committee', label: t().kinds },
      ]}
      above={
        <>
          <Kind kind="task-committee" />
          <Show when={props.committee.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={tr(props.committee.summary)}
      action={
        state() === 'open' && sent().length === 0 ? (
          <LinkButton href={`/opgaveudvalg/${props.committee.id}/ansoeg`}>{t().apply}</LinkButton>
        ) : undefined
      }
      aside={
        <>
          <Timeline committee={props.committee} />
          <Section title={t().facts.title}>
            <Facts
              facts={[
                { term: t().facts.meets, answer: tr(charter().meetingForm) },
                { term: t().facts.chair, answer: tr(charter().chair) },
                { term: t().facts.deputy, answer: tr(charter().deputy) },
                {
                  term: t().facts.places,
                  answer:
                    list(charter().communities.map(({ name }) => name)) || t().facts.everywhere,
                },
                {
                  term: t().facts.coreTasks,
                  answer: (
                    <For each={charter().coreTasks}>
                      {(coreTask) => (
                        <div>
                          <CoreTaskTag coreTask={coreTask} linked />
                        </div>
                      )}
                    </For>
                  ),
                },
              ]}
            />
          </Section>
        </>
      }
    >
      <AlreadySent sent={sent()} />
      <Call committee={props.committee} />
      <Section title={t().task.title}>
        <p class="committee-task">{tr(charter().task)}</p>
        <div class="committee-part">
          <h3>{t().task.purpose}</h3>
          <p>{tr(charter().purpose)}</p>
        </div>
        <div class="committee-part">
          <h3>{t().task.effect}</h3>
          <p>{tr(charter().effect)}</p>
        </div>
      </Section>
      <Section title={t().complex.title}>
        <p>{tr(charter().whyComplex)}</p>
        <h3>{t().complex.challenges}</h3>
        <Facts
          facts={charter().challenges.map((challenge) => ({
            term: tr(challenge.name),
            answer: tr(challenge.description),
          }))}
        />
      </Section>
      <Seats committee={props.committee} />
      <CarriedHere path={`/opgaveudvalg/${props.committee.id}`} />
      <Show when={state() !== 'open'}>
        <OtherPossibilities kind="task-committee" except={props.committee.id} />
      </Show>
    </Page>
  )
}
