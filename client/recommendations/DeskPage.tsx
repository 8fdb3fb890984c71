// Staff write down what the council answers to each recommendation, and what came of it.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { Recommendation as Handed, RecommendationDesk } from '../../shared/recommendations.ts'
import { needed } from '../api.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { CouncilForm } from './CouncilForm.tsx'
import { deskQuery } from './queries.ts'
import { Recommendation } from './Recommendation.tsx'
import { RemoveResult } from './RemoveResult.tsx'
import { ResultForm } from './ResultForm.tsx'
import './Recommendations.css'
import { text } from './text.ts'

export default function DeskPage() {
  const params = useParams<{ id: string }>()
  const found = useQuery(() => needed(deskQuery(params.id)))
  return <Show when={found.data}>{(desk) => <Desk desk={desk()} />}</Show>
}

function Desk(props: { desk: RecommendationDesk }) {
  const t = text.use()
  const committee = () => props.desk.committee
  const ids = () => props.desk.recommendations.map(({ id }) => id)
  return (
    <Page
      title={t().title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk.above },
        { href: `/arbejdsbord/opgaveudvalg/${committee().id}`, label: tr(committee().title) },
      ]}
      above={
        <>
          <Kind kind="task-committee">{tr(committee().title)}</Kind>
          <Show when={committee().example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={t().desk.lead}
    >
      <Show
        when={ids().length > 0}
        fallback={
          <Empty title={t().desk.empty}>
            <p>{t().desk.emptyBody}</p>
          </Empty>
        }
      >
        <Section title={t().room.handedOver}>
          <ol class="recommendations">
            <For each={ids()}>
              {(id) => (
                <Show when={props.desk.recommendations.find((each) => each.id === id)}>
                  {(each) => <Answerable recommendation={each()} />}
                </Show>
              )}
            </For>
          </ol>
        </Section>
      </Show>
      <p>
        <a href={`/opgaveudvalg/${committee().id}#anbefalinger`}>{t().desk.see}</a>
      </p>
      <p>
        <a href={`/arbejdsbord/opgaveudvalg/${committee().id}/evaluering`}>{t().desk.evaluation}</a>
      </p>
    </Page>
  )
}

function Answerable(props: { recommendation: Handed }) {
  const t = text.use()
  const about = () => t().desk.about(number(props.recommendation.number))
  return (
    <Recommendation
      recommendation={props.recommendation}
      mend={(result) => (
        <Disclosure summary={<Named word={t().desk.changeResult} about={result.text} />}>
          <ResultForm recommendationId={props.recommendation.id} result={result} />
          <RemoveResult recommendation={props.recommendation} result={result} />
        </Disclosure>
      )}
    >
      <Show
        when={props.recommendation.council}
        fallback={<CouncilForm recommendation={props.recommendation} />}
      >
        <Disclosure summary={<Named word={t().desk.add} about={about()} />}>
          <ResultForm recommendationId={props.recommendation.id} />
        </Disclosure>
        <Disclosure summary={<Named word={t().desk.change} about={about()} />}>
          <CouncilForm recommendation={props.recommendation} />
        </Disclosure>
      </Show>
    </Recommendation>
  )
}

function Named(props: { word: string; about: string }) {
  return (
    <>
      {props.word}
      <span class="unseen"> {props.about}</span>
    </>
  )
}
