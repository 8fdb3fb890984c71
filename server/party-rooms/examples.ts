// A room as an example: a local council that has begun to write, and does not quite agree yet.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/party-rooms.json' with { type: 'json' }
import { addExampleAccount } from '../../db/seed/load.ts'
import { addDays } from '../../shared/time.ts'
import { findKept } from '../consultations.ts'
import { findBody } from '../hearing-parties.ts'
import { findRoom } from '../party-rooms.ts'
import { giveRole } from '../roles.ts'
import { addSave } from '../working-texts.ts'
import { layRoom } from './rules.ts'
import { findPersona } from './store.ts'

/** Days are counted from the day that the examples are laid on. */
const example = z.strictObject({
  consultationId: z.string(),
  body: z.string(),
  openedBy: z.string(),
  people: z.array(z.strictObject({ name: z.string(), role: z.enum(['chair', 'representative']) })),
  id: z.uuid(),
  /** In the order that a room is laid in. */
  parts: z.array(
    z.strictObject({
      part: z.string(),
      id: z.uuid(),
      saves: z.array(
        z.strictObject({
          id: z.uuid(),
          basis: z.uuid(),
          author: z.string(),
          day: z.int(),
          body: z.string(),
        }),
      ),
    }),
  ),
})

/** Lays the room once, around an instant. */
export async function layPartyRoom(trx: Trx, at: string, newId: () => string) {
  const { consultationId, body: bodyId, ...room } = example.parse(data)
  const call = await findKept(trx, consultationId)
  const body = await findBody(trx, bodyId)
  const opener = await findPersona(trx, room.openedBy)
  if (!call || !body || !opener || (await findRoom(trx, consultationId, bodyId))) return
  for (const { name, role } of room.people) {
    const accountId = await addExampleAccount(trx, name, at, newId)
    await giveRole(trx, accountId, { role, body: { id: bodyId, name: body.name } })
  }
  const ids = [room.id, ...room.parts.map(({ id }) => id)].values()
  await layRoom(trx, call, bodyId, {
    by: opener,
    at: addDays(at, -3, '19:30'),
    newId: () => ids.next().value ?? newId(),
  })
  for (const { id, saves } of room.parts)
    for (const { day, ...save } of saves)
      await addSave(trx, {
        ...save,
        sectionId: id,
        settles: [],
        at: addDays(at, day, '19:30'),
      })
}
