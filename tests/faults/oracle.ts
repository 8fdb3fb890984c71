// The one judge after every fault: the five invariants, from presses, the server's rows and the phones.
import type { ItemState } from '../../shared/submissions.ts'

/** Somebody pressed Send and was told that it is kept, or what was decided. */
export interface Press {
  id: string
  account: string
  /** SHA-256 of what the person wrote, see shared/content.ts; not read from the product. */
  contentHash: string
  /** Its person took it back or deleted it. */
  isDeleted?: boolean
  /** The test itself damaged what lies on the phone. */
  isDamaged?: boolean
}

export interface Row {
  id: string
  account: string
  outcome: string
  receipt: string
  code: string
  /** What the row says the content's hash is, and what it is. */
  statedHash: string
  contentHash: string
  /** Each attachment's hash as named, and as its bytes on the server's disk hash; null while they are not all there. */
  attachments: { named: string; found: string | null }[]
  /** How many rows the form made of it: sign-ups, applications, responses. */
  effects: number
  cases: number
}

export interface Place {
  shift: string
  capacity: number
  taken: number
  /** People of the sign-ups that hold a place. */
  held: number
  /** Whoever holds more than one sign-up. */
  twice: string[]
}

export interface Kept {
  id: string
  account: string
  state: ItemState
  /** The words' key that the phone has for it. */
  situation: string
  /** Of the payload as it opens; null where it is erased or does not open. */
  contentHash: string | null
  /** Each attachment's hash as named, and as its bytes on the phone hash; null where none are left. */
  attachments: { named: string; found: string | null }[]
  receipt: string | null
  code: string | null
}

/** What a screen showed about one submission at some moment. */
export interface Said {
  id: string
  heading: string
  /** The state beside its icon, where it is not decided. */
  state: string
  receipt: string
}

export interface World {
  presses: readonly Press[]
  /** What the server had before the first press is not among them. */
  rows: readonly Row[]
  places: readonly Place[]
  phones: readonly (readonly Kept[])[]
  said: readonly Said[]
  /** Headings that mean received, and the one that means refused. */
  words: { received: readonly string[]; refused: string; notReceived: readonly string[] }
}

/** @returns every breach of an invariant, in words; none where all five hold */
export function judge(world: World): string[] {
  return [
    ...losses(world),
    ...duplicates(world),
    ...untruths(world),
    ...otherBytes(world),
    ...wrongPersons(world),
  ]
}

function losses({ presses, rows, phones }: World): string[] {
  return presses
    .filter((press) => !press.isDeleted)
    .filter((press) => {
      const isStored = rows.some((row) => row.id === press.id && row.account === press.account)
      const isKept = phones
        .flat()
        .some(
          (item) =>
            item.id === press.id &&
            item.account === press.account &&
            (press.isDamaged || item.contentHash !== null),
        )
      return !isStored && !isKept
    })
    .map(({ id }) => `loss: ${id} is neither on a phone nor on the server`)
    .concat(lostBytes({ presses, rows, phones }))
}

/** An attachment that is still to come has to be on a phone. */
function lostBytes({ presses, rows, phones }: Pick<World, 'presses' | 'rows' | 'phones'>) {
  const kept = phones.flat().flatMap(({ attachments }) => attachments)
  return rows
    .filter((row) => row.outcome === 'filed' && presses.some(({ id }) => id === row.id))
    .flatMap((row) =>
      row.attachments
        .filter(({ named, found }) => found === null && !kept.some((each) => each.found === named))
        .map(() => `loss: an attachment of ${row.id} is neither on a phone nor on the server`),
    )
}

function duplicates({ presses, rows, places }: World): string[] {
  const complaints: string[] = []
  for (const id of repeated(rows.map((row) => row.id)))
    complaints.push(`duplicate: ${id} has several rows`)
  for (const receipt of repeated(rows.map((row) => row.receipt)))
    complaints.push(`duplicate: receipt ${receipt} was given twice`)
  for (const row of rows) {
    const wanted = row.outcome === 'refused' ? 0 : 1
    if (row.effects > wanted)
      complaints.push(`duplicate: ${row.id} (${row.outcome}) had ${row.effects} effects`)
    if (row.cases > wanted)
      complaints.push(`duplicate: ${row.id} (${row.outcome}) made ${row.cases} cases`)
    if (!presses.some(({ id }) => id === row.id))
      complaints.push(`duplicate: nobody pressed Send for ${row.id}`)
  }
  for (const { shift, capacity, taken, held, twice } of places) {
    if (taken !== held)
      complaints.push(`duplicate: ${shift} counts ${taken} taken, and ${held} are held`)
    if (taken > capacity) complaints.push(`duplicate: ${shift} has ${taken} in ${capacity} places`)
    for (const person of twice) complaints.push(`duplicate: ${person} holds ${shift} twice`)
  }
  return complaints
}

function untruths({ rows, phones, said, words }: World): string[] {
  const complaints: string[] = []
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  for (const item of phones.flat()) {
    const row = rowOf.get(item.id)
    const isDecided = ['filed', 'received', 'refused'].includes(item.state)
    if (isDecided && !row)
      complaints.push(`untruth: the phone calls ${item.id} ${item.state}, the server knows nothing`)
    if (isDecided && row && (item.state === 'refused') !== (row.outcome === 'refused'))
      complaints.push(`untruth: the phone calls ${item.id} ${item.state}, it is ${row.outcome}`)
    if (item.state === 'received' && row?.outcome === 'filed')
      complaints.push(`untruth: the phone calls ${item.id} received, its attachments are not there`)
    if (isDecided && row && (item.receipt !== row.receipt || item.code !== row.code))
      complaints.push(`untruth: the phone's receipt of ${item.id} is not the server's`)
    if (row?.account === item.account && words.notReceived.includes(item.situation))
      complaints.push(`untruth: the phone says that ${item.id} was not received, and it was`)
  }
  for (const { id, heading, receipt } of said) {
    const row = rowOf.get(id)
    const isCalledReceived = words.received.includes(heading)
    if ((isCalledReceived || receipt !== '') && !row)
      complaints.push(`untruth: the screen showed "${heading}" for ${id}, the server knows nothing`)
    if (isCalledReceived && row?.outcome === 'refused')
      complaints.push(`untruth: the screen called ${id} received, it is refused`)
    if (heading === words.refused && row?.outcome !== 'refused')
      complaints.push(
        `untruth: the screen called ${id} refused, it is ${row?.outcome ?? 'unknown'}`,
      )
    if (receipt !== '' && row && row.receipt !== receipt)
      complaints.push(`untruth: the screen showed receipt ${receipt} for ${id}, not ${row.receipt}`)
  }
  return [...new Set(complaints)]
}

function otherBytes({ presses, rows, phones }: World): string[] {
  const complaints: string[] = []
  for (const row of rows) {
    const pressed = presses.filter(({ id }) => id === row.id)
    if (pressed.length > 0 && !pressed.some((press) => press.contentHash === row.contentHash))
      complaints.push(`bytes: ${row.id} holds something else than was pressed`)
    if (row.statedHash !== row.contentHash)
      complaints.push(`bytes: ${row.id} is not what its own hash says`)
    for (const { named, found } of row.attachments) {
      if (found !== null && found !== named)
        complaints.push(`bytes: an attachment of ${row.id} has other bytes than were named`)
      if (found === null && row.outcome === 'received')
        complaints.push(`bytes: ${row.id} is received, and an attachment is not there`)
    }
  }
  for (const item of phones.flat()) {
    for (const { named, found } of item.attachments)
      if (found !== null && found !== named)
        complaints.push(`bytes: the phone keeps other bytes for an attachment of ${item.id}`)
    const pressed = presses.filter(({ id }) => id === item.id)
    if (item.contentHash === null || pressed.length === 0) continue
    if (!pressed.some((press) => press.contentHash === item.contentHash))
      complaints.push(`bytes: the phone keeps something else for ${item.id} than was pressed`)
  }
  return complaints
}

function wrongPersons({ presses, rows, phones }: World): string[] {
  const complaints: string[] = []
  for (const { id, account } of [...rows, ...phones.flat()]) {
    const pressed = presses.filter((press) => press.id === id)
    if (pressed.length > 0 && !pressed.some((press) => press.account === account))
      complaints.push(`person: ${id} lies under an account that did not press Send`)
  }
  return [...new Set(complaints)]
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
