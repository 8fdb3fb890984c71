// The outbox as a state machine: each row of its two tables, and a walk with random events.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Reply, retryAfterMs, toAnswer } from '../client/outbox/answer.ts'
import { type Item, withEvent } from '../client/outbox/item.ts'
import {
  type Answer,
  advance,
  damagesMax,
  draft,
  isWaiting,
  mustAsk,
  type OutboxEvent,
  type Progress,
  situationOf,
} from '../client/outbox/machine.ts'
import { backoffCapMs, backoffMs, dueAt } from '../client/outbox/waits.ts'
import da from '../client/submissions/text.da.ts'
import en from '../client/submissions/text.en.ts'
import { itemStates, type Outcome, type SubmissionDecision } from '../shared/submissions.ts'

const now = '2026-11-21T10:00:00.000Z'
const chance = { now, random: 0.5 }
const id = '5f0c1a52-7d1e-4b8e-9a43-0d6f2f6b7a10'

function decision(
  outcome: Outcome = 'received',
  more: Partial<SubmissionDecision> = {},
): SubmissionDecision {
  return {
    submissionId: id,
    form: 'shift-sign-up',
    outcome,
    receipt: '2026-000123',
    code: 'abcdefghijkl',
    receivedAt: now,
    late: false,
    contentHash: 'hash',
    serverNow: now,
    ...more,
  }
}

const queued: Progress = { ...draft, state: 'queued' }
const sending: Progress = { ...draft, state: 'sending' }
const unknown: Progress = { ...draft, state: 'unknown', maybe: true }
const filed: Progress = { ...draft, state: 'filed', filed: true }
const attention: Progress = { ...draft, state: 'attention', trouble: 'invalid' }

function reply(status: number, body: unknown = undefined, retryAfter: string | null = null): Reply {
  return { status, body, retryAfter, date: null }
}

function progressAfter(answered: Reply, before = sending): Progress {
  const answer = toAnswer(id, 'hash', answered, now)
  return advance(before, { type: 'answered', answer }, chance)
}

describe('every row of the state table', () => {
  const happens = (before: Progress, event: OutboxEvent) => advance(before, event, chance)
  const decided = (outcome: Outcome) =>
    happens(sending, { type: 'known', decision: decision(outcome) })
  const lost = (offline: boolean): OutboxEvent => ({
    type: 'answered',
    answer: { kind: 'lost', offline },
  })

  test('a draft is queued by Send', () => {
    expect(happens(draft, { type: 'sent' })).toMatchObject({ state: 'queued', cause: 'fresh' })
  })

  test('what is queued is sent, or a draft again', () => {
    expect(happens(queued, { type: 'started' }).state).toBe('sending')
    expect(happens(queued, { type: 'taken-back' })).toBe(draft)
  })

  test('what is being sent is received, refused, filed, unknown, queued, or needs the person', () => {
    expect(decided('received').state).toBe('received')
    expect(decided('refused').state).toBe('refused')
    expect(decided('filed')).toMatchObject({ state: 'filed', filed: true, maybe: false })
    expect(happens(sending, lost(false)).state).toBe('unknown')
    expect(happens(sending, lost(true)).state).toBe('queued')
    expect(progressAfter(reply(413)).state).toBe('attention')
  })

  test('what is unknown is received, refused, filed, or queued again', () => {
    const known = (outcome: Outcome) =>
      happens(unknown, { type: 'known', decision: decision(outcome) }).state
    expect((['received', 'refused', 'filed'] as const).map(known)).toEqual([
      'received',
      'refused',
      'filed',
    ])
    expect(happens(unknown, { type: 'not-known' }).state).toBe('queued')
  })

  test('what is filed is received when the last byte has come, and not before', () => {
    const part = happens(filed, { type: 'started' })
    expect(part).toMatchObject({ state: 'filed', maybe: true })
    expect(progressAfter(reply(200, decision('filed')), part)).toMatchObject({
      state: 'filed',
      maybe: false,
      wait: null,
    })
    expect(progressAfter(reply(200, decision('received')), part).state).toBe('received')
  })

  test.each([
    ['withdrawn', { withdrawnAt: now }],
    ['replaced', { supersededBy: crypto.randomUUID() }],
  ])('what was %s while its attachments were on their way is over', (_, more) => {
    const event = { type: 'known', decision: decision('filed', more) } as const
    expect(happens(filed, event).state).toBe('received')
    expect(happens(sending, event).state).toBe('received')
  })

  test('what is received is never anything else', () => {
    const received = { ...draft, state: 'received' } as const
    for (const event of [
      { type: 'not-known' },
      { type: 'hurried' },
      { type: 'taken-back' },
    ] as const)
      expect(happens(received, event)).toBe(received)
  })

  test('what is refused or needs the person is a draft again when they say so', () => {
    expect(happens({ ...draft, state: 'refused' }, { type: 'taken-back' })).toBe(draft)
    expect(happens(attention, { type: 'taken-back' })).toBe(draft)
  })

  test('what was filed stays, though it needs the person: a new one takes its place', () => {
    const needy = happens(filed, { type: 'unreadable' })
    expect(needy).toMatchObject({ state: 'attention', trouble: 'file-gone', filed: true })
    expect(happens(needy, { type: 'taken-back' })).toBe(needy)
  })

  test('what depends on something else says so until it is tried', () => {
    const behind = happens(draft, { type: 'sent', behind: true })
    expect(situationOf(behind)).toBe('queued-behind')
    expect(happens(happens(behind, { type: 'started' }), lost(true))).toMatchObject({
      cause: 'offline',
    })
  })
})

describe('every answer to a part of an attachment', () => {
  const part = advance(filed, { type: 'started' }, chance)

  test.each([
    ['nothing', { kind: 'lost', offline: false }, 'filed-lost'],
    ['nothing, without a connection', { kind: 'lost', offline: true }, 'filed-offline'],
  ] as const)('%s: it waits, and the server is asked how much has come', (_, answer, situation) => {
    const progress = advance(part, { type: 'answered', answer }, chance)
    expect(progress).toMatchObject({ state: 'filed', maybe: true, tries: 1 })
    expect(situationOf(progress)).toBe(situation)
    expect(mustAsk(progress)).toBe(true)
    expect(advance(progress, { type: 'known', decision: decision('filed') }, chance)).toMatchObject(
      {
        maybe: false,
        wait: null,
        tries: 1,
      },
    )
    const moved = { type: 'known', decision: decision('filed'), moved: true } as const
    expect(advance(progress, moved, chance).tries).toBe(0)
  })

  test.each([
    [401, undefined, 'filed-login'],
    [409, 'account_mismatch', 'filed-login'],
    [404, 'not_found', 'filed-update'],
    [409, 'offset_mismatch', 'filed-busy'],
    [503, 'unavailable', 'filed-busy'],
    [500, 'internal', 'filed-busy'],
    [404, 'submission_unknown', 'filed-lost'],
    [404, 'attachment_unknown', 'filed-lost'],
    [422, 'hash_mismatch', 'filed-lost'],
    [413, 'too_large', 'attention-file-too-large'],
    [403, 'forbidden', 'attention-file-refused'],
    [422, 'invalid', 'attention-file-refused'],
  ] as const)('%i %s is %s, and asked about before more is sent', (status, type, situation) => {
    const progress = progressAfter(reply(status, type && { type }), part)
    expect(situationOf(progress)).toBe(situation)
    expect(progress.state === 'attention' || mustAsk(progress)).toBe(true)
  })

  test('Retry-After counts for attachments too', () => {
    const progress = progressAfter(reply(503, { type: 'unavailable' }, '60'), part)
    expect(situationOf(progress)).toBe('filed-asked')
    expect(dueAt(progress, now)).toBe('2026-11-21T10:01:00.000Z')
  })

  test('bytes that arrive damaged are sent anew, and need the person after the third time', () => {
    let progress: Progress = part
    for (let time = 1; time < damagesMax; time += 1) {
      progress = progressAfter(reply(422, { type: 'hash_mismatch' }), progress)
      expect(progress).toMatchObject({ state: 'filed', damages: time })
      const known = { type: 'known', decision: decision('filed') } as const
      progress = advance(advance(progress, known, chance), { type: 'started' }, chance)
    }
    expect(progressAfter(reply(422, { type: 'hash_mismatch' }), progress)).toMatchObject({
      state: 'attention',
      trouble: 'file-refused',
    })
  })

  test('a server that has forgotten what it filed is sent it again under the same id', () => {
    expect(advance(part, { type: 'not-known' }, chance)).toMatchObject({
      state: 'queued',
      filed: false,
    })
  })
})

describe('every row of the answer table', () => {
  test('2xx with this id and a known outcome finishes', () => {
    expect(progressAfter(reply(200, decision())).state).toBe('received')
    expect(progressAfter(reply(201, decision('refused'))).state).toBe('refused')
  })

  test.each([
    ['another id', reply(200, { ...decision(), submissionId: crypto.randomUUID() })],
    ['an unknown outcome', reply(200, { ...decision(), outcome: 'perhaps' })],
    ['no receipt', reply(200, { ...decision(), receipt: '' })],
    ["a captive portal's page", reply(200)],
    ['nothing at all', reply(204)],
    ['a redirection that was not followed', reply(0)],
    ['a redirection', reply(302)],
  ])('2xx or less with %s is unknown, with a wait', (_, answered) => {
    const progress = progressAfter(answered)
    expect(progress).toMatchObject({ state: 'unknown', maybe: true, tries: 1 })
    expect(progress.wait?.ms).toBeGreaterThan(0)
  })

  test('a received content other than the frozen one needs the person', () => {
    const progress = progressAfter(reply(200, { ...decision(), contentHash: 'other' }))
    expect(progress).toMatchObject({ state: 'attention', trouble: 'other-content' })
  })

  test('a network error or a timeout is unknown; never having left the phone is waiting', () => {
    const lost = (offline: boolean) =>
      advance(sending, { type: 'answered', answer: { kind: 'lost', offline } }, chance)
    expect(lost(false)).toMatchObject({ state: 'unknown', maybe: true })
    expect(lost(true)).toMatchObject({ state: 'queued', maybe: false, cause: 'offline' })
  })

  test('401 holds for login and burns no try', () => {
    expect(progressAfter(reply(401))).toMatchObject({ state: 'queued', hold: 'login', tries: 0 })
  })

  test('403 needs the person', () => {
    expect(progressAfter(reply(403))).toMatchObject({ state: 'attention', trouble: 'forbidden' })
  })

  test('404 submission_unknown needs the person', () => {
    expect(progressAfter(reply(404, { type: 'submission_unknown' }))).toMatchObject({
      state: 'attention',
      trouble: 'unknown-id',
    })
  })

  test.each([
    reply(404),
    reply(404, { type: 'not_found' }),
    reply(405),
    reply(410),
    reply(422, { type: 'unsupported_version' }),
  ])('$status $body holds until the app is updated', (answered) => {
    expect(progressAfter(answered)).toMatchObject({ state: 'queued', hold: 'update', tries: 0 })
  })

  test.each([408, 425, 429, 500, 502, 503, 504])('%i waits and keeps the id', (status) => {
    expect(progressAfter(reply(status))).toMatchObject({ state: 'queued', hold: null, tries: 1 })
  })

  test.each([408, 500, 502, 504])('%i may have lost the answer, and is remembered so', (status) => {
    expect(progressAfter(reply(status)).maybe).toBe(true)
  })

  test('409 is a short retry, or held for login when another account is signed in', () => {
    const progress = progressAfter(reply(409, { type: 'in_progress' }))
    expect(progress).toMatchObject({ state: 'queued', hold: null })
    expect(progress.wait?.ms).toBeLessThanOrEqual(2000)
    expect(progressAfter(reply(409, { type: 'account_mismatch' }))).toMatchObject({
      state: 'queued',
      hold: 'login',
      tries: 0,
    })
  })

  test('413 and 422 need the person, with the fields named', () => {
    expect(progressAfter(reply(413))).toMatchObject({ state: 'attention', trouble: 'too-large' })
    const errors = [{ pointer: '/payload/email', detail: 'x' }]
    expect(progressAfter(reply(422, { type: 'invalid', errors }))).toMatchObject({
      state: 'attention',
      trouble: 'invalid',
      pointers: ['/payload/email'],
    })
    expect(progressAfter(reply(422, { type: 'id_reused' }))).toMatchObject({ trouble: 'reused' })
  })
})

describe('waiting', () => {
  test('Retry-After counts in both forms, the date from the answer’s own clock', () => {
    expect(retryAfterMs(reply(503, null, '120'), now)).toBe(120_000)
    const dated = {
      ...reply(503, null, 'Sat, 21 Nov 2026 10:02:00 GMT'),
      date: 'Sat, 21 Nov 2026 10:00:00 GMT',
    }
    // Three days wrong on the phone change nothing.
    expect(retryAfterMs(dated, '2026-11-24T10:00:00.000Z')).toBe(120_000)
    expect(retryAfterMs(reply(503, null, 'soon'), now)).toBeNull()
  })

  test('what the server asked for outlives a connection that comes back; a backoff does not', () => {
    const told = progressAfter(reply(429, null, '120'))
    expect(advance(told, { type: 'awake' }, chance)).toBe(told)
    expect(dueAt(told, now)).toBe('2026-11-21T10:02:00.000Z')
    const backedOff = advance(progressAfter(reply(500)), { type: 'awake' }, chance)
    expect(dueAt(backedOff, now)).toBe(now)
  })

  test('"Send nu" ends every wait and hold', () => {
    for (const answered of [reply(429, null, '120'), reply(401), reply(410)]) {
      expect(dueAt(advance(progressAfter(answered), { type: 'hurried' }, chance), now)).toBe(now)
    }
  })

  test('a clock set back by three days makes nothing wait for three days', () => {
    expect(dueAt(progressAfter(reply(503)), '2026-11-18T10:00:00.000Z')).toBe(
      '2026-11-18T10:00:00.000Z',
    )
  })

  test('the backoff is full jitter under a doubling ceiling of at most five minutes', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
        const ms = backoffMs(tries, random)
        expect(ms).toBeGreaterThanOrEqual(500)
        expect(ms).toBeLessThanOrEqual(backoffCapMs)
      }),
    )
    expect(backoffMs(1, 1)).toBe(4000)
    expect(backoffMs(2, 1)).toBe(8000)
    expect(backoffMs(50, 1)).toBe(backoffCapMs)
  })
})

describe('asking about what may have been received', () => {
  test('known finishes; not known is sent again with the same id; no answer stays unknown', () => {
    expect(advance(unknown, { type: 'known', decision: decision() }, chance).state).toBe('received')
    expect(advance(unknown, { type: 'not-known' }, chance)).toMatchObject({ state: 'queued' })
    const busy: Answer = { kind: 'later', afterMs: null, soon: false, doubtful: false }
    expect(advance(unknown, { type: 'asked-in-vain', answer: busy }, chance)).toMatchObject({
      state: 'unknown',
      tries: 1,
    })
    expect(
      advance(unknown, { type: 'asked-in-vain', answer: { kind: 'login' } }, chance),
    ).toMatchObject({ state: 'unknown', hold: 'login' })
  })

  test('one that was found as sending may have been received', () => {
    expect(advance(sending, { type: 'interrupted' }, chance)).toMatchObject({
      state: 'unknown',
      maybe: true,
    })
  })
})

describe('what the person may do', () => {
  test('"Ret" works while it waits, needs the person or was refused; never while it may be on its way', () => {
    const back = (progress: Progress) => advance(progress, { type: 'taken-back' }, chance).state
    expect(back(queued)).toBe('draft')
    expect(back({ ...queued, state: 'attention', trouble: 'invalid' })).toBe('draft')
    expect(back({ ...queued, state: 'refused' })).toBe('draft')
    expect(back(sending)).toBe('sending')
    expect(back(unknown)).toBe('unknown')
    expect(back({ ...queued, state: 'received' })).toBe('received')
  })

  test('what is held for login is not started before somebody signs in', () => {
    const held = progressAfter(reply(401))
    expect(advance(held, { type: 'started' }, chance)).toBe(held)
    expect(advance(held, { type: 'updated' }, chance)).toBe(held)
    expect(dueAt(held, now)).toBeNull()
    expect(dueAt(advance(held, { type: 'signed-in' }, chance), now)).toBe(now)
  })
})

const anAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom<Answer>(
    { kind: 'decided', decision: decision('received') },
    { kind: 'decided', decision: decision('refused') },
    { kind: 'decided', decision: decision('filed') },
    { kind: 'decided', decision: decision('filed', { withdrawnAt: now }) },
    { kind: 'damaged' },
    { kind: 'lost', offline: true },
    { kind: 'lost', offline: false },
    { kind: 'login' },
    { kind: 'update' },
  ),
  fc.record({
    kind: fc.constant('later' as const),
    afterMs: fc.option(fc.nat()),
    soon: fc.boolean(),
    doubtful: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('attention' as const),
    trouble: fc.constantFrom(
      ...(['forbidden', 'unknown-id', 'too-large', 'invalid', 'reused', 'other-content'] as const),
    ),
    pointers: fc.array(fc.string()),
  }),
)

const anEvent: fc.Arbitrary<OutboxEvent> = fc.oneof(
  fc.record({ type: fc.constant('answered' as const), answer: anAnswer }),
  fc.record({ type: fc.constant('asked-in-vain' as const), answer: anAnswer }),
  fc.constantFrom<OutboxEvent>(
    { type: 'sent' },
    { type: 'started' },
    { type: 'started' },
    { type: 'interrupted' },
    { type: 'known', decision: decision('received') },
    { type: 'known', decision: decision('refused') },
    { type: 'known', decision: decision('filed') },
    { type: 'known', decision: decision('filed', { supersededBy: id }) },
    { type: 'not-known' },
    { type: 'hurried' },
    { type: 'awake' },
    { type: 'signed-in' },
    { type: 'updated' },
    { type: 'held', by: 'login' },
    { type: 'unreadable' },
  ),
)

const frozen = { iv: new Uint8Array(12), data: new ArrayBuffer(8) }

function freshItem(): Item {
  return {
    id,
    form: 'shift-sign-up',
    version: 1,
    about: { kind: 'activity', id: 'a', path: '/plejehjem/a', title: { da: 'a', en: 'a' } },
    given: { shiftId: 'a' },
    attachments: [],
    account: 'account',
    path: '/plejehjem/a/tider/a',
    queuedAt: now,
    contentHash: 'hash',
    sealed: frozen,
    progress: queued,
    decision: null,
    story: [{ what: 'queued-fresh', at: now, times: 1 }],
    waiting: now,
  }
}

function isDecision(event: OutboxEvent): boolean {
  return event.type === 'known' || (event.type === 'answered' && event.answer.kind === 'decided')
}

test('a walk with any events meets no state without words, loses nothing and claims nothing', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anEvent, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 60 }),
      (events) => {
        let item = freshItem()
        let wasDecided = false
        for (const [event, random] of events) {
          const before = item
          item = withEvent(item, event, { now, random })
          const { state } = item.progress
          const situation = situationOf(item.progress)
          seen.add(situation)
          expect(itemStates).toContain(state)
          for (const words of [da, en]) {
            expect(words.situations[situation].state).not.toBe('')
            expect(words.situations[situation].meaning).not.toBe('')
            expect(words.situations[situation].story).not.toBe('')
          }
          wasDecided ||= item !== before && isDecision(event)
          // Received, refused and filed only by a decision, and kept with it.
          if (state === 'received' || state === 'refused' || state === 'filed') {
            expect(wasDecided).toBe(true)
            expect(item.decision?.receipt).toBe('2026-000123')
          }
          // Only a receipt takes the payload's place.
          expect(item.sealed === null).toBe(state === 'received')
          // Whatever waits can be tried again, by time, by the person, or by what it is held for.
          expect(item.waiting).toBe(isWaiting(item.progress) ? now : undefined)
          if (state === 'queued' || state === 'unknown' || state === 'filed') {
            const hurried = withEvent(item, { type: 'hurried' }, { now, random })
            expect(dueAt(hurried.progress, now)).toBe(now)
            if (!item.progress.hold) expect(dueAt(item.progress, now)).not.toBeNull()
            // Never more than five minutes, unless the server asked for it; however often it failed.
            const { wait } = item.progress
            if (wait && !wait.told) expect(wait.ms).toBeLessThanOrEqual(backoffCapMs)
          }
          // What was said to be received or refused is never taken back.
          const was = before.progress.state
          if (was === 'received' || was === 'refused') expect(item).toBe(before)
          // What the server has filed is never a draft, deleted or sent anew, unless it forgot it.
          if (was === 'filed' && event.type !== 'not-known') {
            expect(['filed', 'received', 'refused', 'attention']).toContain(state)
          }
          expect(state).not.toBe('draft')
          // What may have been received, or was filed, is never taken back unasked.
          if (state === 'unknown' || state === 'sending' || state === 'filed') {
            expect(advance(item.progress, { type: 'taken-back' }, chance)).toBe(item.progress)
          }
        }
      },
    ),
    { numRuns: 3000 },
  )
  expect(seen.size).toBeGreaterThan(22)
})

test('an attachment in fifty parts is one chapter, and being received another', () => {
  let item = freshItem()
  const told = (outcome: Outcome) => {
    const serverNow = '2026-11-21T11:00:00.000Z'
    const answer: Answer = { kind: 'decided', decision: decision(outcome, { serverNow }) }
    item = withEvent(item, { type: 'started' }, chance)
    item = withEvent(item, { type: 'answered', answer }, chance)
  }
  for (let part = 0; part < 50; part += 1) told('filed')
  expect(item.sealed).not.toBeNull()
  told('received')
  expect(item.story).toEqual([
    { what: 'queued-fresh', at: now, times: 1 },
    { what: 'filed', at: now, times: 1 },
    { what: 'received', at: '2026-11-21T11:00:00.000Z', times: 1 },
  ])
  expect(item.sealed).toBeNull()
})

test('a story tells repeated failures as one chapter and stays short', () => {
  let item = freshItem()
  const busy: Answer = { kind: 'later', afterMs: null, soon: false, doubtful: false }
  for (let round = 0; round < 200; round += 1) {
    item = withEvent(item, { type: 'hurried' }, chance)
    item = withEvent(item, { type: 'started' }, chance)
    item = withEvent(item, { type: 'answered', answer: busy }, chance)
  }
  expect(item.story).toEqual([
    { what: 'queued-fresh', at: now, times: 1 },
    { what: 'queued-busy', at: now, times: 200 },
  ])
})
