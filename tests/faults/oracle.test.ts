// The judge of the faults is judged itself: it is silent where all is well, and complains of each breach.
import { describe, expect, it } from 'vitest'
import { judge, type Kept, type Place, type Press, type Row, type World } from './oracle.ts'

const press: Press = { id: 'a', account: 'karen', contentHash: 'h1' }
const row: Row = {
  ...{ id: 'a', account: 'karen', outcome: 'received', receipt: '2026-000001', code: 'c1' },
  ...{ statedHash: 'h1', contentHash: 'h1', attachments: [], effects: 1, cases: 1 },
}
const waiting: Kept = {
  ...{ id: 'a', account: 'karen', state: 'queued', situation: 'queued-offline' },
  ...{ contentHash: 'h1', attachments: [], receipt: null, code: null },
}
const received: Kept = {
  ...{ ...waiting, state: 'received', situation: 'received' },
  ...{ contentHash: null, receipt: '2026-000001', code: 'c1' },
}
const place: Place = { shift: 's', capacity: 2, taken: 1, held: 1, twice: [] }
const words = { received: ['Modtaget'], refused: 'Ikke muligt', notReceived: ['queued-lost'] }
const arrived: World = {
  presses: [press],
  rows: [row],
  places: [place],
  phones: [[received]],
  said: [{ id: 'a', heading: 'Modtaget', state: '', receipt: '2026-000001' }],
  words,
}
const onTheWay: World = { ...arrived, rows: [], phones: [[waiting]], said: [] }

describe('the judge of the faults', () => {
  it('is silent about what waits, what has arrived, and what its person deleted', () => {
    expect(judge(arrived)).toEqual([])
    expect(judge(onTheWay)).toEqual([])
    const deleted = { ...press, isDeleted: true }
    expect(judge({ ...onTheWay, presses: [deleted], phones: [[]] })).toEqual([])
    const damaged = { ...press, isDamaged: true }
    const closed = { ...waiting, contentHash: null }
    expect(judge({ ...onTheWay, presses: [damaged], phones: [[closed]] })).toEqual([])
  })

  const breaches: [name: string, world: World, complaint: string][] = [
    ['gone everywhere', { ...onTheWay, phones: [[]] }, 'loss: a is neither'],
    [
      'an item that no longer opens',
      { ...onTheWay, phones: [[{ ...waiting, contentHash: null }]] },
      'loss: a is neither',
    ],
    [
      'kept for somebody else only',
      { ...onTheWay, phones: [[{ ...waiting, account: 'grethe' }]] },
      'loss: a is neither',
    ],
    ['two rows of one id', { ...arrived, rows: [row, row] }, 'duplicate: a has several rows'],
    [
      'one receipt given twice',
      {
        ...arrived,
        presses: [press, { ...press, id: 'b' }],
        rows: [row, { ...row, id: 'b', code: 'c2' }],
      },
      'duplicate: receipt 2026-000001',
    ],
    [
      'a row that nobody pressed',
      { ...arrived, rows: [row, { ...row, id: 'b', receipt: '2026-000002' }] },
      'duplicate: nobody pressed Send for b',
    ],
    [
      'two effects',
      { ...arrived, rows: [{ ...row, effects: 2 }] },
      'duplicate: a (received) had 2',
    ],
    [
      'an effect of a refusal',
      {
        ...arrived,
        rows: [{ ...row, outcome: 'refused', cases: 0 }],
        phones: [[{ ...received, state: 'refused' }]],
        said: [],
      },
      'duplicate: a (refused) had 1',
    ],
    ['two cases', { ...arrived, rows: [{ ...row, cases: 2 }] }, 'duplicate: a (received) made 2'],
    [
      'a place counted twice',
      { ...arrived, places: [{ ...place, taken: 2 }] },
      'duplicate: s counts 2 taken, and 1 are held',
    ],
    [
      'more people than places',
      { ...arrived, places: [{ ...place, taken: 3, held: 3 }] },
      'duplicate: s has 3 in 2',
    ],
    [
      'one person on two places',
      { ...arrived, places: [{ ...place, twice: ['karen'] }] },
      'duplicate: karen holds s twice',
    ],
    ['received without a row', { ...arrived, rows: [] }, 'untruth: the phone calls a received'],
    [
      'received, and it is refused',
      { ...arrived, rows: [{ ...row, outcome: 'refused', effects: 0, cases: 0 }] },
      'untruth: the phone calls a received, it is refused',
    ],
    [
      'refused, and it is received',
      { ...arrived, phones: [[{ ...received, state: 'refused' }]] },
      'untruth: the phone calls a refused, it is received',
    ],
    [
      'received before its attachments',
      { ...arrived, rows: [{ ...row, outcome: 'filed' }] },
      'untruth: the phone calls a received, its attachments',
    ],
    [
      'another receipt on the phone',
      { ...arrived, phones: [[{ ...received, receipt: '2026-000009' }]] },
      "untruth: the phone's receipt of a",
    ],
    [
      'called not received, and it was',
      { ...arrived, phones: [[{ ...waiting, situation: 'queued-lost' }]], said: [] },
      'untruth: the phone says that a was not received',
    ],
    [
      'a receipt on screen that no row has',
      { ...onTheWay, said: [{ id: 'a', heading: 'Modtaget', state: '', receipt: '2026-000001' }] },
      'untruth: the screen showed "Modtaget" for a',
    ],
    [
      'refused on screen before it was decided',
      { ...onTheWay, said: [{ id: 'a', heading: 'Ikke muligt', state: '', receipt: '' }] },
      'untruth: the screen called a refused',
    ],
    [
      'another receipt on screen',
      { ...arrived, said: [{ id: 'a', heading: 'Modtaget', state: '', receipt: '2026-000007' }] },
      'untruth: the screen showed receipt 2026-000007',
    ],
    [
      'other content on the server',
      { ...arrived, rows: [{ ...row, statedHash: 'h2', contentHash: 'h2' }] },
      'bytes: a holds something else',
    ],
    [
      'a hash that does not fit',
      { ...arrived, rows: [{ ...row, statedHash: 'h2' }] },
      'bytes: a is not what its own hash says',
    ],
    [
      'other content on the phone',
      { ...onTheWay, phones: [[{ ...waiting, contentHash: 'h2' }]] },
      'bytes: the phone keeps something else',
    ],
    [
      'damaged attachment',
      { ...arrived, rows: [{ ...row, attachments: [{ named: 'x', found: 'y' }] }] },
      'bytes: an attachment of a has other bytes',
    ],
    [
      'an attachment that is not there',
      { ...arrived, rows: [{ ...row, attachments: [{ named: 'x', found: null }] }] },
      'bytes: a is received, and an attachment is not there',
    ],
    [
      'other bytes of an attachment on the phone',
      { ...onTheWay, phones: [[{ ...waiting, attachments: [{ named: 'x', found: 'y' }] }]] },
      'bytes: the phone keeps other bytes',
    ],
    [
      'an attachment that is nowhere',
      {
        ...arrived,
        rows: [{ ...row, outcome: 'filed', attachments: [{ named: 'x', found: null }] }],
        phones: [[{ ...received, state: 'filed' }]],
        said: [],
      },
      'loss: an attachment of a is neither',
    ],
    [
      'sent under another account',
      { ...arrived, rows: [{ ...row, account: 'grethe' }] },
      'person: a lies under an account',
    ],
  ]
  it.each(breaches)('complains of %s', (_, world, complaint) => {
    expect(judge(world).join('\n')).toContain(complaint)
  })
})
