// Staff answer the questions about a call.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { needed } from '../api.ts'
import { tr } from '../language.ts'
import { QuestionsDesk } from '../QuestionsDesk.tsx'
import { useQuery } from '../query.ts'
import { Page } from '../ui/Page.tsx'
import { answerQuestion, questionsQuery, taskCommitteeQuery } from './queries.ts'
import { text } from './text.ts'

export default function QuestionsDeskPage() {
  const params = useParams<{ id: string }>()
  const t = text.use()
  const client = useQueryClient()
  const committee = useQuery(() => needed(taskCommitteeQuery(params.id)))
  const questions = useQuery(() => needed(questionsQuery(params.id)))
  const title = () => (committee.data ? tr(committee.data.title) : '')
  return (
    <Page
      title={t().desk.title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk.room },
        { href: `/arbejdsbord/opgaveudvalg/${params.id}`, label: title() },
      ]}
      lead={t().desk.lead}
    >
      <QuestionsDesk
        questions={questions.data?.questions ?? []}
        words={t().desk}
        answer={({ id, committeeId }, given) => answerQuestion(client, committeeId, id, given)}
        below={<a href={`/opgaveudvalg/${params.id}#spoergsmaal`}>{t().desk.see}</a>}
      />
    </Page>
  )
}
