// A task committee: what the task is and until when one can apply; then the whole charter.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import type { Bilingual } from '../../shared/text.ts'
import { AlreadySent, useSentAbout } from '../AlreadySent.tsx'
import { needed } from '../api.ts'
import { CarriedHere } from '../CarriedHere.tsx'
import { date, list } from '../format.ts'
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
import { phaseOf } from './phase.ts'
import { taskCommitteeQuery } from './queries.ts'
import { Seats } from './Seats.tsx'
import { Spread } from './Spread.tsx'
import { Story } from './Story.tsx'
import { Balance, Criteria } from './Team.tsx'
import { Timeline } from './Timeline.tsx'
import { text } from './text.ts'

type Piece = (committee: TaskCommittee) => JSX.Element

/** What other features know of a committee, put here by routes.tsx in the order of the page. */
export interface CommitteePieces {
  questions: Piece
  /** Under the charter: how it came to be as it is. */
  charterStory?: Piece
  atWork?: Piece
  recommendations?: Piece
  evaluation?: Piece
}

export default function CommitteePage(props: CommitteePieces) {
  const params = useParams<{ id: string }>()
  const committee = useQuery(() => needed(taskCommitteeQuery(params.id)))
  // By value: what the pieces ask while the page is on its way must not read it through `Show`.
  return (
    <Show when={committee.data} keyed>
      {(found) => <Found {...props} committee={found} />}
    </Show>
  )
}

function Found(props: CommitteePieces & { committee: TaskCommittee }) {
  const t = text.use()
  const charter = () => props.committee.charter
  const phase = () => phaseOf(props.committee)
  const canSpread = () => phase() === 'open' || phase() === 'upcoming'
  const sentAbout = useSentAbout('task-committee', () => props.committee.id)
  const sent = () => sentAbout().filter(({ form }) => form === 'task-committee-application')
  return (
    <Page
      title={tr(props.committee.title)}
      breadcrumbs={[
        { href: '/deltag', label: t().takePart },
        { href: '/opgaveudvalg', label: t().kinds },
      ]}
      above={
        <>
          <Kind kind="task-committee" />
          <span>{t().phases[phase()]}</span>
          <Show when={props.committee.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={tr(props.committee.summary)}
      action={
        phase() === 'open' && sent().length === 0 ? (
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
                ...(charter().reportsOn.length > 0
                  ? [
                      {
                        term: t().facts.reports,
                        answer: list(charter().reportsOn.map((day) => date(day))),
                      },
                    ]
                  : []),
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
        <Part title={t().task.room} body={charter().room} />
        <Part title={t().task.decided} body={charter().decided} />
        <Part title={t().task.resources} body={charter().resources} />
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
      <Balance committee={props.committee} />
      <Criteria committee={props.committee} />
      {props.charterStory?.(props.committee)}
      {props.questions(props.committee)}
      <Show when={canSpread()}>
        <Spread committee={props.committee} />
      </Show>
      {props.atWork?.(props.committee)}
      {props.recommendations?.(props.committee)}
      {props.evaluation?.(props.committee)}
      <Story committeeId={props.committee.id} />
      <CarriedHere path={`/opgaveudvalg/${props.committee.id}`} />
      <Show when={phase() !== 'open'}>
        <OtherPossibilities kind="task-committee" except={props.committee.id} />
      </Show>
      <p>
        <a href="/opgaveudvalg">{t().overview.all}</a>
      </p>
    </Page>
  )
}

/** A part of the charter that older charters do not name. */
function Part(props: { title: string; body: Bilingual | null }) {
  return (
    <Show when={props.body}>
      {(body) => (
        <div class="committee-part">
          <h3>{props.title}</h3>
          <p>{tr(body())}</p>
        </div>
      )}
    </Show>
  )
}
