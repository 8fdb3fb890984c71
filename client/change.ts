// A change that is saved at once, outside the outbox: said aloud when it is saved, and on screen when it is not.
import { createSignal, type Signal } from 'solid-js'
import { Failure } from './api.ts'
import { announce } from './ui/announce.ts'

/**
 * Whoever pressed what is gone by now goes on from the page's heading; the new answer is drawn first.
 * @param instead the id of what has the same button now, or else a link, where it is drawn anew
 */
export function keepPlace(instead = ''): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return
    const again = document.getElementById(instead)
    const place =
      again?.querySelector('button') ?? again?.querySelector('a') ?? document.querySelector('h1')
    place?.focus({ preventScroll: true })
  })
}

/**
 * Fields that are emptied once what they hold is saved. What was saved is drawn before the saving is over, so
 * somebody may have written the next in them by then, and that stays.
 * @returns empties those that still hold what they held
 */
export function emptyLater(...fields: readonly Signal<string>[]): () => void {
  const sent = fields.map(([value]) => value())
  return () => {
    for (const [index, [, change]] of fields.entries())
      change((now) => (now === sent[index] ? '' : now))
  }
}

export function createChange() {
  const [state, setState] = createSignal<'saving' | 'saved' | 'failed'>()
  const [fault, setFault] = createSignal<Failure['type']>()
  return {
    state,
    /** Why it was not saved, where the server or the lack of one said so. */
    fault: () => (state() === 'failed' ? fault() : undefined),
    /**
     * @param instead as for `keepPlace`
     * @returns whether it was saved
     */
    async make(work: () => Promise<void>, words: () => string, instead = ''): Promise<boolean> {
      if (state() === 'saving') return false
      setState('saving')
      try {
        await work()
        setState('saved')
        announce(words())
        keepPlace(instead)
        return true
      } catch (error) {
        setFault(error instanceof Failure ? error.type : undefined)
        setState('failed')
        return false
      }
    },
  }
}
