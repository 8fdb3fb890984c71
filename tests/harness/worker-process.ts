// A process of its own that does jobs: `node worker-process.ts <what it is told as JSON>`.
import { once } from 'node:events'
import { z } from 'zod'
import { openDatabase } from '../../db/open.ts'
import { addAudit } from '../../server/audit.ts'
import type { Deps } from '../../server/deps.ts'
import { filesIn } from '../../server/files.ts'
import { handleJob, type JobHandler } from '../../server/jobs.ts'
import { smtpMailer } from '../../server/mail.ts'
import { messageJobs } from '../../server/messages/jobs.ts'
import { systemRandom } from '../../server/random.ts'
import { runDueJobs } from '../../server/worker.ts'
import { type Told, told } from './worker-told.ts'

const order = told.parse(JSON.parse(process.argv[2] ?? ''))
const db = openDatabase(order.database)
const deps: Deps = {
  db,
  files: filesIn('/nonexistent'),
  mail: order.smtp && smtpMailer(order.smtp),
  clock: () => order.now,
  random: systemRandom,
  settings: { demo: false, publicOrigin: undefined },
  log: (line) => console.log(JSON.stringify(line)),
}

// Those that race begin together.
process.send?.('ready')
await once(process, 'message')
await runDueJobs(deps, handlers(order))
process.disconnect()
await db.destroy()

function handlers({ markAs }: Told): JobHandler[] {
  if (!markAs) return messageJobs(deps)
  // Leaves a trace outside of any transaction, so that work that was done twice is seen.
  return [
    handleJob('send-mail', z.object({ id: z.string() }), async ({ id }) => {
      await addAudit(db, deps, { accountId: markAs, action: 'test', subject: id })
    }),
  ]
}
