// Hiding parts of a text from the public: ranges on the original in, what may be read out. Free of schemas.

/** Why something is hidden; each has words on screen for whoever wrote it. */
export const redactionReasons = [
  'cpr',
  'email',
  'phone',
  'identity',
  'other-person',
  'sensitive',
  'unlawful',
] as const
export type RedactionReason = (typeof redactionReasons)[number]

/** UTF-16 units of the original from `start` up to, not including, `end`. */
export interface Redaction {
  start: number
  end: number
  reason: RedactionReason
}

/** A stretch that may be read, or the mark of one that may not. */
export type Piece = { text: string } | { hidden: RedactionReason }

/** What stands in the text instead; the same in every language, because it is a part of what is kept and exported. */
const marks = {
  cpr: 'CPR-nummer',
  email: 'mailadresse',
  phone: 'telefonnummer',
  identity: 'hvem afsenderen er',
  'other-person': 'om en anden person',
  sensitive: 'følsomt',
  unlawful: 'krænkende',
} as const satisfies Record<RedactionReason, string>

/**
 * Ranges in the order of the text, inside it and never empty. Those that overlap or touch become one, with the reason of the
 * one that begins first; an end inside a character that takes two units moves out to hold it whole.
 */
export function mergeRedactions(text: string, ranges: readonly Redaction[]): Redaction[] {
  const merged: Redaction[] = []
  const whole = ranges
    .map(({ start, end, reason }) => ({
      start: splitsPair(text, start) ? start - 1 : Math.max(0, start),
      end: splitsPair(text, end) ? end + 1 : Math.min(text.length, end),
      reason,
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  for (const range of whole) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

/** The text as the public may read it: a mark with its reason for each hidden stretch, whatever its length. */
export function redact(text: string, ranges: readonly Redaction[]): string {
  let shown = ''
  let at = 0
  for (const { start, end, reason } of mergeRedactions(text, ranges)) {
    shown += `${text.slice(at, start)}[skjult: ${marks[reason]}]`
    at = end
  }
  return shown + text.slice(at)
}

const markShape = new RegExp(`\\[skjult: (${Object.values(marks).join('|')})\\]`)

/** A shown text parted at its marks, so that a screen can put them in its own words; none of the pieces is empty. */
export function readShown(shown: string): Piece[] {
  return shown.split(markShape).flatMap((part, index): Piece[] => {
    const reason = index % 2 === 1 && redactionReasons.find((each) => marks[each] === part)
    if (reason) return [{ hidden: reason }]
    return part ? [{ text: part }] : []
  })
}

/**
 * The beginning of a shown text: whole words, and marks never cut.
 * @returns at most about `max` characters, and all of a text that is not longer
 */
export function beginningOf(shown: string, max: number): string {
  if (shown.length <= max) return shown
  let beginning = ''
  for (const piece of readShown(shown)) {
    const room = max - beginning.length
    if (room <= 0) break
    if ('hidden' in piece) beginning += `[skjult: ${marks[piece.hidden]}]`
    else if (piece.text.length <= room) beginning += piece.text
    else return `${beginning}${piece.text.slice(0, room).replace(/\S*$/, '')}`.trimEnd()
  }
  return beginning
}

/** Whether a position lies between the two halves of one character. */
function splitsPair(text: string, at: number): boolean {
  const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return first >= 0xd800 && first < 0xdc00 && second >= 0xdc00 && second < 0xe000
}
