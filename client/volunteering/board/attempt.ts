// One thing that is tried against the server: under way, or failed with what one wrote still there.
import { createSignal } from 'solid-js'
import { Failure } from '../../api.ts'

export type Trouble = 'conflict' | 'invalid' | 'failed'

export function createAttempt() {
  const [busy, setBusy] = createSignal(false)
  const [trouble, setTrouble] = createSignal<Trouble>()
  return {
    busy,
    trouble,
    clear: () => setTrouble(),
    async run(work: () => Promise<void>) {
      if (busy()) return
      setBusy(true)
      setTrouble()
      try {
        await work()
      } catch (error) {
        const type = error instanceof Failure ? error.type : undefined
        setTrouble(type === 'conflict' || type === 'invalid' ? type : 'failed')
      } finally {
        setBusy(false)
      }
    },
  }
}
