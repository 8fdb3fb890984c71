// What waits for staff before there is a committee: drafts on their way, problems without an answer, and those with one.
import { For, type JSX, Show } from 'solid-js'
import { useInfiniteQuery } from '../../query.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { CardList } from '../../ui/CardList.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { ProblemCard } from '../ProblemCard.tsx'
import { deskProblemsQuery } from '../queries.ts'
import { text } from '../text.ts'

/** @param props.drafts the charters that are being written, put here by routes.tsx */
export default function ProblemsDeskPage(props: { drafts: () => JSX.Element }) {
  const t = text.use()
  return (
    <Page
      title={t().desk.title}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().desk.room }]}
      lead={t().desk.lead}
      width="wide"
      action={
        <LinkButton icon="plus" href="/arbejdsbord/opgaver/nyt-udkast">
          {t().desk.newDraft}
        </LinkButton>
      }
    >
      {props.drafts()}
      <For each={['waiting', 'answered'] as const}>{(state) => <Problems state={state} />}</For>
    </Page>
  )
}

function Problems(props: { state: 'waiting' | 'answered' }) {
  const t = text.use()
  const pages = useInfiniteQuery(() => deskProblemsQuery(props.state))
  const problems = () =>
    pages.isSuccess ? pages.data.pages.flatMap((page) => page.problems) : undefined
  return (
    <Show when={props.state === 'waiting' || problems()?.length}>
      <Section
        title={t().desk[props.state]}
        lead={
          props.state === 'waiting' && problems()?.length === 0
            ? t().desk.noneWaiting
            : props.state === 'waiting'
              ? t().desk.waitingLead
              : undefined
        }
      >
        <CardList
          items={problems() ?? []}
          columns
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(problem) => (
            <ProblemCard problem={problem} href={`/arbejdsbord/opgaver/${problem.id}`} atDesk />
          )}
        </CardList>
      </Section>
    </Show>
  )
}
