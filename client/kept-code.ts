// The code of a link, for as long as its tab is open: whoever has to sign in first finds it again.

export function keepCode(key: string, code: string): void {
  attempt(() => sessionStorage.setItem(key, code))
}

export function readCode(key: string): string {
  return attempt(() => sessionStorage.getItem(key)) ?? ''
}

export function forgetCode(key: string): void {
  attempt(() => sessionStorage.removeItem(key))
}

/** Where the browser keeps nothing for us, the code is typed or scanned again. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
