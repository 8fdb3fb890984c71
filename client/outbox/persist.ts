// Asks the browser not to clear what is kept here when the phone runs short of room.

let hasAsked = false

/** Once something is kept; where the browser says no, nothing changes. */
export async function askToPersist(): Promise<void> {
  if (hasAsked) return
  hasAsked = true
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist()
  } catch {
    // Not every browser can be asked.
  }
}
