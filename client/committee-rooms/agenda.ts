// An agenda as people write it: one matter a line.

const itemsMax = 30
const itemMax = 300

export function toAgenda(written: string): string[] {
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

export function isTooLong(agenda: readonly string[]): boolean {
  return agenda.length > itemsMax || agenda.some((line) => line.length > itemMax)
}
