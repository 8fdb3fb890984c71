// The bugs that are planted to see whether the tests would notice: each has to turn a test red.
import type { Bug, NamedTest } from './plant.ts'

const unit = (name: string, title: string): NamedTest => ({
  ...{ suite: 'units', file: `tests/${name}.test.ts`, title },
})
const fault = (name: string, title: string): NamedTest => ({
  ...{ suite: 'faults', file: `tests/faults/${name}.spec.ts`, title },
})
const journey = (name: string, title: string): NamedTest => ({
  ...{ suite: 'journeys', file: `tests/journeys/${name}.spec.ts`, title },
})

export const bugs: readonly Bug[] = [
  {
    name: 'an item is deleted before it is sent',
    file: 'client/outbox/store.ts',
    find: 'await items.put(next)\n    if (next.progress',
    replace: `if (next.progress.state === 'sending') await items.delete(id)
    else await items.put(next)
    if (next.progress`,
    tests: [
      fault('send', 'the server is killed before the commit'),
      fault('phone', 'the page is reloaded while it sends'),
    ],
  },
  {
    name: 'nothing is unique: one person can hold a time twice',
    file: 'db/migrations/0018-shifts.ts',
    find: 'create unique index sign_ups_one_each',
    replace: 'create index sign_ups_one_each',
    tests: [unit('volunteering', 'cannot be held twice by one person')],
  },
  {
    name: 'the door does not know ids again',
    file: 'server/submissions/door.ts',
    find: 'const known = await findSubmission(trx, id)',
    replace: `id = crypto.randomUUID()
    const known = await findSubmission(trx, id)`,
    tests: [
      unit('submissions', 'of 25 equal requests at once'),
      fault('send', 'the same request twenty-five times in parallel'),
    ],
  },
  {
    name: 'a request’s onsuccess is taken for the transaction’s done',
    file: 'client/outbox/database.ts',
    find: '    await done\n',
    replace: '',
    tests: [fault('phone', 'no room to keep what is sent')],
  },
  {
    name: 'a 503 is taken as done',
    file: 'client/outbox/machine.ts',
    find: "        state: 'queued',\n        cause: 'busy',\n        maybe: progress.maybe || answer.doubtful,",
    replace: "        state: 'received',\n        cause: 'busy',",
    tests: [
      unit('outbox-machine', 'waits and keeps the id'),
      fault('rules', 'is honoured through a reload'),
    ],
  },
  {
    name: 'the deadline is checked before the id',
    file: 'server/submissions/door.ts',
    find: 'if (known) return demandSame(known, account, contentHash)',
    replace: `const target = (await checkForm(forms, account, envelope).checked.find(trx, account, deps.clock()))?.target
    const reason = target && timingOf(target, deps.clock()).reason
    if (known && reason) return { ...known, outcome: 'refused', reason }
    if (known) return demandSame(known, account, contentHash)`,
    tests: [
      unit('submissions', 'so a retry after the deadline gets the first decision'),
      fault('rules', 'an answer lost before the deadline is repeated after it'),
    ],
  },
  {
    name: 'what is sent is not what was frozen at Send',
    file: 'client/outbox/drain.ts',
    find: '      payload,\n      attachments,',
    replace: "      payload: { ...payload, message: 'Sendt fra min telefon' },\n      attachments,",
    tests: [fault('send', 'what is sent offline survives a reload')],
  },
  {
    name: 'the content’s hash counts how long it waited',
    file: 'server/submissions/door.ts',
    find: 'contentOf(envelope)',
    replace:
      'contentOf({ ...envelope, payload: { ...envelope.payload, age: envelope.queueAgeMs } })',
    tests: [unit('submissions', 'takes neither waiting, order of fields nor absent lists')],
  },
  {
    name: 'X-Account is not looked at',
    file: 'server/session.ts',
    find: "if (!attached) throw new ProblemError('account_mismatch')",
    replace: 'if (!attached) return asker',
    tests: [
      unit('submissions', 'another account is signed in than the one that pressed Send'),
      fault('rules', 'the server refuses it, and it waits for its person'),
    ],
  },
  {
    name: 'somebody else’s id is answered with its decision',
    file: 'server/submissions/door.ts',
    find: "if (known.account_id !== account.id) throw new ProblemError('submission_unknown')",
    replace: '',
    tests: [
      unit('submissions', 'the id belongs to another account'),
      fault('send', 'the same id from another account'),
    ],
  },
  {
    name: 'after four tries it is given up',
    file: 'client/outbox/waits.ts',
    find: 'if (!progress.wait || isEnded',
    replace: 'if (progress.tries > 4) return null\n  if (!progress.wait || isEnded',
    tests: [fault('send', 'five hundreds in a row wear nobody out')],
  },
  {
    name: 'what is unknown is shown as not received',
    file: 'client/outbox/machine.ts',
    find: "state: maybe ? 'unknown' : 'queued',",
    replace: "state: 'queued',",
    tests: [
      unit('outbox-machine', 'a network error or a timeout is unknown'),
      fault('send', 'the answer is dropped five times'),
    ],
  },
  {
    name: 'anybody’s 200 is taken for the municipality’s',
    file: 'client/outbox/answer.ts',
    find: 'const decision = findDecision(body, id)',
    replace: `const decision = findDecision(body, id) ?? {
      ...{ submissionId: id, form: 'shift-sign-up' as const, outcome: 'received' as const },
      ...{ receipt: '2026-000001', code: 'x', receivedAt: now, late: false, contentHash, serverNow: now },
    }`,
    tests: [fault('send', 'is never taken for the municipality')],
  },
  {
    name: 'the effect is outside the transaction',
    file: 'server/submissions/door.ts',
    find: 'const row = await deps.db.transaction().execute(',
    replace: 'const row = await deps.db.connection().execute(',
    tests: [unit('submissions', 'the effect fails halfway')],
  },
  {
    name: 'a refusal leaves no row',
    file: 'server/submissions/door.ts',
    find: '  await changeToDecided(trx, row)\n',
    replace:
      "  if (row.outcome !== 'refused') await changeToDecided(trx, row)\n  else await trx.deleteFrom('submissions').where('id', '=', row.id).execute()\n",
    tests: [
      unit('submissions', 'so a refusal stays refused'),
      fault('rules', 'refused because it was full'),
    ],
  },
  {
    name: 'each tab sends without asking for the lock',
    file: 'client/outbox/live.ts',
    find: 'withLock(work)',
    replace: "work().then(() => 'done' as const)",
    tests: [fault('tabs', 'three submissions from three tabs arrive once each')],
  },
  {
    name: 'after a cut nobody asks how much has come',
    file: 'client/outbox/machine.ts',
    find: "return state === 'unknown' || (state === 'filed' && maybe)",
    replace: "return state === 'unknown'",
    tests: [
      unit('outbox-uploads', 'after a cut the server is asked how much has come'),
      fault('attachments', 'the phone dies in the middle of an attachment'),
    ],
  },
  {
    name: 'a photograph keeps its place',
    file: 'client/outbox/attach.ts',
    find: 'const clean = withoutMetadata(chosen, type)',
    replace: 'const clean = withoutMetadata(chosen, type) && chosen',
    tests: [journey('attachments', 'staff get them without their place')],
  },
  {
    name: 'signing out leaves the key',
    file: 'client/outbox/store.ts',
    find: "await tx.objectStore('keys').delete(owner)",
    replace: '',
    tests: [journey('outbox', 'signing out for good leaves no written word')],
  },
  {
    name: 'a late ghost does not meet the withdrawal that overtook it',
    file: 'server/submissions/door.ts',
    find: "(isGhost ? 'withdrawn' : findRefusal(judged, found, earlier))",
    replace: 'findRefusal(judged, found, earlier)',
    tests: [
      unit('volunteering', 'that overtakes its sign-up refuses it when it comes'),
      fault('people', 'a withdrawal overtakes its sign-up'),
    ],
  },
  {
    name: 'a place is taken without looking whether there is one',
    file: 'server/volunteering/shift-store.ts',
    find: "    .where((e) => e(e('taken', '+', people), '<=', e.ref('capacity')))\n",
    replace: '',
    tests: [
      unit('volunteering', 'of 50 people at once for the last place'),
      fault('rules', 'five phones want the last place'),
    ],
  },
  {
    name: 'a new version takes over without being asked',
    file: 'client/sw.ts',
    find: "self.addEventListener('activate',",
    replace:
      "self.addEventListener('install', () => void self.skipWaiting())\nself.addEventListener('activate',",
    tests: [fault('tabs', 'half filled in costs not a word')],
  },
]
