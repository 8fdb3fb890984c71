// Organisations' questions to committees, on the desk of those who see to an answer.
import { Show } from 'solid-js'
import { needed } from '../../api.ts'
import { useQuery } from '../../query.ts'
import { Page } from '../../ui/Page.tsx'
import { deskQuestionsQuery } from '../queries.ts'
import { Desk } from './Desk.tsx'
import { text } from './text.ts'

export default function CommitteeQuestionsDeskPage() {
  const t = text.use()
  const asked = useQuery(() => needed(deskQuestionsQuery(undefined)))
  return (
    <Page
      title={t().committeesTitle}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().room }]}
      lead={t().committeesLead}
    >
      <Show when={asked.data}>
        {(found) => (
          <Desk questions={found().questions} below={<a href="/spoerg-et-udvalg">{t().see}</a>} />
        )}
      </Show>
    </Page>
  )
}
