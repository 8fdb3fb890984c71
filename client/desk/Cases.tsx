// Page upon page of cases under one question; what to say when there are none is the caller's.
import { type JSX, Show } from 'solid-js'
import { needed } from '../api.ts'
import { useInfiniteQuery } from '../query.ts'
import { CardList } from '../ui/CardList.tsx'
import { Section } from '../ui/Section.tsx'
import { CaseCard } from './CaseCard.tsx'
import { type CaseQuestion, casesQuery } from './queries.ts'

export interface CasesProps {
  title: string
  lead?: string
  question: CaseQuestion
  withAbout?: boolean
  /** Instead of the whole section; nothing is drawn without it. */
  fallback?: JSX.Element
}

export function Cases(props: CasesProps) {
  const pages = useInfiniteQuery(() => needed(casesQuery(props.question)))
  const cases = () => pages.data?.pages.flatMap((page) => page.cases) ?? []
  return (
    <Show when={cases().length > 0} fallback={props.fallback}>
      <Section title={props.title} lead={props.lead}>
        <CardList
          items={cases()}
          columns={props.withAbout}
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            about: props.title,
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(entry) => <CaseCard entry={entry} withAbout={props.withAbout} />}
        </CardList>
      </Section>
    </Show>
  )
}
