// The code of a link, for as long as its tab is open: whoever has to sign in first finds it again.
const key = 'guardian-code'

export function keepCode(code: string): void {
  attempt(() => sessionStorage.setItem(key, code))
}

export function readCode(): string {
  return attempt(() => sessionStorage.getItem(key)) ?? ''
}

export function forgetCode(): void {
  attempt(() => sessionStorage.removeItem(key))
}

/** Where the browser keeps nothing for us, the code is typed. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
