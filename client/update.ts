// The worker's registration, and the new version that waits until somebody says yes.
import { createSignal } from 'solid-js'

/** A new version has been fetched and waits. */
const [updateReady, setUpdateReady] = createSignal(false)
/** It was said yes to, but something typed could not be kept, so nothing is reloaded. */
const [hasUnkept, setHasUnkept] = createSignal(false)

export { hasUnkept, updateReady }

let takeOver: (() => void) | undefined
let hasAccepted = false

/** Takes the new version into use and reloads this tab; what is typed is kept first. */
export async function applyUpdate(): Promise<void> {
  const { keepAll } = await import('./outbox/keeping.ts')
  const isKept = await keepAll()
  setHasUnkept(!isKept)
  if (!isKept) return
  hasAccepted = true
  takeOver?.()
}

/** Registers the worker; main.tsx calls it once the first screen is painted. */
export async function startUpdates(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // The worker takes the page over as soon as it is there, which may be before we get to ask.
  const isFirstVisit = !navigator.serviceWorker.controller
  // A browser that forbids workers does without: what is sent goes while the page is open.
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (!registration) return
  takeOver = () => registration.waiting?.postMessage({ type: 'SKIP_WAITING' })
  // The very first worker waits for nobody.
  const look = () => setUpdateReady(Boolean(registration.active && registration.waiting))
  look()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  )
  // Other tabs take over too, but only this one was asked for.
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => hasAccepted && location.reload(),
  )
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
  if (isFirstVisit) await keepFirstAnswers()
}

/** What this page got before the worker was there, it shall find without a connection too. */
async function keepFirstAnswers(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  const element = document.getElementById('first-answers')
  const embedded = Object.keys(JSON.parse(element?.textContent || '{}'))
  const fetched = performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && url.pathname.startsWith('/api/'))
    .map((url) => url.pathname + url.search)
  active?.postMessage({ type: 'KEEP', paths: [...new Set([...embedded, ...fetched])] })
}
