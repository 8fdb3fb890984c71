// What the frame says once at start: something waits on this phone, or what waited was cleared away.
import { useLocation } from '@solidjs/router'
import { createEffect, on, Show } from 'solid-js'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { text } from './text.ts'
import {
  lostCount,
  setLostCount,
  setWaitedAtStart,
  waitedAtStart,
  waitingCount,
} from './waiting.ts'

const list = '/mine-indsendelser'

export default function StartNotices() {
  const t = text.use()
  const location = useLocation()
  // Home and the list say it themselves.
  const isSaid = () => location.pathname === '/' || location.pathname.startsWith(list)
  const isWaiting = () => waitedAtStart() > 0 && waitingCount() > 0 && !isSaid()
  createEffect(
    on(
      () => location.pathname,
      () => setWaitedAtStart(0),
      { defer: true },
    ),
  )
  async function forget() {
    const { forgetLoss } = await import('./loss.ts')
    forgetLoss()
    setLostCount(0)
  }
  return (
    <>
      <Show when={isWaiting()}>
        <Notice title={t().start.waiting(waitingCount())} live>
          <a href={list}>{t().start.see}</a>
        </Notice>
      </Show>
      <Show when={lostCount() > 0}>
        <Notice tone="warning" title={t().start.lost} live>
          <p>{t().start.lostBody(lostCount())}</p>
          <Actions>
            <LinkButton variant="secondary" href={list}>
              {t().start.seeReceived}
            </LinkButton>
            <Button variant="quiet" onClick={() => void forget()}>
              {t().start.understood}
            </Button>
          </Actions>
        </Notice>
      </Show>
    </>
  )
}
