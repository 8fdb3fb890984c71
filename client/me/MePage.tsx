// Mig: who I am here, what I have sent, what I follow, how the app looks and speaks to me.
import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, type JSX, Show } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import { count } from '../format.ts'
import { followsQuery } from '../listings.ts'
import { useSignedIn } from '../outbox/account.ts'
import { waitingCount } from '../outbox/waiting.ts'
import { useQuery } from '../query.ts'
import { signInHref, signOut } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { CoreTaskCard } from '../ui/CoreTaskCard.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { text as ui } from '../ui/text.ts'
import { Choices } from './Choices.tsx'
import { GuestBefore, GuestHere } from './Guest.tsx'
import { text } from './text.ts'

/** @param props what other features show of the person, put here by routes.tsx */
export default function MePage(props: { signUps?: JSX.Element; messages?: JSX.Element }) {
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
        {props.signUps}
        <Followed />
      </Show>
      <Choices />
      <Show when={account()}>
        <SignOut />
      </Show>
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

function SignOut() {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isAsking, setAsking] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  async function leave() {
    setAsking(false)
    setFailed(false)
    try {
      await signOut(client)
      navigate('/')
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <Show when={hasFailed()}>
        <Notice tone="error" title={t().signOutFailed} live>
          <p>{t().signOutFailedBody}</p>
        </Notice>
      </Show>
      <Actions>
        <Button
          variant="secondary"
          onClick={() => (waitingCount() > 0 ? setAsking(true) : void leave())}
        >
          {t().signOut}
        </Button>
        <Dialog
          open={isAsking()}
          title={t().unsent.title}
          onClose={() => setAsking(false)}
          actions={
            <>
              <LinkButton href="/mine-indsendelser">{t().unsent.see}</LinkButton>
              <Button variant="secondary" onClick={() => void leave()}>
                {t().unsent.leave}
              </Button>
            </>
          }
        >
          <p>{t().unsent.body(count(waitingCount(), [t().unsent.one, t().unsent.many]))}</p>
        </Dialog>
      </Actions>
    </>
  )
}
