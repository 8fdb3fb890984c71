// Example items on the agendas of the meetings that come first.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/agendas.json' with { type: 'json' }
import { agendaPart } from '../../shared/agendas.ts'
import { coreTaskOrAcross } from '../../shared/core-tasks.ts'
import { bilingual, slug } from '../../shared/text.ts'
import { findHeldMeeting } from '../meetings.ts'
import { addItem, hasItems } from './store.ts'

const example = z.strictObject({
  id: slug,
  /** The rules whose next meeting has the item. */
  rules: z.array(slug).min(1),
  part: agendaPart,
  caseNumber: z.string(),
  title: bilingual,
  link: z.url().nullable(),
  coreTasks: z.array(coreTaskOrAcross),
})

/** @param months the months to look for each rule's next meeting in, the present one first */
export async function layAgendas(trx: Trx, at: string, months: readonly string[]) {
  if (await hasItems(trx)) return
  for (const { rules, part, ...item } of z.array(example).parse(data)) {
    const meetings: string[] = []
    for (const rule of rules) {
      for (const month of months) {
        const meeting = await findHeldMeeting(trx, `${rule}-${month}`)
        if (!meeting || meeting.startsAt <= at) continue
        meetings.push(meeting.id)
        break
      }
    }
    if (meetings.length > 0) await addItem(trx, { ...item, example: true }, part, meetings)
  }
}
