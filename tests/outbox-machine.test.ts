// The outbox as a state machine: each row of its two tables, and a walk with random events.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Reply, retryAfterMs, toAnswer } from '../client/outbox/answer.ts'
import { type Item, withEvent } from '../client/outbox/item.ts'
import {
  type Answer,
  advance,
  draft,
  type OutboxEvent,
  type Progress,
  situationOf,
} from '../client/outbox/machine.ts'
import { backoffCapMs, backoffMs, dueAt } from '../client/outbox/waits.ts'
import da from '../client/submissions/text.da.ts'
import en from '../client/submissions/text.en.ts'
import { itemStates, type SubmissionDecision } from '../shared/submissions.ts'

const now = '2026-11-21T10:00:00.000Z'
const chance = { now, random: 0.5 }
const id = '5f0c1a52-7d1e-4b8e-9a43-0d6f2f6b7a10'

function decision(outcome: 'received' | 'refused' = 'received'): SubmissionDecision {
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
  }
}

const queued: Progress = { ...draft, state: 'queued' }
const sending: Progress = { ...draft, state: 'sending' }
const unknown: Progress = { ...draft, state: 'unknown', maybe: true }

function reply(status: number, body: unknown = undefined, retryAfter: string | null = null): Reply {
  return { status, body, retryAfter, date: null }
}

function progressAfter(answered: Reply): Progress {
  const answer = toAnswer(id, 'hash', answered, now)
  return advance(sending, { type: 'answered', answer }, chance)
}

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
          // Received and refused only by a decision, and kept with it.
          if (state === 'received' || state === 'refused') {
            expect(wasDecided).toBe(true)
            expect(item.decision?.receipt).toBe('2026-000123')
          }
          // Only a receipt takes the payload's place.
          expect(item.sealed === null).toBe(state === 'received')
          // Whatever waits can be tried again, by time, by the person, or by what it is held for.
          if (state === 'queued' || state === 'unknown') {
            expect(item.waiting).toBe(now)
            const hurried = withEvent(item, { type: 'hurried' }, { now, random })
            expect(dueAt(hurried.progress, now)).toBe(now)
            if (!item.progress.hold) expect(dueAt(item.progress, now)).not.toBeNull()
          }
          // What may have been received is never taken back unasked.
          if (state === 'unknown' || state === 'sending') {
            expect(advance(item.progress, { type: 'taken-back' }, chance)).toBe(item.progress)
          }
          if (before.progress.state === 'received') expect(item).toBe(before)
        }
      },
    ),
    { numRuns: 500 },
  )
  expect(seen.size).toBeGreaterThan(12)
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
