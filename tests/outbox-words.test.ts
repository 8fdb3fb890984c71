// What a form says is wrong: from zod's codes to plain words in both languages.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { missing, toFault, type Way } from '../client/outbox/fault.ts'
import da from '../client/outbox/text.da.ts'
import en from '../client/outbox/text.en.ts'
import { joinDecided } from '../client/submissions/joined.ts'
import type { SubmissionDecision } from '../shared/submissions.ts'

const schema = z.strictObject({
  motivation: z.string().trim().min(10).max(2000),
  competences: z.array(z.string()).min(1).max(3),
  people: z.number().int().min(1).max(2),
  email: z.email(),
  phone: z.string().regex(/^\d{8}$/),
  seatKind: z.enum(['citizen', 'staff']),
})

const right = {
  motivation: 'Jeg vil gerne være med.',
  competences: ['sang'],
  people: 1,
  email: 'karen@borger.example',
  phone: '20304050',
  seatKind: 'citizen',
}

function wordsFor(field: string, value: unknown, way: Way = 'write') {
  const { error } = schema.safeParse({ ...right, [field]: value })
  const issue = error?.issues.find((each) => each.path[0] === field)
  const fault = issue && toFault(issue, field, value, way)
  if (!fault) return undefined
  return [da, en].map((words) => words.faults[fault.code]('Motivation', fault.limit, fault.given))
}

test.each([
  ['motivation', '', 'write', 'Skriv et svar under »Motivation«'],
  ['motivation', undefined, 'write', 'Skriv et svar under »Motivation«'],
  ['seatKind', undefined, 'choose', 'Vælg et svar under »Motivation«'],
  ['competences', [], 'choose', 'Vælg et svar under »Motivation«'],
  [
    'motivation',
    'x'.repeat(2134),
    'write',
    'Gør teksten under »Motivation« kortere: højst 2.000 tegn, du har skrevet 2.134',
  ],
  [
    'motivation',
    'for kort',
    'write',
    'Skriv lidt mere under »Motivation«: mindst 10 tegn, du har skrevet 8',
  ],
  [
    'competences',
    ['a', 'b', 'c', 'd'],
    'choose',
    'Vælg højst 3 under »Motivation«, du har valgt 4',
  ],
  ['people', 3, 'write', 'Skriv højst 2 under »Motivation«'],
  ['email', 'karen', 'write', 'Skriv »Motivation« som navn@eksempel.dk'],
  ['phone', '2030', 'write', 'Skriv »Motivation« med otte cifre, for eksempel 20 30 40 50'],
  ['seatKind', 'mayor', 'choose', 'Ret svaret under »Motivation«'],
] as const)('%s with %j says how to mend it', (field, value, way, words) => {
  expect(wordsFor(field, value, way)?.[0]).toBe(words)
})

test('what is right has no fault, and every code has words in both languages', () => {
  expect(schema.safeParse(right).success).toBe(true)
  for (const { faults } of [da, en])
    for (const words of Object.values(faults)) expect(words('X', 2, 3)).toMatch(/X/)
  expect(missing('acknowledged', 'tick').code).toBe('tick')
})

test('what the server has told is listed newest first, and without it there is nothing to claim', () => {
  const decision = (id: string, receivedAt: string): SubmissionDecision => ({
    submissionId: id,
    form: 'shift-sign-up',
    outcome: 'received',
    receipt: '2026-000001',
    code: 'abcdefghijkl',
    receivedAt,
    late: false,
    contentHash: 'x',
    serverNow: receivedAt,
  })
  const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`
  const pages = [{ submissions: [decision('d', at(9)), decision('b', at(5))], next: 'more' }]
  const ids = (list: { decision: SubmissionDecision }[]) =>
    list.map(({ decision: { submissionId } }) => submissionId)
  expect(ids(joinDecided([], pages))).toEqual(['d', 'b'])
  expect(ids(joinDecided([], undefined))).toEqual([])
})
