// What may become of an item on an agenda, and of the requests that stand by it.
import type { Trx } from '../../db/open.ts'
import type { AgendaItemGiven } from '../../shared/agendas.ts'
import { findHeldMeeting } from '../meetings.ts'
import { ProblemError } from '../problem.ts'
import { addItem, addPlaces, changeItem, changePart, listPlaces, removePlaces } from './store.ts'

/**
 * Puts an item on a meeting's agenda, or changes it there; what it is about changes on every agenda
 * that has it, its part only on this one.
 * @throws ProblemError conflict, where somebody has asked to have it moved, and the change would pass that by
 */
export async function putItem(
  trx: Trx,
  meetingId: string,
  itemId: string,
  { alsoAt, part, title, ...rest }: AgendaItemGiven,
): Promise<'agenda.add' | 'agenda.change'> {
  const others = [...new Set(alsoAt)].filter((each) => each !== meetingId)
  for (const [index, other] of others.entries())
    if (!(await findHeldMeeting(trx, other)))
      throw new ProblemError('invalid', '', [
        { pointer: `/alsoAt/${index}`, detail: 'there is no such meeting' },
      ])
  const item = { ...rest, id: itemId, title: { da: title.da, en: title.en || title.da } }
  const places = await listPlaces(trx, itemId)
  if (places.length === 0) {
    await addItem(trx, { ...item, example: false }, part, [meetingId, ...others])
    return 'agenda.add'
  }
  const here = places.find((place) => place.meeting_id === meetingId)
  if (!here) throw new ProblemError('id_reused')
  if (here.part !== part && here.answer === 'waiting') throw waits()
  // What a councillor was promised stands.
  if (here.part !== part && here.answer === 'moved')
    throw new ProblemError('conflict', 'It was moved because a councillor asked for it')
  const gone = places.filter(
    (place) => place.meeting_id !== meetingId && !others.includes(place.meeting_id),
  )
  if (gone.some(({ answer }) => answer === 'waiting')) throw waits()
  await changeItem(trx, item)
  await changePart(trx, meetingId, itemId, part)
  await removePlaces(
    trx,
    itemId,
    gone.map((place) => place.meeting_id),
  )
  const known = places.map((place) => place.meeting_id)
  await addPlaces(
    trx,
    itemId,
    part,
    others.filter((other) => !known.includes(other)),
  )
  return 'agenda.change'
}

export function waits(): ProblemError {
  return new ProblemError('conflict', 'A councillor has asked to have it moved: answer that first')
}
