// Staff change an item, or take it off this agenda once they have said yes to it.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { AgendaItem } from '../../shared/agendas.ts'
import { Failure } from '../api.ts'
import { tr } from '../language.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ItemForm } from './ItemForm.tsx'
import { removeItem } from './queries.ts'
import { text } from './text.ts'

export function ChangeItem(props: { meeting: { id: string; startsAt: string }; item: AgendaItem }) {
  const t = text.use()
  const client = useQueryClient()
  const [isAsking, setAsking] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<'asked' | 'failed'>()

  async function remove() {
    if (busy()) return
    setBusy(true)
    setFault(undefined)
    try {
      const { id } = props.item
      await removeItem(client, props.meeting.id, id)
      announce(t().edit.removed)
      // The button that was pressed is gone with the item.
      document.getElementById('dagsorden')?.querySelector<HTMLElement>('summary, a')?.focus()
    } catch (error) {
      setFault(error instanceof Failure && error.type === 'conflict' ? 'asked' : 'failed')
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }

  return (
    <div class="agenda-staff">
      <Disclosure
        summary={
          <>
            {t().edit.open}
            <span class="unseen"> {tr(props.item.title)}</span>
          </>
        }
      >
        <ItemForm meeting={props.meeting} item={props.item} />
        <Show when={fault()}>
          {(known) => (
            <p role="alert" class="agenda-fault">
              {t().edit[known()]}
            </p>
          )}
        </Show>
        <Actions>
          <Button
            variant="danger"
            about={tr(props.item.title)}
            onClick={() =>
              props.item.request?.answer === 'waiting' ? setFault('asked') : setAsking(true)
            }
          >
            {t().edit.remove}
          </Button>
        </Actions>
      </Disclosure>
      <Dialog
        open={isAsking()}
        title={t().edit.removeTitle}
        closeLabel={t().edit.removeNo}
        onClose={() => setAsking(false)}
        actions={
          <Button variant="danger" busy={busy()} onClick={() => void remove()}>
            {t().edit.removeYes}
          </Button>
        }
      >
        <p>{tr(props.item.title)}</p>
        <p>{props.item.alsoAt.length > 0 ? t().edit.removeJoint : t().edit.removeBody}</p>
      </Dialog>
    </div>
  )
}
