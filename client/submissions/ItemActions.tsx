// What its person can do with a submission that is not decided: send it now, correct it, delete it.
import { useLocation, useNavigate } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Item } from '../outbox/item.ts'
import { situationOf } from '../outbox/machine.ts'
import { backToDraft, type Obstacle, removeItem, sendNow } from '../outbox/outbox.ts'
import { signInHref } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { isWithdrawal } from './OwnActions.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { text } from './text.ts'

export interface ItemActionsProps {
  item: Item
  /** What the item is called, where there are several on the page. */
  about?: string
  onRemoved?: () => void
}

export function ItemActions(props: ItemActionsProps) {
  const t = text.use()
  const navigate = useNavigate()
  const location = useLocation()
  const [obstacle, setObstacle] = createSignal<Obstacle>()
  const [isAsking, setAsking] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const state = () => props.item.progress.state
  const situation = () => situationOf(props.item.progress)
  const mayTry = () => ['queued', 'unknown', 'filed'].includes(state())
  const mayChange = () =>
    (state() === 'queued' || state() === 'attention') &&
    !isWithdrawal(props.item.form) &&
    situation() !== 'attention-unreadable'
  const mayRemove = () => state() === 'queued' || state() === 'attention'

  async function sendAgain() {
    setBusy(true)
    await sendNow(props.item.id).finally(() => setBusy(false))
  }

  async function change() {
    const result = await backToDraft(props.item.id)
    if (typeof result === 'object') navigate(result.path)
    else setObstacle(result)
  }

  async function remove() {
    setAsking(false)
    const result = await removeItem(props.item.id)
    if (result === 'removed') props.onRemoved?.()
    else setObstacle(result)
  }

  return (
    <>
      <Show when={obstacle()}>
        {(known) => (
          <Notice tone="warning" live>
            <p>{t().obstacle[known()]}</p>
          </Notice>
        )}
      </Show>
      <Show when={mayTry() || mayChange() || mayRemove()}>
        <Actions>
          <Switch>
            <Match when={situation().endsWith('-login')}>
              <LinkButton about={props.about} href={signInHref(location.pathname)}>
                {t().signInNow}
              </LinkButton>
            </Match>
            <Match when={situation().endsWith('-update')}>
              <Button about={props.about} onClick={() => window.location.reload()}>
                {t().reload}
              </Button>
            </Match>
            <Match when={mayTry()}>
              <Button
                icon="send"
                about={props.about}
                busy={isBusy()}
                onClick={() => void sendAgain()}
              >
                {t().sendNow}
              </Button>
            </Match>
          </Switch>
          <Show when={mayChange()}>
            <Button variant="secondary" about={props.about} onClick={() => void change()}>
              {t().change}
            </Button>
          </Show>
          <Show when={mayRemove()}>
            <Button variant="quiet" about={props.about} onClick={() => setAsking(true)}>
              {t().remove}
            </Button>
          </Show>
        </Actions>
      </Show>
      <RemoveDialog
        isFiled={props.item.progress.filed}
        open={isAsking()}
        onClose={() => setAsking(false)}
        onRemove={() => void remove()}
      />
    </>
  )
}
