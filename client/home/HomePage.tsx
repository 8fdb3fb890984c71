// Hjem: what waits for me, what is new where I follow, what I can take part in now, the four core tasks.
import { Show } from 'solid-js'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { count } from '../format.ts'
import { tr } from '../language.ts'
import { coreTasksQuery, listingsQuery } from '../listings.ts'
import { useSignedIn } from '../outbox/account.ts'
import { waitingCount } from '../outbox/waiting.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { CoreTaskCard } from '../ui/CoreTaskCard.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ListingCard } from '../ui/ListingCard.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { News } from './News.tsx'
import { text } from './text.ts'

export default function HomePage() {
  const t = text.use()
  const account = useSignedIn()
  const open = useQuery(() => needed(listingsQuery({ state: 'open', limit: '6' })))
  const coreTasks = useQuery(() => coreTasksQuery())
  return (
    <Page title={t().title} lead={t().lead} width="wide">
      <Show when={waitingCount() > 0}>
        <Notice
          title={t().waiting.title(count(waitingCount(), [t().waiting.one, t().waiting.many]))}
        >
          <p>{t().waiting.body}</p>
          <a href="/mine-indsendelser">{t().waiting.action}</a>
        </Notice>
      </Show>
      <Show when={account()}>
        <News />
      </Show>
      <Section title={t().openNow} lead={t().openNowLead} action={<a href="/deltag">{t().all}</a>}>
        <Show
          when={open.data?.listings.length}
          fallback={
            <Empty
              title={t().nothingOpen}
              action={
                <LinkButton variant="secondary" href="/deltag?tilstand=upcoming">
                  {t().seeUpcoming}
                </LinkButton>
              }
            >
              <p>{t().nothingOpenBody}</p>
            </Empty>
          }
        >
          <CardList items={open.data?.listings ?? []} columns>
            {(listing) => <ListingCard listing={listing} now={now()} />}
          </CardList>
        </Show>
      </Section>
      <Section title={t().coreTasks} lead={t().coreTasksLead}>
        <CardList items={coreTasks.data ?? []} columns>
          {(coreTask) => (
            <CoreTaskCard coreTask={coreTask.id}>{tr(coreTask.movement)}</CoreTaskCard>
          )}
        </CardList>
      </Section>
    </Page>
  )
}
