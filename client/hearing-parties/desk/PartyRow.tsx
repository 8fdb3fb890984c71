// One party on the board: who answers for it, how it stands, and what can be done about it.
import { useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import type { Party } from '../../../shared/hearing-parties.ts'
import { createChange } from '../../change.ts'
import { now } from '../../clock.ts'
import { list, number, past } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { inviteParties, remindParties } from '../queries.ts'
import { isRemindable, isWaiting, standingIcons, standingOf } from '../standing.ts'
import { text } from '../text.ts'
import { Refusal } from './Refusal.tsx'
import { Uninvite } from './Uninvite.tsx'

/** More than these are counted. */
const namesShown = 3

export function PartyRow(props: { party: Party; callId: string; open: boolean }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const name = () => props.party.body.name
  // Read now: the row is drawn anew with what has changed.
  const rowId = `part-${props.party.body.id}`
  const standing = () => standingOf(props.party)
  const path = () => `/arbejdsbord/hoeringer/${props.callId}/parter/${props.party.body.id}`
  const people = () => {
    const names = props.party.people
      .slice(0, namesShown)
      .map((each) => (each.role === 'chair' ? t().board.chair(each.name) : each.name))
    const rest = props.party.people.length - namesShown
    return list(rest > 0 ? [...names, t().board.more(number(rest))] : names)
  }
  const told = () => {
    const { invitation, response } = props.party
    if (response) return [t().board.responseAt(past(response.receivedAt, now()))]
    if (!invitation) return []
    return [
      t().board.invitedAt(past(invitation.invitedAt, now())),
      invitation.answeredAt && t().board.saidAt(past(invitation.answeredAt, now())),
      invitation.remindedAt && t().board.remindedAt(past(invitation.remindedAt, now())),
    ].filter((each): each is string => each !== null)
  }
  const isLate = () => props.open && isWaiting(props.party) && !isRemindable(props.party, now())
  const act = (work: typeof inviteParties, said: () => string) =>
    change.make(() => work(client, props.callId, [props.party.body.id]), said, rowId)
  return (
    <li class="party" id={rowId}>
      <div class="party-who">
        <h3>{name()}</h3>
        <p>
          <Show when={props.party.people.length > 0} fallback={t().board.nobody}>
            {people()}
          </Show>
        </p>
        <p>
          <a href={path()}>
            {props.party.people.length > 0 ? t().board.people : t().board.makeLink}
            <span class="unseen">: {name()}</span>
          </a>
        </p>
      </div>
      <div class="party-how">
        <p class={`party-standing party-standing-${standing()}`}>
          <Icon name={standingIcons[standing()]} />
          <span>{t().board.standing[standing()]}</span>
        </p>
        <Show when={told().length > 0}>
          <p class="parties-soft">{told().join(' · ')}</p>
        </Show>
        <Show when={props.party.response}>
          {(response) => (
            <p>
              <a href={`/arbejdsbord/hoeringer/${props.callId}/laes/${response().number}`}>
                {t().board.response(number(response().number))}
              </a>
            </p>
          )}
        </Show>
      </div>
      <div class="party-do">
        <Show when={props.open && standing() === 'none'}>
          <Button
            variant="secondary"
            about={name()}
            busy={change.state() === 'saving'}
            onClick={() => void act(inviteParties, () => t().board.invited)}
          >
            {t().board.invite}
          </Button>
        </Show>
        <Show when={props.open && isRemindable(props.party, now())}>
          <Button
            variant="secondary"
            about={name()}
            busy={change.state() === 'saving'}
            onClick={() => void act(remindParties, () => t().board.reminded)}
          >
            {t().board.remind}
          </Button>
        </Show>
        <Show when={isLate()}>
          <p class="parties-soft">{t().board.toldLately}</p>
        </Show>
        <Refusal change={change} />
        <Show when={props.open && props.party.invitation && !props.party.response}>
          <Uninvite party={props.party} callId={props.callId} rowId={rowId} />
        </Show>
      </div>
    </li>
  )
}
