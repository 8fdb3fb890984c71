// What the screens of one's own submissions work out: where each stands, how far its files are, what a copy holds.
import { describe, expect, test } from 'vitest'
import { draft } from '../client/outbox/machine.ts'
import { makeCopy } from '../client/submissions/copy.ts'
import { placeOf, progressOf } from '../client/submissions/files.ts'
import { groupOf } from '../client/submissions/groups.ts'
import { standingOf } from '../client/submissions/standing.ts'
import type { SubmissionDecision } from '../shared/submissions.ts'

const at = '2026-11-21T10:00:00.000Z'
const other = '5b9f5d0e-6a1c-4a54-9f0e-1f8c6a7b2c3d'
const decision: SubmissionDecision = {
  submissionId: '8d6c5c0c-0d51-4f4c-9a11-0a2f1b3c4d5e',
  form: 'consultation-response',
  outcome: 'received',
  receipt: '2026-000123',
  code: 'abcdefghjkmn',
  receivedAt: at,
  late: false,
  contentHash: 'x',
  serverNow: at,
}

test.each<[Partial<SubmissionDecision>, string]>([
  [{}, 'received'],
  [{ outcome: 'filed' }, 'filed'],
  [{ outcome: 'filed', absent: [other] }, 'overdue'],
  [{ outcome: 'refused', reason: 'closed' }, 'refused'],
  [{ late: true }, 'late'],
  [{ late: true, lateDecision: 'accepted' }, 'late-accepted'],
  [{ late: true, lateDecision: 'declined' }, 'late-declined'],
  [{ supersededBy: other }, 'superseded'],
  // What its sender did counts for more than how far the bytes are, or what staff decided.
  [{ outcome: 'filed', late: true, lateDecision: 'accepted', withdrawnAt: at }, 'withdrawn'],
])('a decision with %j stands as %s', (change, standing) => {
  expect(standingOf({ ...decision, ...change })).toBe(standing)
})

test('what only its person can bring further needs them; the rest is under way until it is decided', () => {
  const group = (progress: Partial<typeof draft>) =>
    groupOf({ progress: { ...draft, ...progress } })
  expect(group({ state: 'attention' })).toBe('attention')
  expect(group({ state: 'queued', hold: 'login' })).toBe('attention')
  expect(group({ state: 'filed', hold: 'update' })).toBe('attention')
  for (const state of ['queued', 'sending', 'unknown', 'filed'] as const) {
    expect(group({ state })).toBe('way')
  }
  expect(group({ state: 'received' })).toBe('sent')
  expect(group({ state: 'refused' })).toBe('sent')
})

describe('how far the files have come', () => {
  const files = ['a', 'b', 'c'].map((id) => ({ id, size: 1000 }))
  const told = {
    missing: [
      { id: 'b', offset: 400 },
      { id: 'c', offset: 0 },
    ],
  }

  test('is told file by file', () => {
    const places = (isHere: boolean) => files.map((file) => placeOf(file, told, isHere).place)
    expect(places(true)).toEqual(['received', 'coming', 'waiting'])
    expect(places(false)).toEqual(['received', 'coming', 'elsewhere'])
    expect(files.map((file) => placeOf(file, undefined, true).place)).toEqual(Array(3).fill('here'))
  })

  test('is said to be nowhere where it never came, and deleted where it no longer lies', () => {
    const ended = { removed: ['a'], absent: ['b'], missing: [] }
    const overdue = { absent: ['c'], missing: [{ id: 'c', offset: 0 }] }
    const places = (decision: typeof ended | typeof overdue, isHere: boolean) =>
      files.map((file) => placeOf(file, decision, isHere).place)
    expect(places(ended, false)).toEqual(['removed', 'absent', 'received'])
    expect(places(overdue, false)).toEqual(['received', 'received', 'absent'])
    expect(places(overdue, true)).toEqual(['received', 'received', 'waiting'])
  })

  test('never says that all of a file is here before it is', () => {
    const [, file] = files
    expect(file && placeOf(file, { missing: [{ id: 'b', offset: 999 }] }, true).percent).toBe(99)
    expect(file && placeOf(file, { missing: [{ id: 'b', offset: 1000 }] }, true)).toEqual({
      place: 'coming',
      percent: 99,
    })
  })

  test('is summed up without those that were turned down', () => {
    expect(progressOf(files, told)).toEqual({
      ...{ received: 1, all: 3, percent: 40, left: 2 },
      ...{ bytes: 3000, bytesReceived: 1400 },
    })
    expect(progressOf(files, { ...told, rejected: ['a'] })).toMatchObject({ received: 0, all: 2 })
  })
})

test('a copy holds every byte of the files, and nothing that was written can become a part of the page', async () => {
  const bytes = new Uint8Array(70_000).map((_, at) => at % 251)
  const copy = await makeCopy({
    language: 'da',
    title: 'Kopi',
    facts: [{ term: 'Om', answer: '<script>alert(1)</script>' }],
    answersTitle: 'Det skrev du',
    answers: [
      { label: 'Navn', value: '"><img src=x onerror=alert(2)>' },
      { label: 'Tider', value: ['mandag', 'onsdag'] },
      { label: 'Sted', value: undefined },
    ],
    unanswered: 'Ikke besvaret',
    filesTitle: 'Bilag',
    files: [
      {
        file: { id: '1', name: '"><b>.pdf', type: 'application/pdf', size: 1 },
        bytes: new Blob([bytes]),
      },
      { file: { id: '2', name: 'væk.png', type: 'image/png', size: 1 }, bytes: undefined },
    ],
    missing: 'er ikke med i kopien',
  })
  const page = await copy.text()
  expect(page).not.toMatch(/<script|<img|<b>/)
  expect(page).toContain('mandag\nonsdag')
  expect(page).toContain('Ikke besvaret')
  expect(page).toContain('væk.png er ikke med i kopien')
  const [, data = ''] = /href="data:application\/pdf;base64,([^"]+)"/.exec(page) ?? []
  expect(Buffer.from(data, 'base64').equals(Buffer.from(bytes))).toBe(true)
})
