// Follow a core task, or stop; what one follows is kept with the account.
import { useLocation } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import type { CoreTaskId } from '../../shared/core-tasks.ts'
import { addFollow, followsQuery, removeFollow } from '../listings.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { signInHref } from '../session.ts'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { text } from './text.ts'

export function FollowButton(props: { id: CoreTaskId; name: string }) {
  const t = text.use()
  const client = useQueryClient()
  const location = useLocation()
  const account = useSignedIn()
  const follows = useQuery(() => ({ ...followsQuery(), enabled: Boolean(account()) }))
  const isFollowed = () =>
    follows.isSuccess && follows.data.follows.some(({ coreTaskId }) => coreTaskId === props.id)
  async function toggle() {
    const wasFollowed = isFollowed()
    const changed = await (wasFollowed ? removeFollow : addFollow)(props.id)
    client.setQueryData(followsQuery().queryKey, changed)
    announce(wasFollowed ? t().stopped(props.name) : t().said(props.name))
  }
  return (
    <Show
      when={account()}
      fallback={
        <LinkButton variant="secondary" icon="follow" href={signInHref(location.pathname)}>
          {t().signInFirst}
        </LinkButton>
      }
    >
      <Button
        variant={isFollowed() ? 'secondary' : 'primary'}
        icon={isFollowed() ? 'check' : 'follow'}
        pressed={isFollowed()}
        onClick={() => void toggle()}
      >
        {isFollowed() ? t().following(props.name) : t().follow(props.name)}
      </Button>
    </Show>
  )
}
