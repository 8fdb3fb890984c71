// The phone's clock, for words such as "om 3 dage"; what is open is decided by the server's.
import { createSignal } from 'solid-js'

const [now, setNow] = createSignal(new Date().toISOString())

/** The instant now, ISO; moves once a minute. */
export { now }

/** Called once, by main.tsx. */
export function startClock(): void {
  setInterval(() => setNow(new Date().toISOString()), 60_000)
  document.addEventListener('visibilitychange', () => setNow(new Date().toISOString()))
}
