// News to those who coordinate a care home: what has come in, and the page of the desk where it waits.
import type { Trx } from '../db/open.ts'
import type { MessageKind } from '../shared/messages.ts'
import type { Random } from './deps.ts'
import { addCollected } from './messages.ts'
import { listCoordinators } from './roles.ts'

/** @param news `page` is where it waits, below the home's own at the desk */
export async function tellCoordinators(
  trx: Trx,
  random: Random,
  { id, name }: { id: string; name: string },
  { kind, page, at }: { kind: MessageKind; page: string; at: string },
) {
  const holders = await listCoordinators(trx, id)
  const about = {
    kind: 'care-home',
    id,
    path: `/arbejdsbord/plejehjem/${id}/${page}`,
    title: { da: name, en: name },
    closesAt: null,
  } as const
  await addCollected(
    trx,
    random,
    holders.map(({ accountId }) => accountId),
    { kind, about, at },
  )
}
