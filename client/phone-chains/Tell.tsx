// Telling how a call went by one tap: kept on this phone first, and said so until the server has it.
import { createSignal, For, type JSX, Match, onMount, Show, Switch } from 'solid-js'
import type { Neighbour, OwnChain } from '../../shared/phone-chains.ts'
import { phoneHref } from '../contact.ts'
import { useSignedIn } from '../outbox/account.ts'
import type { Item } from '../outbox/item.ts'
import { fetchSending } from '../send-in-place.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { State } from '../ui/State.tsx'
import { isAbout, sendCall } from './send.ts'
import { text } from './text.ts'

export interface TellProps {
  chain: OwnChain
  day: string
  callee: Neighbour
  /** What lies on this phone of reports. */
  items: readonly Item[]
  /** What can be told; what is drawn where nothing waits on this phone. */
  children: (tell: (reached: boolean) => void, busy: boolean) => JSX.Element
}

export function Tell(props: TellProps) {
  const t = text.use()
  const account = useSignedIn()
  const [busy, setBusy] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  const key = () => ({ day: props.day, calleeId: props.callee.id })
  const mine = () => props.items.filter((item) => isAbout(item, props.chain.id, key()))
  const waiting = () => mine().filter(({ decision }) => !decision)
  // A report from before says nothing any more where another came after it.
  const refused = () => {
    const [latest] = mine()
    return latest?.progress.state === 'refused' ? latest : undefined
  }

  // The line may be gone when one presses.
  onMount(() => void fetchSending().catch(() => undefined))

  async function tell(reached: boolean) {
    const person = account()
    if (busy() || !person) return
    setBusy(true)
    try {
      const isKept = await sendCall(person.id, props.chain, { ...key(), reached })
      setFailed(!isKept)
      if (isKept) announce(reached ? t().today.kept : t().today.keptMissed)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Show
        when={waiting().length > 0}
        fallback={props.children((reached) => void tell(reached), busy())}
      >
        <For each={waiting()}>{(item) => <Waiting item={item} />}</For>
      </Show>
      <Show when={refused()}>
        {(item) => (
          <p>
            <a href={`/mine-indsendelser/${item().id}`}>
              <State state="refused">{t().today.refused}</State>
            </a>
          </p>
        )}
      </Show>
      <Show when={hasFailed()}>
        <Notice tone="error" live title={t().today.notKept} />
      </Show>
    </>
  )
}

function Waiting(props: { item: Item }) {
  const t = text.use()
  return (
    <p>
      <a href={`/mine-indsendelser/${props.item.id}`}>
        <State state={props.item.progress.state}>
          <Switch fallback={t().today.kept}>
            <Match when={props.item.progress.state === 'sending'}>{t().today.sending}</Match>
            <Match when={props.item.given.reached === false}>{t().today.keptMissed}</Match>
          </Switch>
        </State>
      </a>
    </p>
  )
}

/** Got through or not: the two answers to a call. */
export function TwoAnswers(props: {
  name: string
  busy: boolean
  tell: (reached: boolean) => void
}) {
  const t = text.use()
  return (
    <Actions>
      <Button icon="check" busy={props.busy} onClick={() => props.tell(true)}>
        {t().today.reached(props.name)}
      </Button>
      <Button variant="secondary" icon="close" busy={props.busy} onClick={() => props.tell(false)}>
        {t().today.missed(props.name)}
      </Button>
    </Actions>
  )
}

/** A number large enough to press with an unsteady finger. */
export function Ring(props: { neighbour: Neighbour }) {
  const t = text.use()
  return (
    <a class="chain-ring" href={phoneHref(props.neighbour.phone)}>
      <Icon name="phone" />
      <span>{t().call(props.neighbour.phone)}</span>
    </a>
  )
}
