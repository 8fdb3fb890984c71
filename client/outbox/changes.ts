// Tells every page and the worker that something in the outbox changed, so that each reads it anew.

/** `queued`: something new is to be sent; `account`: somebody signed in or out; `erased`: signed out for good; `changed`: anything else. */
export type Change = 'queued' | 'account' | 'erased' | 'changed'

const name = 'medspil-outbox'
let sender: BroadcastChannel | undefined
// Where the browser has no channels, this page at least hears itself.
const here = new Set<(change: Change) => void>()

export function tell(change: Change): void {
  if (!('BroadcastChannel' in globalThis)) {
    for (const heard of here) queueMicrotask(() => heard(change))
    return
  }
  sender ??= new BroadcastChannel(name)
  sender.postMessage(change)
}

/** @returns stops listening */
export function listen(heard: (change: Change) => void): () => void {
  if (!('BroadcastChannel' in globalThis)) {
    here.add(heard)
    return () => here.delete(heard)
  }
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: MessageEvent<Change>) => heard(event.data)
  return () => channel.close()
}

const easeMs = 250

/**
 * Many changes at once are read once: at once the first time, then at most four times a second, and
 * on a slow phone less often, so that reading never takes more than a fifth of its time.
 * @param work reads what is newest
 */
export function eased(work: () => Promise<void>): () => void {
  let isResting = false
  let isAsked = false
  const rest = () => {
    isResting = false
    if (isAsked) start()
  }
  const start = () => {
    if (isResting) {
      isAsked = true
      return
    }
    isAsked = false
    isResting = true
    const begunAt = performance.now()
    void work()
      .catch(() => undefined)
      .then(() => setTimeout(rest, Math.max(easeMs, 4 * (performance.now() - begunAt))))
  }
  return start
}
