// Tells every page and the worker that something in the outbox changed, so that each reads it anew.

/** `queued`: something new is to be sent; `account`: somebody signed in or out; `changed`: anything else. */
export type Change = 'queued' | 'account' | 'changed'

const name = 'medspil-outbox'
let sender: BroadcastChannel | undefined

export function tell(change: Change): void {
  sender ??= new BroadcastChannel(name)
  sender.postMessage(change)
}

/** @returns stops listening */
export function listen(heard: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: MessageEvent<Change>) => heard(event.data)
  return () => channel.close()
}
