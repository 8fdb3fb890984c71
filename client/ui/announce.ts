// Says something to people who listen rather than look; LiveRegion carries it.
import { createSignal } from 'solid-js'

const [announcement, setAnnouncement] = createSignal('')

export { announcement }

/** Politely, after what is being said now; the same words twice are heard twice. */
export function announce(message: string): void {
  setAnnouncement('')
  setTimeout(() => setAnnouncement(message), 50)
}
