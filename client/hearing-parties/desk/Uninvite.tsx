// Takes an invitation back; the party is told, so it is asked about first.
import { useQueryClient } from '@tanstack/solid-query'
import type { Party } from '../../../shared/hearing-parties.ts'
import { createChange } from '../../change.ts'
import { AskFirst } from '../../ui/AskFirst.tsx'
import { uninviteParty } from '../queries.ts'
import { text } from '../text.ts'
import { Refusal } from './Refusal.tsx'

/** @param props.rowId where one goes on from */
export function Uninvite(props: { party: Party; callId: string; rowId: string }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const takeBack = () =>
    change.make(
      () => uninviteParty(client, props.callId, props.party.body.id),
      () => t().board.uninvited,
      props.rowId,
    )
  return (
    <>
      <AskFirst
        label={t().board.uninvite}
        about={props.party.body.name}
        busy={change.state() === 'saving'}
        title={t().board.uninviteTitle(props.party.body.name)}
        onYes={() => void takeBack()}
      >
        <p>{t().board.uninviteBody}</p>
      </AskFirst>
      <Refusal change={change} />
    </>
  )
}
