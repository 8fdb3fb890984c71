// Følg: the four core tasks, and how much is new under those one follows.
import { Show } from 'solid-js'
import type { CoreTaskId } from '../../shared/core-tasks.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { coreTasksQuery, followsQuery } from '../listings.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { CoreTaskCard } from '../ui/CoreTaskCard.tsx'
import { Page } from '../ui/Page.tsx'
import { text } from './text.ts'

export default function FollowPage() {
  const t = text.use()
  const account = useSignedIn()
  const coreTasks = useQuery(() => coreTasksQuery())
  const follows = useQuery(() => ({ ...followsQuery(), enabled: Boolean(account()) }))
  const followOf = (id: CoreTaskId) =>
    follows.isSuccess ? follows.data.follows.find(({ coreTaskId }) => coreTaskId === id) : undefined
  return (
    <Page title={t().room} lead={t().lead} width="wide">
      <CardList items={coreTasks.data ?? []} columns>
        {(coreTask) => (
          <CoreTaskCard coreTask={coreTask.id}>
            <Show when={followOf(coreTask.id)} fallback={tr(coreTask.movement)}>
              {(follow) => (
                <>
                  {t().following(tr(coreTask.name))}.{' '}
                  {follow().changes.length === 0
                    ? t().noNews
                    : t().newsCount(number(follow().changes.length), follow().changes.length === 1)}
                </>
              )}
            </Show>
          </CoreTaskCard>
        )}
      </CardList>
      <CardList
        items={[
          { href: '/moeder', title: t().meetings, lead: t().meetingsLead },
          { href: '/fokusliste', title: t().focusList, lead: t().focusListLead },
        ]}
        columns
      >
        {({ href, title, lead }) => (
          <Card href={href} title={title} level={2}>
            <p>{lead}</p>
          </Card>
        )}
      </CardList>
    </Page>
  )
}
