// Faults of the server and of the line while something is being sent.
import { randomUUID } from 'node:crypto'
import { submissionDecision } from '../../shared/submissions.ts'
import { expectStillHere, open } from '../journeys/steps.ts'
import {
  door,
  everyone,
  expectReceived,
  expectState,
  fillIn,
  fillResponse,
  impatient,
  pathOf,
  putAs,
  readySignUp,
  sendNow,
  sendResponse,
  sendSignUp,
  signUp,
  song,
  status,
  statusQuestion,
  walk,
} from './acts.ts'
import { engines } from './service.ts'
import { accountOf, expect, personaSession, signIn, test } from './world.ts'

test('what is sent offline survives a reload, closing and reopening, and goes by itself when the line is back', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  await phone.setOffline(true)
  line.setDown(true)
  const { id } = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'queued-offline')
  await phone.page.reload()
  await expectStillHere(phone.page)
  await phone.restartBrowser()
  await open(phone.page, `/mine-indsendelser/${id}`)
  await expectStillHere(phone.page)
  expect(await court.row(id)).toBeUndefined()
  line.setDown(false)
  await phone.setOffline(false)
  await expectReceived(phone.page, id)
})

test('who has had something decided fills in the next form in flight mode, and it goes when the line is back', async ({
  phone,
  court,
}) => {
  await readySignUp(phone, 'karen', song)
  const first = await sendSignUp(court, phone, song)
  await expectReceived(phone.page, first.id)
  await open(phone.page, pathOf(walk))
  await phone.setOffline(true)
  await fillIn(phone.page, walk)
  const { id } = await sendSignUp(court, phone, walk)
  await expectState(phone.page, 'queued-offline')
  await phone.setOffline(false)
  await expectReceived(phone.page, id)
})

/** Of a length that needs room of its own in the file. */
const long = 'Lad stierne blive, hvor de er. '.repeat(300).trim()

for (const engine of engines) {
  test.describe(`on ${engine}`, () => {
    test.use({ engine })

    test('the server is killed before the commit: nothing is stored, and the retry is the first', async ({
      phone,
      court,
      service,
    }) => {
      await readySignUp(phone, 'karen', song)
      await service.arm({ at: 'before_commit', strike: 'kill' })
      const { id } = await sendSignUp(court, phone, song)
      await service.died()
      await expectState(phone.page, 'unknown')
      expect(await court.row(id)).toBeUndefined()
      await service.start()
      await expectReceived(phone.page, id)
    })

    test('the server is killed after the commit and before the answer: the retry gets the first decision', async ({
      phone,
      court,
      service,
    }) => {
      await readySignUp(phone, 'karen', song)
      await service.arm({ at: 'after_commit', strike: 'kill' })
      const { id } = await sendSignUp(court, phone, song)
      await service.died()
      await expectState(phone.page, 'unknown')
      const first = await court.row(id)
      expect(first?.outcome).toBe('received')
      await service.start()
      await expectReceived(phone.page, id)
      expect(await court.row(id)).toEqual(first)
    })

    test('the server is killed half way through its answer: half an answer is none', async ({
      phone,
      court,
      service,
    }) => {
      await readySignUp(phone, 'karen', song)
      await service.arm({ at: 'mid_response', strike: 'kill' })
      const { id } = await sendSignUp(court, phone, song)
      await service.died()
      await expectState(phone.page, 'unknown')
      await service.start()
      await expectReceived(phone.page, id)
    })

    test('the same request twenty-five times in parallel is one row, one receipt, one place', async ({
      phone,
      court,
      line,
      service,
    }) => {
      await readySignUp(phone, 'karen', song)
      const asking = line.harm(statusQuestion, { harm: 'hold-request' })
      // A browser repeats by itself what broke on a line it had used before.
      const copied = line.harm(door, { harm: 'steal' })
      const { id } = await sendSignUp(court, phone, song)
      await expectState(phone.page, 'unknown')
      copied.release()
      const [raw] = copied.copies
      if (!raw) throw new Error('No request was copied')
      const answers = await Promise.all(Array.from({ length: 25 }, () => line.deliver(raw)))
      expect(answers.map((answer) => answer.slice(0, 12))).toEqual(Array(25).fill('HTTP/1.1 200'))
      asking.release()
      await expectReceived(phone.page, id)
      const rows = await service.db
        .selectFrom('sign_ups')
        .selectAll()
        .where('submission_id', '=', id)
        .execute()
      expect(rows).toHaveLength(1)
    })

    test('the same id with other content: the first stands, and the phone asks its person', async ({
      phone,
      court,
      line,
    }) => {
      await readySignUp(phone, 'karen', song)
      const held = line.harm(door, { harm: 'hold-request' }, 1)
      const { id } = await sendSignUp(court, phone, song)
      await held.met
      const other = { ...signUp(song), payload: { ...signUp(song).payload, kind: 'pair' } }
      court.press(id, accountOf(phone), other)
      const answer = await putAs(await personaSession(line, 'karen'), line, id, other)
      expect(answer.status).toBe(200)
      held.release()
      await expectState(phone.page, 'attention-reused')
      expect((await court.rows()).map((row) => row.id)).toEqual([id])
    })

    test("the same id from another account is nobody's business: neither gets the other's", async ({
      phone,
      court,
      line,
    }) => {
      await readySignUp(phone, 'karen', song)
      const held = line.harm(door, { harm: 'hold-request' }, 1)
      const { id } = await sendSignUp(court, phone, song)
      await held.met
      const grethe = await personaSession(line, 'grethe')
      court.press(id, grethe.account, signUp(song))
      const answer = await putAs(grethe, line, id, signUp(song))
      const decision = submissionDecision.parse(answer.body)
      held.release()
      await expectState(phone.page, 'attention-unknown-id')
      await expect(phone.page.getByText(decision.code)).toHaveCount(0)
    })

    test('five hundreds in a row wear nobody out: it is tried again until it is decided', async ({
      phone,
      court,
      service,
      line,
    }) => {
      await readySignUp(phone, 'karen', song)
      await service.arm({ at: 'before_commit', strike: { status: 500 }, times: 5 })
      const { id } = await sendSignUp(court, phone, song)
      await expectReceived(phone.page, id)
      expect(line.requests.filter((request) => door.test(request))).toHaveLength(6)
    })

    test('a disk that is full is not decided: it waits, and goes when there is room', async ({
      phone,
      court,
      service,
    }) => {
      await signIn(phone, 'karen')
      await fillResponse(phone.page, everyone, long)
      await service.fillDisk(true)
      const { id } = await sendResponse(court, phone, everyone, 'Karen Eksempel', long)
      await expect(status(phone.page)).toHaveText(/^Venter på at blive sendt: kommunens server/)
      expect(await court.row(id)).toBeUndefined()
      await service.fillDisk(false)
      await sendNow(phone.page)
      await expectReceived(phone.page, id)
    })
  })
}

test('the answer is dropped five times: the screen says that it may have arrived, never that it failed', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const dropped = line.harm(/^(PUT|POST) \/api\/submissions\//, { harm: 'drop-response' }, 5)
  const { id } = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'unknown')
  await expectReceived(phone.page, id)
  expect(dropped.count()).toBe(5)
})

test('the line is cut in the middle of the request: nothing is stored of half a request', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  const asking = line.harm(statusQuestion, { harm: 'hold-request' })
  const cut = line.harm(door, { harm: 'cut-request', after: 400 })
  const { id } = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'unknown')
  expect(await court.row(id)).toBeUndefined()
  cut.release()
  asking.release()
  await expectReceived(phone.page, id)
})

test('the line is cut in the middle of the answer: the receipt comes by asking', async ({
  phone,
  court,
  line,
}) => {
  await readySignUp(phone, 'karen', song)
  line.harm(door, { harm: 'cut-response', after: 300 }, 1)
  const { id } = await sendSignUp(court, phone, song)
  await expectReceived(phone.page, id)
  expect(line.requests.filter((request) => door.test(request))).toHaveLength(1)
})

test('a server that hangs is given up, and asked about when it answers again', async ({
  newPhone,
  court,
  service,
}) => {
  const phone = await newPhone({ prepare: impatient })
  await readySignUp(phone, 'karen', song)
  const { struck } = await service.arm({ at: 'before_commit', strike: 'hang' })
  const { id } = await sendSignUp(court, phone, song)
  await struck
  await expectState(phone.page, 'unknown')
  expect(await court.row(id)).toBeUndefined()
  await service.release()
  await expectReceived(phone.page, id)
})

test('a server that hangs after it has committed and is started anew still knows what it decided', async ({
  newPhone,
  court,
  service,
}) => {
  const phone = await newPhone({ prepare: impatient })
  await readySignUp(phone, 'karen', song)
  const { struck } = await service.arm({ at: 'after_commit', strike: 'hang' })
  const { id } = await sendSignUp(court, phone, song)
  await struck
  await service.kill()
  await expectState(phone.page, 'unknown')
  await service.start()
  await expectReceived(phone.page, id)
})

test('an answer about oneself that never comes is given up: the form asks for all of it, and can be sent', async ({
  newPhone,
  court,
  line,
}) => {
  const phone = await newPhone({ prepare: impatient })
  const held = line.harm(
    /^GET \/api\/me\/care-homes\/[^/]+\/readiness$/,
    { harm: 'hold-request' },
    9,
  )
  await readySignUp(phone, 'karen', song)
  expect(held.count()).toBeGreaterThan(0)
  const { id } = await sendSignUp(court, phone, song)
  await expectReceived(phone.page, id)
})

test('the line dies at the press of Send on a phone whose worker is not there yet: it is kept, and said so', async ({
  newPhone,
  court,
  line,
}) => {
  const phone = await newPhone({
    profile: undefined,
    prepare: (context) =>
      context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')),
  })
  await readySignUp(phone, 'karen', song)
  line.setDown(true)
  const { id } = await sendSignUp(court, phone, song)
  await expectState(phone.page, 'unknown')
  line.setDown(false)
  await expectReceived(phone.page, id)
})

test('a ghost of the request that comes days later changes nothing', async ({
  phone,
  court,
  line,
  service,
}) => {
  await readySignUp(phone, 'karen', song)
  const copied = line.harm(door, { harm: 'copy' }, 1)
  const { id } = await sendSignUp(court, phone, song)
  await expectReceived(phone.page, id)
  const first = await court.row(id)
  await service.setClock(3 * 86_400_000)
  const [raw] = copied.copies
  if (!raw) throw new Error('No request was copied')
  expect(await line.deliver(raw)).toContain(first?.receipt)
  expect(await court.row(id)).toEqual(first)
  expect(await court.rows()).toHaveLength(1)
})

const portals: [name: string, raw: string][] = [
  [
    'a page with 200',
    'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\nConnection: close\r\n\r\n<h1>Log på wifi</h1>',
  ],
  [
    'a redirect with 302',
    'HTTP/1.1 302 Found\r\nLocation: /wifi\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  ],
  ['nothing with 204', 'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'],
  [
    'a decision of something else',
    jsonAnswer({ submissionId: randomUUID(), outcome: 'received', receipt: '2026-999999' }),
  ],
]

for (const [name, raw] of portals) {
  test(`a captive portal that answers ${name} is never taken for the municipality`, async ({
    phone,
    court,
    line,
  }) => {
    await readySignUp(phone, 'karen', song)
    const portal = line.harm(/^(PUT|POST) \/api\/submissions\//, { harm: 'answer', raw })
    const { id } = await sendSignUp(court, phone, song)
    await portal.met
    await expectState(phone.page, 'unknown')
    expect(await court.row(id)).toBeUndefined()
    portal.release()
    await expectReceived(phone.page, id)
    expect(line.requests).not.toContain('GET /wifi')
  })
}

function jsonAnswer(body: unknown): string {
  const text = JSON.stringify(body)
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`
}
