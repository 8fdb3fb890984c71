// Takes an invitation back; the party is told, so it is asked about first.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import type { Party } from '../../../shared/hearing-parties.ts'
import { createChange } from '../../change.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { uninviteParty } from '../queries.ts'
import { text } from '../text.ts'
import { Refusal } from './Refusal.tsx'

/** @param props.rowId where one goes on from */
export function Uninvite(props: { party: Party; callId: string; rowId: string }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [asking, setAsking] = createSignal(false)
  async function takeBack() {
    setAsking(false)
    await change.make(
      () => uninviteParty(client, props.callId, props.party.body.id),
      () => t().board.uninvited,
      props.rowId,
    )
  }
  return (
    <>
      <Button
        variant="quiet"
        about={props.party.body.name}
        busy={change.state() === 'saving'}
        onClick={() => setAsking(true)}
      >
        {t().board.uninvite}
      </Button>
      <Refusal change={change} />
      <Dialog
        open={asking()}
        title={t().board.uninviteTitle(props.party.body.name)}
        onClose={() => setAsking(false)}
        actions={
          <Button variant="danger" onClick={() => void takeBack()}>
            {t().board.uninvite}
          </Button>
        }
      >
        <p>{t().board.uninviteBody}</p>
      </Dialog>
    </>
  )
}
