// Attachments on their way: part by part, resumed from where the server has come to, never in the way of others.
import { afterEach, expect, test } from 'vitest'
import { drain } from '../client/outbox/drain.ts'
import { createPace } from '../client/outbox/parts.ts'
import type { AttachmentManifest, SubmissionDecision } from '../shared/submissions.ts'
import {
  closeServer,
  decisionOn,
  door,
  type Handler,
  json,
  karen,
  phone,
} from './harness/outbox.ts'

afterEach(closeServer)

/** The clock stands still here, so each part is twice the one before. */
const [first, second, third] = [32 * 1024, 64 * 1024, 128 * 1024]
const partBytes = 128 * 1024

type Phone = Awaited<ReturnType<typeof phone>>

/** What a cut leaves of a request: how many of its bytes arrive, and whether the answer does. */
interface Cut {
  arrive: number
}

/** A door that files what has attachments, and takes their bytes from wherever they stopped. */
function filingDoor(cuts: Cut[] = []) {
  const rows = new Map<string, SubmissionDecision>()
  const manifests = new Map<string, AttachmentManifest[]>()
  const held = new Map<string, Buffer>()
  const asked: string[] = []
  const bytesOf = (id: string) => held.get(id) ?? Buffer.alloc(0)
  const now = (id: string): SubmissionDecision | undefined => {
    const row = rows.get(id)
    if (!row) return undefined
    const missing = (manifests.get(id) ?? [])
      .filter((each) => bytesOf(each.id).length < each.size)
      .map((each) => ({ id: each.id, offset: bytesOf(each.id).length }))
    if (missing.length === 0) return { ...row, outcome: 'received' }
    return { ...row, outcome: 'filed', missing }
  }
  let told: Phone | undefined
  const handle: Handler = (request, body, response) => {
    const [, , , id = '', , file = ''] = request.url?.split('/') ?? []
    if (id === 'status') {
      const { ids }: { ids: string[] } = JSON.parse(body)
      asked.push(...ids)
      json(response, 200, { decisions: ids.flatMap((each) => now(each) ?? []), serverNow: '' })
    } else if (request.method === 'PATCH') {
      const offset = Number(request.headers['upload-offset'])
      if (offset > bytesOf(file).length) return json(response, 409, { type: 'offset_mismatch' })
      const all = told?.seen.at(-1)?.bytes ?? Buffer.alloc(0)
      const cut = cuts.shift()
      const arrived = cut ? all.subarray(0, cut.arrive) : all
      held.set(file, Buffer.concat([bytesOf(file).subarray(0, offset), arrived]))
      if (cut) response.destroy()
      else json(response, 200, now(id))
    } else {
      const { attachments }: { attachments: AttachmentManifest[] } = JSON.parse(body)
      void decisionOn(id, body).then((made) => {
        rows.set(id, made)
        manifests.set(id, attachments)
        json(response, 200, now(id))
      })
    }
  }
  const open = async () => {
    told = await phone(handle)
    return told
  }
  return { rows, held, asked, now, open }
}

function randomBytes(size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, index) => (index * 7919) % 251)
}

async function pressWithFile(on: Phone, size: number, account = karen) {
  const bytes = randomBytes(size)
  const file = await on.attach(bytes)
  const id = await on.press(account, { shiftId: 'sang-1' }, { attachments: [file] })
  return { id, file, bytes }
}

const sentBytes = (on: Phone) =>
  on.seen
    .filter(({ method }) => method === 'PATCH')
    .reduce((sum, { bytes }) => sum + bytes.length, 0)

test('an attachment follows in parts, and the submission is received with its last byte', async () => {
  const door = filingDoor()
  const karens = await door.open()
  const { id, file, bytes } = await pressWithFile(karens, first + second + third + 5)
  expect(await drain(karens.deps)).toBeNull()
  expect(karens.state(id)).toBe('received')
  expect(door.held.get(file.id)?.equals(bytes)).toBe(true)
  expect(karens.seen.map(({ method, bytes: { length } }) => [method, length])).toEqual([
    ['PUT', expect.any(Number)],
    ['PATCH', first],
    ['PATCH', second],
    ['PATCH', third],
    ['PATCH', 5],
  ])
  expect(karens.seen.every(({ account }) => account === karen)).toBe(true)
  expect(JSON.parse(karens.seen[0]?.body ?? '').attachments).toEqual([file])
})

test('after a cut the server is asked how much has come, and no byte is sent twice without need', async () => {
  // Most of the first part arrives; of the second all of it does, but not the answer.
  const door = filingDoor([{ arrive: 20_000 }, { arrive: partBytes }])
  const karens = await door.open()
  const { id, file, bytes } = await pressWithFile(karens, 5 * partBytes)
  for (let round = 0; round < 5 && karens.state(id) !== 'received'; round += 1) {
    await drain(karens.deps)
    karens.pass(5 * 60_000)
  }
  expect(karens.state(id)).toBe('received')
  expect(door.held.get(file.id)?.equals(bytes)).toBe(true)
  expect(door.asked).toEqual([id, id])
  expect(sentBytes(karens)).toBeLessThan(1.3 * bytes.length)
})

test('one whose sender was killed between two parts is asked about before the next', async () => {
  const door = filingDoor()
  const karens = await door.open()
  const { id, file, bytes } = await pressWithFile(karens, 3 * partBytes)
  const { changeItem } = karens.deps.shelf
  let answers = 0
  karens.deps.shelf.changeItem = async (each, event, chance) => {
    // The second part's answer is never written down.
    if (event.type === 'answered') answers += 1
    if (answers === 3) throw new Error('the power went')
    return await changeItem(each, event, chance)
  }
  await drain(karens.deps)
  expect(karens.items.get(id)?.progress).toMatchObject({ state: 'filed', maybe: true })
  karens.deps.shelf.changeItem = changeItem
  await drain(karens.deps)
  expect(karens.state(id)).toBe('received')
  expect(door.asked).toEqual([id])
  expect(sentBytes(karens)).toBe(bytes.length)
  expect(door.held.get(file.id)?.equals(bytes)).toBe(true)
})

test('what is shorter goes between the parts of a long one', async () => {
  const door = filingDoor()
  const karens = await door.open()
  const long = await pressWithFile(karens, 4 * partBytes)
  const { fetch } = karens.deps
  let short: string | undefined
  karens.deps.fetch = async (path, init) => {
    // Pressed while the first part is on its way.
    if (init.method === 'PATCH') short ??= await karens.press()
    return await fetch(path, init)
  }
  await drain(karens.deps)
  expect(karens.state(long.id)).toBe('received')
  const methods = karens.seen.map(({ method, path }) => `${method} ${path.split('/')[3] === short}`)
  expect(methods.slice(0, 4)).toEqual(['PUT false', 'PATCH false', 'PUT true', 'PATCH false'])
})

test('an attachment that is gone from the phone needs the person, and holds up nothing else', async () => {
  const door = filingDoor()
  const karens = await door.open()
  const damaged = await pressWithFile(karens, partBytes)
  const whole = await pressWithFile(karens, partBytes)
  karens.files.delete(damaged.file.id)
  await drain(karens.deps)
  expect(karens.items.get(damaged.id)?.progress).toMatchObject({
    state: 'attention',
    trouble: 'file-gone',
    filed: true,
  })
  expect(karens.state(whole.id)).toBe('received')
})

test('a server that has every byte and not yet the receipt is given an empty part', async () => {
  const door = filingDoor()
  const karens = await door.open()
  const { id, file, bytes } = await pressWithFile(karens, 10)
  const lookedAt: number[] = []
  const { fetch } = karens.deps
  karens.deps.fetch = async (path, init) => {
    const response = await fetch(path, init)
    if (init.method === 'PUT') {
      door.held.set(file.id, Buffer.from(bytes))
      const decision = {
        ...door.rows.get(id),
        outcome: 'filed',
        missing: [{ id: file.id, offset: 10 }],
      }
      return Response.json(decision)
    }
    lookedAt.push(karens.seen.at(-1)?.bytes.length ?? Number.NaN)
    return response
  }
  await drain(karens.deps)
  expect(lookedAt).toEqual([0])
  expect(karens.state(id)).toBe('received')
})

test('a server that files and never says what is missing is not asked in a circle', async () => {
  const karens = await phone((_request, body, response) => {
    const { ids = [] }: { ids?: string[] } = JSON.parse(body)
    const id = ids[0] ?? karens.seen[0]?.path.split('/')[3] ?? ''
    void decisionOn(id, karens.seen[0]?.body ?? '').then((made) => {
      const filed = { ...made, outcome: 'filed' }
      json(response, 200, ids.length > 0 ? { decisions: [filed], serverNow: '' } : filed)
    })
  })
  const { id } = await pressWithFile(karens, partBytes)
  const next = await drain(karens.deps)
  expect(karens.state(id)).toBe('filed')
  expect(karens.seen).toHaveLength(1)
  expect(next).not.toBeNull()
  karens.pass(5 * 60_000)
  await drain(karens.deps)
  expect(karens.seen).toHaveLength(2)
  expect(karens.items.get(id)?.progress.tries).toBe(2)
})

test('a withdrawal waits until what it withdraws is decided, then goes', async () => {
  const { handle } = door((_request, _body, response) => json(response, 500, { type: 'internal' }))
  const karens = await phone(handle)
  const first = await karens.press()
  const withdrawal = await karens.press(karen, { submissionId: first }, { dependsOn: first })
  expect(await drain(karens.deps)).not.toBeNull()
  expect([karens.state(first), karens.state(withdrawal)]).toEqual(['queued', 'queued'])
  expect(karens.seen).toHaveLength(1)
  karens.pass(5 * 60_000)
  expect(await drain(karens.deps)).toBeNull()
  expect([karens.state(first), karens.state(withdrawal)]).toEqual(['received', 'received'])
  expect(karens.seen.at(-1)?.path).toContain(withdrawal)
})

test('what depends on something that was deleted goes by itself', async () => {
  const { handle } = door()
  const karens = await phone(handle)
  const gone = crypto.randomUUID()
  const withdrawal = await karens.press(karen, { submissionId: gone }, { dependsOn: gone })
  await drain(karens.deps)
  expect(karens.state(withdrawal)).toBe('received')
})

test('what takes the place of something says so, as it was frozen', async () => {
  const { handle } = door()
  const karens = await phone(handle)
  const supersedes = crypto.randomUUID()
  const id = await karens.press(karen, { shiftId: 'sang-1' }, { supersedes })
  await drain(karens.deps)
  expect(karens.state(id)).toBe('received')
  expect(JSON.parse(karens.seen[0]?.body ?? '').supersedes).toBe(supersedes)
})

test('a phone without room to write the answer down asks again, and the others go on', async () => {
  const { handle, rows } = door()
  const karens = await phone(handle)
  const [full, other] = [await karens.press(), await karens.press()]
  const { changeItem } = karens.deps.shelf
  let hasRoom = false
  karens.deps.shelf.changeItem = async (id, event, chance) => {
    if (id === full && event.type !== 'started' && !hasRoom) {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    return await changeItem(id, event, chance)
  }
  const next = await drain(karens.deps)
  expect(karens.state(other)).toBe('received')
  expect(karens.state(full)).toBe('sending')
  expect(next).not.toBeNull()
  hasRoom = true
  await drain(karens.deps)
  expect(karens.state(full)).toBe('received')
  expect(rows.size).toBe(2)
  expect(karens.seen.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'POST'])
})

test('a part is as large as the line carries in about two seconds, and smaller after a cut', () => {
  const pace = createPace()
  // 8 kB a second.
  const slow = () => {
    const sent = pace.bytes()
    pace.note(sent, sent / 8)
  }
  slow()
  expect(pace.bytes()).toBe(16_384)
  slow()
  expect(pace.bytes()).toBe(16_384)
  for (let part = 0; part < 10; part += 1) pace.note(pace.bytes(), 10)
  expect(pace.bytes()).toBe(256 * 1024)
  pace.note(pace.bytes(), null)
  expect(pace.bytes()).toBe(128 * 1024)
  pace.note(pace.bytes(), -3 * 24 * 3_600_000)
  expect(pace.bytes()).toBe(256 * 1024)
})
