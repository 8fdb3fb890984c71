// What has been asked at a care home and what its coordinator answered, for everyone to read.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { CareHomePage } from '../../shared/volunteering.ts'
import { needed } from '../api.ts'
import { useInfiniteQuery, useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Answered } from './Answered.tsx'
import { careHomeQuery, homeAnswersQuery } from './queries.ts'
import { text } from './text.ts'

export default function HomeQuestionsPage() {
  const params = useParams<{ id: string }>()
  const careHome = useQuery(() => needed(careHomeQuery(params.id)))
  return <Show when={careHome.data}>{(found) => <AtHome careHome={found()} />}</Show>
}

function AtHome(props: { careHome: CareHomePage }) {
  const t = text.use()
  const found = useInfiniteQuery(() => homeAnswersQuery(props.careHome.id))
  return (
    <Page
      title={t().title}
      breadcrumbs={[
        { href: '/deltag?slags=care-home', label: t().careHomes },
        { href: `/plejehjem/${props.careHome.id}`, label: props.careHome.name },
      ]}
      lead={t().homeLead}
    >
      <Actions>
        <LinkButton icon="question" href={`/plejehjem/${props.careHome.id}/spoerg`}>
          {t().ask}
        </LinkButton>
      </Actions>
      <Show when={found.isSuccess}>
        <Answered
          pages={found.isSuccess ? found.data.pages : []}
          onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
          none={{ title: t().none, body: t().noneBody }}
        />
      </Show>
    </Page>
  )
}
