import { createRoute, z } from '@hono/zod-openapi'
import type { Account } from '../../shared/accounts.ts'
import { isExampleAddress } from '../../shared/mail.ts'
import {
  mailAddress,
  mailChoice,
  mailCode,
  messagePage,
  messagesRead,
  postedMail,
} from '../../shared/messages.ts'
import { demand } from '../access.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { askForCode, confirmAddress, getMailChoice, switchMailOff } from './mail-choice.ts'
import { countUnread, listMessages, listPostedMails, markRead } from './store.ts'

export function messageRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/messages',
        summary: 'Notices about what I have sent, newest first',
        request: {
          query: z.object({
            after: z
              .string()
              .max(100)
              .regex(/^[^~]+~[^~]+$/)
              .optional(),
            limit: z.coerce.number().int().min(1).max(50).default(20),
          }),
        },
        responses: answers(messagePage, 'One page of notices, and how many of all are unread'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'message.read')
        return c.json(await listMessages(deps.db, accountsOf(account), c.req.valid('query')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/messages/read',
        summary: 'I have read these notices, or all up to an instant, or what they tell of',
        request: { body: body(messagesRead) },
        responses: answers(
          z.strictObject({ unread: z.number().int().min(0) }),
          'How many are unread now',
        ),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'message.read')
        await markRead(deps.db, accountsOf(account), c.req.valid('json'), deps.clock())
        return c.json({ unread: await countUnread(deps.db, accountsOf(account)) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/mail',
        summary: 'Whether and where I get mail about my notices',
        responses: answers(mailChoice, 'The address, and one that waits for its code'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'mail.choose')
        return c.json(await getMailChoice(deps, account.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/mail',
        summary: 'Mail a code to an address of mine; the one before counts until it comes back',
        request: { body: body(z.strictObject({ address: mailAddress })) },
        responses: answers(mailChoice, 'The address waits for its code'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'mail.choose')
        const { address } = c.req.valid('json')
        if (!deps.mail) throw new ProblemError('unavailable', 'No mail is sent from here')
        if (deps.settings.demo && !isExampleAddress(address))
          throw new ProblemError('invalid', '', [
            { pointer: '/address', detail: 'the demo takes made-up addresses on .example alone' },
          ])
        await askForCode(deps, account.id, address)
        return c.json(await getMailChoice(deps, account.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/mail/confirm',
        summary: 'The code that the mail brought; from here on mail goes there',
        request: { body: body(z.strictObject({ code: mailCode })) },
        responses: answers(mailChoice, 'The address is confirmed'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'mail.choose')
        await confirmAddress(deps, account.id, c.req.valid('json').code)
        return c.json(await getMailChoice(deps, account.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/mail',
        summary: 'No mail, please',
        responses: answers(mailChoice, 'There is no address'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'mail.choose')
        await switchMailOff(deps, account.id)
        return c.json(await getMailChoice(deps, account.id), 200)
      },
    )
}

/** The account, and the guests that it was before it signed in. */
function accountsOf(account: Account): string[] {
  return [account.id, ...account.attached]
}

/** What would have been mailed; mounted in demo mode only. */
export function demoMailRoutes(deps: Deps) {
  return router().openapi(
    createRoute({
      method: 'get',
      path: '/demo/mails',
      summary: 'The latest mails of the demo, which never left',
      responses: answers(z.array(postedMail), 'The mails, newest first'),
    }),
    async (c) => c.json(await listPostedMails(deps.db), 200),
  )
}
