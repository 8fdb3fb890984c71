// The mail that waits: sent at least once, under an id of its own, so that a repeat shows as one.
import { z } from 'zod'
import { mailCodeMinutes } from '../../shared/mail.ts'
import { addMinutes } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { handleJob, type JobHandler } from '../jobs.ts'
import { findMailAddress } from '../messages.ts'
import { findConfirmation } from './mail-store.ts'
import { findRecipient } from './store.ts'
import { codeWords, newsWords } from './words.ts'

export function messageJobs(deps: Deps): JobHandler[] {
  const { db, mail } = deps
  const origin = deps.settings.publicOrigin
  const messagesAt = origin && `${origin}/beskeder`
  return [
    handleJob('send-mail', z.strictObject({ messageId: z.uuid() }), async ({ messageId: id }) => {
      const accountId = await findRecipient(db, id)
      // Looked up now: who has switched mail off meanwhile gets none.
      const to = accountId && (await findMailAddress(db, accountId))
      if (to) await mail?.send({ id, to, ...newsWords(messagesAt), unsubscribeAt: messagesAt })
    }),
    handleJob(
      'send-mail-code',
      z.strictObject({ confirmationId: z.uuid(), code: z.string() }),
      async ({ confirmationId: id, code }) => {
        const since = addMinutes(deps.clock(), -mailCodeMinutes)
        const waiting = await findConfirmation(db, id, since)
        if (waiting) await mail?.send({ id, to: waiting.address, ...codeWords(code) })
      },
    ),
  ]
}
