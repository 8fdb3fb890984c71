// A reader says that they have a conflict of interest; asked twice, since it ends their reading of it.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { keepAway } from './queries.ts'
import { text } from './text.ts'

export function KeepAway(props: { committeeId: string; submissionId: string }) {
  const t = text.use()
  const client = useQueryClient()
  const [open, setOpen] = createSignal(false)
  const [state, setState] = createSignal<'asking' | 'sending' | 'failed'>('asking')

  async function confirm() {
    if (state() === 'sending') return
    setState('sending')
    try {
      await keepAway(client, props.committeeId, props.submissionId)
      announce(t().read.keptNow)
    } catch {
      setState('failed')
    }
  }

  return (
    <div>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t().read.keep}
      </Button>
      <Dialog
        open={open()}
        title={t().read.keepTitle}
        closeLabel={t().read.keepClose}
        onClose={() => setOpen(false)}
        actions={
          <Button variant="danger" busy={state() === 'sending'} onClick={() => void confirm()}>
            {t().read.keepConfirm}
          </Button>
        }
      >
        <p>{t().read.keepBody}</p>
        <Show when={state() === 'failed'}>
          <p role="alert">{t().read.keepFailed}</p>
        </Show>
      </Dialog>
    </div>
  )
}
