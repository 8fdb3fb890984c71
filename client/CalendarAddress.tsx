// The addresses that one's own calendar can fetch, and the secret one that is a person's own.
import { type QueryClient, useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { CalendarLink } from '../shared/meetings.ts'
import type { ask } from './api.ts'
import './CalendarAddress.css'
import { dateTime } from './format.ts'
import { language } from './language.ts'
import { useQuery } from './query.ts'
import { Actions } from './ui/Actions.tsx'
import { announce } from './ui/announce.ts'
import { Button } from './ui/Button.tsx'
import { Section } from './ui/Section.tsx'

interface CalendarWords {
  mine: string
  mineBody: string
  once: string
  address: string
  made: (when: string) => string
  failed: string
  make: string
  again: string
  revoke: string
  revoked: string
  copy: string
  copied: string
}

export interface OwnCalendarProps {
  words: CalendarWords
  query: ReturnType<typeof ask<CalendarLink>>
  /** @returns the secret address, which is told this once */
  make: (client: QueryClient) => Promise<string>
  revoke: (client: QueryClient) => Promise<void>
  level?: 2 | 3
}

/** A secret address of one's own: made, made anew, revoked. */
export function OwnCalendar(props: OwnCalendarProps) {
  const client = useQueryClient()
  const link = useQuery(() => props.query)
  const [secret, setSecret] = createSignal('')
  const [failed, setFailed] = createSignal(false)
  const createdAt = () => (link.isSuccess ? link.data.createdAt : null)
  async function change(revoke: boolean) {
    setFailed(false)
    try {
      if (revoke) {
        await props.revoke(client)
        setSecret('')
        announce(props.words.revoked)
      } else setSecret(await props.make(client))
    } catch {
      setFailed(true)
    }
  }
  return (
    <Section title={props.words.mine} level={props.level ?? 3}>
      <p>{props.words.mineBody}</p>
      <Show when={secret()}>
        {(path) => (
          <>
            <p role="status">{props.words.once}</p>
            <CalendarAddress label={props.words.address} path={path()} words={props.words} />
          </>
        )}
      </Show>
      <Show when={!secret() && createdAt()}>
        {(at) => <p>{props.words.made(dateTime(at()))}</p>}
      </Show>
      <Show when={failed()}>
        <p role="alert">{props.words.failed}</p>
      </Show>
      <Actions>
        <Button variant="secondary" onClick={() => void change(false)}>
          {createdAt() ? props.words.again : props.words.make}
        </Button>
        <Show when={createdAt()}>
          <Button variant="quiet" onClick={() => void change(true)}>
            {props.words.revoke}
          </Button>
        </Show>
      </Actions>
    </Section>
  )
}

/** An address to copy into a calendar. */
export function CalendarAddress(props: {
  label: string
  path: string
  words: Pick<CalendarWords, 'copy' | 'copied'>
}) {
  const address = () => {
    const sign = language() === 'en' ? '?language=en' : ''
    return `${location.origin}${props.path}${sign}`
  }
  async function copy() {
    await navigator.clipboard.writeText(address()).then(
      () => announce(props.words.copied),
      () => undefined,
    )
  }
  return (
    <div class="calendar-address">
      <p>{props.label}</p>
      <code>{address()}</code>
      <Button variant="quiet" onClick={() => void copy()}>
        {props.words.copy}
      </Button>
    </div>
  )
}
