// What the log is told of an error: its class, its codes and where it arose. What it says is left out, because messages
// quote addresses and values.

/** Such as `Error ESOCKET ECONNREFUSED`. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code, originalCode, responseCode } = {
    code: '',
    originalCode: '',
    responseCode: '',
    ...error,
  }
  const parts = [error.name, code, originalCode, responseCode].map(String)
  return parts.filter((part) => /^\w{1,40}$/.test(part)).join(' ')
}

/** The calls that led to it, the innermost first. */
export function placesOf(error: Error): string[] {
  const lines = error.stack?.split('\n') ?? []
  return lines.filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line)).map((line) => line.trim())
}
