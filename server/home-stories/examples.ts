// The demo's stories that came through the door and have been read; the last one still waits.
import type { Trx } from '../../db/open.ts'
import type { Deps } from '../deps.ts'
import { decideStory, findStory, markExamples } from './store.ts'

const waiting = '5c1d7a10-0b5e-4f0e-9d61-6a4f3c2b1c05'
const shown = [1, 2, 3, 4].map((number) => `5c1d7a10-0b5e-4f0e-9d61-6a4f3c2b1c0${number}`)

export async function publishExamples(trx: Trx, deps: Deps) {
  for (const id of shown)
    if ((await findStory(trx, id))?.state === 'waiting')
      await decideStory(trx, id, { state: 'published' }, deps.clock())
  await markExamples(trx, [...shown, waiting])
}
