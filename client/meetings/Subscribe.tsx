// The addresses that one's own calendar can fetch the meetings from.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { dateTime } from '../format.ts'
import { language, tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Section } from '../ui/Section.tsx'
import { text as ui } from '../ui/text.ts'
import {
  calendarLinkQuery,
  committeesQuery,
  makeCalendarLink,
  removeCalendarLink,
} from './queries.ts'
import { text } from './text.ts'

export function Subscribe(props: { committee: string; coreTask: string }) {
  const t = text.use()
  const kit = ui.use()
  const account = useSignedIn()
  const committees = useQuery(() => committeesQuery())
  const feed = () => {
    const committee = committees.data?.find(({ id }) => id === props.committee)
    if (committee) return { name: tr(committee.name), path: `committees/${committee.id}` }
    const names: Record<string, string> = kit().coreTasks
    const coreTask = names[props.coreTask]
    if (coreTask) return { name: coreTask, path: `core-tasks/${props.coreTask}` }
    return { name: t().subscribe.all, path: 'all' }
  }
  return (
    <div class="calendar-subscribe">
      <Disclosure summary={t().subscribe.title}>
        <p>{t().subscribe.lead}</p>
        <Address
          label={`${t().subscribe.address}: ${feed().name}`}
          path={`/api/calendars/${feed().path}`}
        />
        <Show when={account()}>
          <Mine />
        </Show>
      </Disclosure>
    </div>
  )
}

function Mine() {
  const t = text.use()
  const client = useQueryClient()
  const link = useQuery(() => calendarLinkQuery())
  const [secret, setSecret] = createSignal('')
  const [failed, setFailed] = createSignal(false)
  const createdAt = () => (link.isSuccess ? link.data.createdAt : null)
  async function change(revoke: boolean) {
    setFailed(false)
    try {
      if (revoke) {
        await removeCalendarLink(client)
        setSecret('')
        announce(t().subscribe.revoked)
      } else setSecret(await makeCalendarLink(client))
    } catch {
      setFailed(true)
    }
  }
  return (
    <Section title={t().subscribe.mine} level={3}>
      <p>{t().subscribe.mineBody}</p>
      <Show when={secret()}>
        {(path) => (
          <>
            <p role="status">{t().subscribe.once}</p>
            <Address label={t().subscribe.address} path={path()} />
          </>
        )}
      </Show>
      <Show when={!secret() && createdAt()}>
        {(at) => <p>{t().subscribe.made(dateTime(at()))}</p>}
      </Show>
      <Show when={failed()}>
        <p role="alert">{t().subscribe.failed}</p>
      </Show>
      <Actions>
        <Button variant="secondary" onClick={() => void change(false)}>
          {createdAt() ? t().subscribe.again : t().subscribe.make}
        </Button>
        <Show when={createdAt()}>
          <Button variant="quiet" onClick={() => void change(true)}>
            {t().subscribe.revoke}
          </Button>
        </Show>
      </Actions>
    </Section>
  )
}

function Address(props: { label: string; path: string }) {
  const t = text.use()
  const address = () => {
    const sign = language() === 'en' ? '?language=en' : ''
    return `${location.origin}${props.path}${sign}`
  }
  async function copy() {
    await navigator.clipboard.writeText(address()).then(
      () => announce(t().subscribe.copied),
      () => undefined,
    )
  }
  return (
    <div class="calendar-address">
      <p>{props.label}</p>
      <code>{address()}</code>
      <Button variant="quiet" onClick={() => void copy()}>
        {t().subscribe.copy}
      </Button>
    </div>
  )
}
