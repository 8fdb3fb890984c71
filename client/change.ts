// A change that is saved at once, outside the outbox: said aloud when it is saved, and on screen when it is not.
import { createSignal } from 'solid-js'
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
