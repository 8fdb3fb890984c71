// The local community that one chose last, kept on this phone alone, so that "near me" is one press.
const slot = 'medspil:place'

export function findPlace(): string | undefined {
  try {
    return localStorage.getItem(slot) ?? undefined
  } catch {
    return undefined
  }
}

export function rememberPlace(id: string): void {
  try {
    localStorage.setItem(slot, id)
  } catch {
    // Where nothing may be kept it is chosen anew each time.
  }
}
