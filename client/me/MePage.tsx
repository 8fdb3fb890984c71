// Mig: who I am here, what I have sent, what I follow, how the app looks and speaks to me.
import { type JSX, Show } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import { followsQuery } from '../listings.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { signInHref } from '../session.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { CoreTaskCard } from '../ui/CoreTaskCard.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { text as ui } from '../ui/text.ts'
import { Choices } from './Choices.tsx'
import { GuestBefore, GuestHere } from './Guest.tsx'
import { type Copy, SignOut } from './SignOut.tsx'
import { text } from './text.ts'

/** What other features show of the person, put here by routes.tsx. */
interface MePageProps {
  signUps?: JSX.Element
  messages?: JSX.Element
  /** What one has been asked to do for a committee. */
  tasks?: JSX.Element
  /** Keeps a copy of what has not been sent. */
  copy?: Copy
}

export default function MePage(props: MePageProps) {
  const t = text.use()
  const account = useSignedIn()
  return (
    <Page title={account()?.name ?? t().title}>
      <Show
        when={account()}
        fallback={
          <GuestHere
            otherwise={
              <Empty
                title={t().signedOut}
                action={<LinkButton href={signInHref('/mig')}>{t().signIn}</LinkButton>}
              >
                <p>{t().signedOutBody}</p>
              </Empty>
            }
          />
        }
      >
        {(known) => (
          <>
            <Roles account={known()} />
            <GuestBefore />
          </>
        )}
      </Show>
      <Card href="/mine-indsendelser" title={t().submissions} level={2}>
        <p>{t().submissionsLead}</p>
      </Card>
      {props.messages}
      <Show when={account()}>
        {props.tasks}
        {props.signUps}
        <Followed />
      </Show>
      <Choices />
      <Show when={account()}>{(known) => <SignOut account={known()} copy={props.copy} />}</Show>
    </Page>
  )
}

function Roles(props: { account: Account }) {
  const t = text.use()
  const kit = ui.use()
  const words = () =>
    props.account.roles.map(({ role, body }) =>
      body ? `${kit().roles[role]}, ${body.name}` : kit().roles[role],
    )
  return (
    <p>
      <span class="unseen">{t().roles}: </span>
      {words().join(' · ')}
    </p>
  )
}

function Followed() {
  const t = text.use()
  const follows = useQuery(() => followsQuery())
  const known = () => (follows.isSuccess ? follows.data.follows : [])
  return (
    <Section title={t().follows} action={<a href="/foelg">{t().followsAction}</a>}>
      <Show
        when={known().length > 0}
        fallback={
          <p>
            <Show when={follows.isSuccess}>{t().followsNothing}</Show>
            <Show when={follows.isError}>{t().followsUnknown}</Show>
          </p>
        }
      >
        <CardList items={known()} columns>
          {(follow) => <CoreTaskCard coreTask={follow.coreTaskId} />}
        </CardList>
      </Show>
    </Section>
  )
}
