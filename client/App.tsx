// The frame around every screen: rooms, who one is, what waits, and what to show while and when it fails.
import { Router, type RouteSectionProps, useLocation } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import {
  createEffect,
  ErrorBoundary,
  type JSX,
  lazy,
  on,
  onCleanup,
  Show,
  Suspense,
} from 'solid-js'
import { Failure, staleSince } from './api.ts'
import { now } from './clock.ts'
import { isOffline } from './connection.ts'
import { answerBeforeLeaving } from './leave.ts'
import { useSignedIn } from './outbox/account.ts'
import { decidedCount, lostCount, waitedAtStart, waitingCount } from './outbox/waiting.ts'
import { useQuery } from './query.ts'
import { routes } from './routes.tsx'
import { askAnew, hasRole, isDemo, sessionQuery, signInHref } from './session.ts'
import { text } from './text.ts'
import { Button, LinkButton } from './ui/Button.tsx'
import { ConnectionNotice } from './ui/ConnectionNotice.tsx'
import { DemoBanner } from './ui/DemoBanner.tsx'
import { Empty } from './ui/Empty.tsx'
import { Failure as FailureNotice } from './ui/Failure.tsx'
import { Notice } from './ui/Notice.tsx'
import { arriveAgain, Page } from './ui/Page.tsx'
import { Shell } from './ui/Shell.tsx'
import { Skeleton } from './ui/Skeleton.tsx'
import { applyUpdate, hasUnkept, updateReady } from './update.ts'

const StartNotices = lazy(() => import('./outbox/StartNotices.tsx'))

export function App() {
  return (
    <Router root={Frame} explicitLinks={false} scrollRestoration>
      {routes}
    </Router>
  )
}

function Frame(props: RouteSectionProps) {
  answerBeforeLeaving()
  const t = text.use()
  const account = useSignedIn()
  const session = useQuery(() => sessionQuery())
  const client = useQueryClient()
  createEffect(on(decidedCount, () => void askAnew(client), { defer: true }))
  const isStaff = () => hasRole(account(), 'caseworker', 'coordinator', 'administrator')
  const signIn = () => signInHref(props.location.pathname + props.location.search)
  return (
    <Shell
      navigation={[
        { href: '/', label: t().rooms.home, icon: 'home' },
        { href: '/deltag', label: t().rooms.takePart, icon: 'participate' },
        { href: '/foelg', label: t().rooms.follow, icon: 'follow' },
        { href: '/mig', label: t().rooms.me, icon: 'me', badge: waitingCount() },
        ...(isStaff()
          ? [{ href: '/arbejdsbord', label: t().rooms.desk, icon: 'desk' } as const]
          : []),
      ]}
      banner={
        <Show when={session.isSuccess ? session.data.demo : isDemo()}>
          <DemoBanner>
            <a href={signIn()}>{t().changePersona}</a>
          </DemoBanner>
        </Show>
      }
      account={
        <Show when={account() === null}>
          <a href={signIn()}>{t().signIn}</a>
        </Show>
      }
      notice={
        <>
          <ConnectionNotice
            offline={isOffline()}
            updatedAt={staleSince() ?? undefined}
            now={now()}
          />
          <Show when={updateReady()}>
            <Notice title={t().update.title} live>
              <p>{hasUnkept() ? t().update.unkept : t().update.body}</p>
              <Button variant="secondary" onClick={() => applyUpdate()}>
                {t().update.action}
              </Button>
            </Notice>
          </Show>
          <Show when={waitedAtStart() + lostCount() > 0}>
            <Suspense>
              <StartNotices />
            </Suspense>
          </Show>
        </>
      }
    >
      <Catch>
        <Suspense fallback={<Fetching />}>{props.children}</Suspense>
      </Catch>
    </Shell>
  )
}

function Fetching() {
  onCleanup(() => queueMicrotask(arriveAgain))
  return <Skeleton shape="page" />
}

function Catch(props: { children: JSX.Element }) {
  return (
    <ErrorBoundary fallback={(error, reset) => <Broken error={error} reset={reset} />}>
      {props.children}
    </ErrorBoundary>
  )
}

function Broken(props: { error: unknown; reset: () => void }) {
  const t = text.use()
  const client = useQueryClient()
  const location = useLocation()
  const isGone = () => props.error instanceof Failure && props.error.type === 'not_found'
  const forget = () => client.resetQueries({ predicate: ({ state }) => state.status === 'error' })
  // A page whose code did not come is not asked for twice, so then everything begins anew.
  const again = () =>
    props.error instanceof Failure ? void forget().then(props.reset) : window.location.reload()
  // Going elsewhere leaves the error behind.
  createEffect(
    on(
      () => location.pathname,
      () => void forget().then(props.reset),
      { defer: true },
    ),
  )
  return (
    <Show
      when={isGone()}
      fallback={
        <Page title={isOffline() ? t().failed.offlineTitle : t().failed.title}>
          <FailureNotice onRetry={again}>
            <p>{isOffline() ? t().failed.offline : t().failed.body}</p>
          </FailureNotice>
        </Page>
      }
    >
      <Page title={t().failed.gone}>
        <Empty
          title={t().failed.goneBody}
          action={<LinkButton href="/deltag">{t().notFound.action}</LinkButton>}
        />
      </Page>
    </Show>
  )
}
