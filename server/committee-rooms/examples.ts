// A committee at work as an example: its members, meetings, tasks and a text that two people wrote on at once.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/committee-rooms.json' with { type: 'json' }
import { addExampleAccount } from '../../db/seed/load.ts'
import { committeeDuty } from '../../shared/committee-rooms.ts'
import { seatKind } from '../../shared/task-committees.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { addMember, listMembers } from '../committee-members.ts'
import { addCommitteeMeeting } from '../meetings.ts'
import { findTaskCommittee } from '../task-committees.ts'
import { addSave, addSection } from '../working-texts.ts'
import { addPapers, changeDuty, changePapers, findPersona, putTask } from './store.ts'

/** Days are counted from the day that the examples are laid on. */
const example = z.strictObject({
  committeeId: z.string(),
  members: z.array(
    z.strictObject({
      /** A persona's id, or the name of somebody made up. */
      persona: z.string().optional(),
      name: z.string().optional(),
      seatKind,
      duty: committeeDuty.nullable(),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      id: z.string(),
      day: z.int(),
      from: z.string(),
      until: z.string(),
      place: z.string(),
      agenda: z.array(z.string()),
      minutes: z.string(),
      public: z.boolean(),
    }),
  ),
  tasks: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      member: z.int().nullable(),
      due: z.int().nullable(),
      done: z.int().nullable(),
    }),
  ),
  sections: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
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
export async function layCommitteeRoom(trx: Trx, at: string, newId: () => string) {
  const room = example.parse(data)
  const committee = await findTaskCommittee(trx, room.committeeId)
  if (!committee || (await listMembers(trx, committee.id)).length > 0) return
  const committeeId = committee.id
  const accounts: string[] = []
  for (const { persona, name = '', seatKind: kind, duty } of room.members) {
    const accountId = persona
      ? await findPersona(trx, persona)
      : await addExampleAccount(trx, name, at, newId)
    if (!accountId) continue
    accounts.push(accountId)
    await addMember(trx, { committeeId, accountId, seatKind: kind, at })
    await changeDuty(trx, committeeId, accountId, duty)
  }
  for (const { id, day, from, until, place, public: isPublic, ...papers } of room.meetings) {
    await addCommitteeMeeting(trx, {
      id,
      committee: { ...committee, coreTasks: committee.charter.coreTasks },
      startsAt: addDays(at, day, from),
      endsAt: addDays(at, day, until),
      place: { da: place, en: place },
      // Laid long ago, and no news.
      at: addDays(at, -60, '12:00'),
    })
    await addPapers(trx, { meetingId: id, committeeId, agenda: papers.agenda })
    await changePapers(trx, id, {
      ...papers,
      agendaPublic: isPublic,
      minutesPublic: isPublic,
      revision: 0,
    })
  }
  for (const [index, { id, title, member, due, done }] of room.tasks.entries())
    await putTask(trx, {
      id,
      committee_id: committeeId,
      title,
      account_id: member === null ? null : (accounts[member] ?? null),
      due_on: due === null ? null : toLocal(addDays(at, due, '12:00')).slice(0, 10),
      done_at: done === null ? null : addDays(at, done, '12:00'),
      added_at: addDays(at, -30 + index, '12:00'),
    })
  const text = { ownerKind: 'task-committee', ownerId: committeeId } as const
  for (const { id, title, saves } of room.sections) {
    await addSection(trx, { ...text, id, title, author: '', at: addDays(at, -30, '12:00') })
    for (const { day, ...save } of saves)
      await addSave(trx, {
        ...save,
        sectionId: id,
        settles: [],
        at: addDays(at, day, '19:30'),
      })
  }
}
