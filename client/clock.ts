// The phone's clock, for words such as "om 3 dage"; what is open is decided by the server's.
import { createSignal } from 'solid-js'

const [now, setNow] = createSignal(readClock())

/** The instant now, ISO; moves once a minute. */
export { now }

/** Called once, by main.tsx. */
export function startClock(): void {
  setInterval(() => setNow(readClock()), 60_000)
  document.addEventListener('visibilitychange', () => setNow(readClock()))
}

/** This very instant, ISO, for what is written down; words on screen follow `now`. */
export function readClock(): string {
  return new Date().toISOString()
}
