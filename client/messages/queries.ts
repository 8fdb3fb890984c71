import type { QueryClient } from '@tanstack/solid-query'
import type { MailChoice, MessagesRead } from '../../shared/messages.ts'
import { api, ask, askPages, demoApi, read } from '../api.ts'

/** My notices, newest first, page upon page. */
export const messagesQuery = () =>
  askPages('/me/messages', (after) => read(api.me.messages.$get({ query: { after } })))

/** How many I haven't read, for the way to them. */
export const unreadQuery = () =>
  ask('/me/messages?limit=1', () => api.me.messages.$get({ query: { limit: '1' } }))

/** I have read these, all up to an instant, or the submission itself; what is on screen is asked for anew. */
export async function markRead(client: QueryClient, json: MessagesRead) {
  await read(api.me.messages.read.$post({ json }))
  await client.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/me/messages'),
  })
}

/** Whether and where I get mail. */
export const mailQuery = () => ask('/me/mail', () => api.me.mail.$get())

export const askForCode = (address: string) => read(api.me.mail.$post({ json: { address } }))

export const confirmAddress = (code: string) => read(api.me.mail.confirm.$post({ json: { code } }))

export const switchMailOff = () => read(api.me.mail.$delete())

export function keepMailChoice(client: QueryClient, choice: MailChoice) {
  client.setQueryData(mailQuery().queryKey, choice)
}

/** What the demo would have mailed. */
export const mailsQuery = () => ask('/demo/mails', () => demoApi.demo.mails.$get())
