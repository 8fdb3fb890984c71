// Arbejdsbord: the queue of what needs me, the longest waiting first, that empties; then where it comes from.
import { Show } from 'solid-js'
import { careHomeRoles, caseRoles } from '../Gate.tsx'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Arrange } from './Arrange.tsx'
import { Calls } from './Calls.tsx'
import { CareHomes } from './CareHomes.tsx'
import { Cases } from './Cases.tsx'
import { Jobs } from './Jobs.tsx'
import { PhoneChains } from './PhoneChains.tsx'
import { firstCasesQuery } from './queries.ts'
import { text } from './text.ts'

export default function DeskPage() {
  const t = text.use()
  const account = useSignedIn()
  const readsCases = () => hasRole(account(), ...caseRoles)
  return (
    <Page title={t().title} lead={readsCases() ? t().lead : undefined} width="wide">
      <Show when={hasRole(account(), 'administrator')}>
        <Jobs />
      </Show>
      <Show when={readsCases()}>
        <Queue />
        <p>
          <a href="/arbejdsbord/opgaver">{t().tasks}</a>
        </p>
        <Calls kind="task-committee" />
        <Calls kind="consultation" />
        <p>
          <a href="/arbejdsbord/puljen">{t().pool}</a>
        </p>
        <p>
          <a href="/arbejdsbord/spoergsmaal">{t().questions}</a>
        </p>
        <Arrange />
      </Show>
      <Show when={hasRole(account(), ...careHomeRoles)}>
        <PhoneChains />
        <CareHomes />
        <p>
          <a href="/arbejdsbord/frivilligmesser">{t().fairs}</a>
        </p>
      </Show>
    </Page>
  )
}

function Queue() {
  const t = text.use()
  const followUps = useQuery(() => firstCasesQuery({ mark: 'follow-up', limit: '1' }))
  return (
    <>
      <Cases
        title={t().queue.new}
        lead={t().queue.newLead}
        question={{ mark: 'new', ended: 'no' }}
        withAbout
        fallback={
          <Show when={followUps.data?.cases.length === 0}>
            <Empty title={t().queue.empty}>
              <p>{t().queue.emptyBody}</p>
            </Empty>
          </Show>
        }
      />
      <Cases
        title={t().queue.followUp}
        lead={t().queue.followUpLead}
        question={{ mark: 'follow-up' }}
        withAbout
      />
    </>
  )
}
