// A code that the phone makes itself, so that a place can be offered without a connection; it sends the hash alone.

/** No letters or digits that look or sound alike. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 12

export function makeCode(): string {
  let code = ''
  while (code.length < length)
    // Those beyond would make some letters likelier than others.
    for (const byte of crypto.getRandomValues(new Uint8Array(2 * length)))
      if (code.length < length && byte < 256 - (256 % letters.length))
        code += letters[byte % letters.length]
  return code
}
