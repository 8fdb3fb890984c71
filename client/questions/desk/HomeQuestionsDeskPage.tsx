// The questions to a care home, on its coordinator's desk.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { useQuery } from '../../query.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { deskQuestionsQuery } from '../queries.ts'
import { Desk } from './Desk.tsx'
import { text } from './text.ts'

export default function HomeQuestionsDeskPage() {
  const params = useParams<{ id: string }>()
  const t = text.use()
  const asked = useQuery(() => deskQuestionsQuery(params.id))
  return (
    <Page
      title={t().title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: `/arbejdsbord/plejehjem/${params.id}`, label: t().home },
      ]}
      lead={t().lead}
    >
      <Show
        when={!asked.isError}
        fallback={
          <Empty title={t().closedTitle}>
            <p>{t().closedBody}</p>
          </Empty>
        }
      >
        <Show when={asked.data}>
          {(found) => (
            <Desk
              questions={found().questions}
              careHomeId={params.id}
              below={<a href={`/plejehjem/${params.id}/spoergsmaal`}>{t().see}</a>}
            />
          )}
        </Show>
      </Show>
    </Page>
  )
}
