// What organisations have asked committees, and the answers, for everyone to read.
import { Show } from 'solid-js'
import { useInfiniteQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Answered } from './Answered.tsx'
import { committeeAnswersQuery } from './queries.ts'
import { text } from './text.ts'

export default function CommitteeQuestionsPage() {
  const t = text.use()
  const found = useInfiniteQuery(() => committeeAnswersQuery())
  return (
    <Page title={t().committees.title} lead={t().committees.lead}>
      <Actions>
        <LinkButton icon="question" href="/spoerg-et-udvalg/ny">
          {t().committees.ask}
        </LinkButton>
      </Actions>
      <Show when={found.isSuccess}>
        <Answered
          withAbout
          pages={found.isSuccess ? found.data.pages : []}
          onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
          none={{ title: t().committees.none, body: t().committees.noneBody }}
        />
      </Show>
    </Page>
  )
}
