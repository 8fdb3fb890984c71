// Background sync: the worker sends with every page closed, where the browser has it.

/** What the worker's sync event is called. */
export const syncTag = 'outbox'

interface SyncManager {
  register(tag: string): Promise<void>
}

/** Whether this browser sends by itself once there is a connection; others must be opened again. */
export function canSync(): boolean {
  return 'serviceWorker' in navigator && 'SyncManager' in globalThis
}

export async function askForSync(): Promise<void> {
  if (!canSync()) return
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    if (registration && hasSync(registration)) await registration.sync.register(syncTag)
  } catch {
    // Not allowed just now: the page sends when it is open.
  }
}

function hasSync(
  registration: ServiceWorkerRegistration,
): registration is ServiceWorkerRegistration & { sync: SyncManager } {
  return 'sync' in registration
}
