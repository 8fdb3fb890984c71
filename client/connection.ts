// Whether the phone says it has a connection; it changes words only, never what is tried.
import { createSignal } from 'solid-js'

const [isOffline, setOffline] = createSignal(false)

export { isOffline }

/** Called once, by main.tsx. */
export function startConnection(): void {
  const look = () => setOffline(!navigator.onLine)
  addEventListener('online', look)
  addEventListener('offline', look)
  look()
}
