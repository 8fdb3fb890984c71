// CSV as RFC 4180 has it, with the mark by which a spreadsheet knows UTF-8.

export const byteOrderMark = '\u{feff}'

/** A whole file: the first row names the columns. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map(toLine).join('')
}

export function toLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

/**
 * One cell. What a spreadsheet would take for a formula gets an apostrophe before it, which
 * makes it text (OWASP, CSV injection).
 */
export function toCell(value: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value
  return /["\r\n,;\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
