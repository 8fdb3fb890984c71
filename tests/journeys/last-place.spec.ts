// Fifty people press Send for the last place at the same moment, against the real server and file.
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../db/open.ts'
import { submissionDecision } from '../../shared/submissions.ts'
import { expect, test } from '../harness/journey.ts'
import { startServer } from '../harness/server.ts'

// Nothing here leaves the net.
test.use({ phones: { worker: false } })

const people = 50

test('fifty at once for the last place give one place, one receipt of it, and 49 refusals that say what else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-last-place-'))
  const server = await startServer({ DATA_DIR: folder })
  const db = openDatabase({ file: join(folder, 'medspil.sqlite') })
  try {
    const shift = await leaveOnePlace(db)
    const senders = await addPeople(db)
    const answers = await Promise.all(
      senders.map(({ accountId, token }) =>
        fetch(`${server.origin}/api/submissions/${randomUUID()}`, {
          method: 'PUT',
          headers: {
            'Content-Type': 'application/json',
            'X-Account': accountId,
            Cookie: `session=${token}`,
          },
          body: JSON.stringify({
            form: 'shift-sign-up',
            version: 1,
            payload: { shiftId: shift.id, people: 1, contactBy: 'phone', phone: '00 00 00 50' },
            attachments: [],
            queueAgeMs: 0,
          }),
        }),
      ),
    )
    const decisions = await Promise.all(
      answers.map(async (answer) => submissionDecision.parse(await answer.json())),
    )
    const refused = decisions.filter(({ outcome }) => outcome === 'refused')
    expect(decisions.filter(({ outcome }) => outcome === 'received')).toHaveLength(1)
    expect(refused.map(({ reason }) => reason)).toEqual(Array(people - 1).fill('full'))
    expect(refused.every(({ alternatives = [] }) => alternatives.length > 0)).toBe(true)
    expect(new Set(decisions.map(({ receipt }) => receipt)).size).toBe(people)
    const after = await db
      .selectFrom('shifts')
      .select(['taken', 'capacity'])
      .where('id', '=', shift.id)
      .executeTakeFirstOrThrow()
    expect(after.taken).toBe(after.capacity)
  } finally {
    await db.destroy()
    await server.remove()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A coming shift that nobody has signed up for is narrowed to one place. */
async function leaveOnePlace(db: Database) {
  const shift = await db
    .selectFrom('shifts')
    .select('id')
    .where('taken', '=', 0)
    .where('starts_at', '>', new Date(Date.now() + 86_400_000).toISOString())
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db.updateTable('shifts').set({ capacity: 1 }).where('id', '=', shift.id).execute()
  return shift
}

async function addPeople(db: Database) {
  const now = new Date().toISOString()
  const added = Array.from({ length: people }, () => ({
    accountId: randomUUID(),
    token: randomUUID(),
  }))
  await db
    .insertInto('accounts')
    .values(
      added.map(({ accountId }, index) => ({
        id: accountId,
        issuer: 'test',
        subject: accountId,
        name: `Person ${index}`,
        example: 1,
        created_at: now,
      })),
    )
    .execute()
  await db
    .insertInto('sessions')
    .values(
      added.map(({ accountId, token }) => ({
        token_hash: createHash('sha256').update(token).digest('hex'),
        account_id: accountId,
        created_at: now,
        expires_at: '2999-01-01T00:00:00.000Z',
      })),
    )
    .execute()
  return added
}
