// An example fair for the demo, some weeks ahead of a day.
import type { Trx } from '../../db/open.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { relist } from './line.ts'
import { putFair } from './store.ts'

const content = {
  title: { da: 'Frivilligmesse i Løsning', en: 'Volunteer fair in Løsning' },
  summary: {
    da: 'Mød foreninger og plejehjem, der har brug for en hånd eller en snak. Alle kan komme, og der er kaffe. Er I en forening, kan I få en stand.',
    en: 'Meet associations and care homes that could do with a hand or a chat. Everyone can come, and there is coffee. An association can have a stand.',
  },
  place: 'Løsning Hallen (eksempel)',
}

export async function layFairs(trx: Trx, round: number, at: string) {
  const id = `frivilligmesse-${round}`
  // A Saturday, six weeks ahead or a little more.
  const today = new Date(`${toLocal(at).slice(0, 10)}T12:00:00.000Z`).getUTCDay()
  const days = 42 + ((6 - today + 7) % 7)
  await putFair(trx, {
    id,
    content: JSON.stringify(content),
    local_community_id: 'loesning',
    starts_at: addDays(at, days, '10:00'),
    ends_at: addDays(at, days, '14:00'),
    opens_at: addDays(at, -7, '08:00'),
    closes_at: addDays(at, 28, '23:59'),
    capacity: 12,
    example: 1,
    held_by: null,
  })
  await relist(trx, id, addDays(at, -7, '08:00'))
}
