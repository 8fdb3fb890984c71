// Finds what tells who a resident is, CPR numbers and the numbers of their rooms, so that it is seen before it is saved.
// Free of schemas, so that any screen can look.
import { findPersonalData } from './personal-data.ts'

export type ResidentDataKind = 'cpr' | 'room'

/** One find: UTF-16 units from `start` up to, not including, `end`. */
export interface ResidentData {
  start: number
  end: number
  kind: ResidentDataKind
}

const roomShape =
  /(?<!\p{L})(?:stuen?|værelset?|vær\.|lejlighed(?:en)?|lejl\.?|bolig(?:en)?|room|flat|apartment|apt\.?)[^\S\n]*(?:nr\.?|nummer|no\.?|number|#)?[^\S\n]*\d{1,4}(?:[^\S\n]?[a-zæøå](?!\p{L}))?(?![\p{L}\d]|[.:]\d)/giu

/** What makes the number a count or a year of something else: "i stuen 12 personer". */
const countAfter =
  /^[^\S\n]*(?:personer|mennesker|beboere|gæster|pladser|stole|gange|timer|minutter|kr\b|m2\b|m²|people|residents|guests|chairs|places|times|hours|minutes)/iu

/**
 * CPR numbers and numbers of rooms or flats in a text, in the order that they stand; finds never overlap. It rather
 * marks too much than too little, because whoever wrote it looks at each. It does not find names, nor numbers in words.
 */
export function findResidentData(text: string): ResidentData[] {
  const numbers = findPersonalData(text).flatMap(({ start, end, kind }): ResidentData[] =>
    kind === 'cpr' ? [{ start, end, kind }] : [],
  )
  const rooms = [...text.matchAll(roomShape)].flatMap((match): ResidentData[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const isTaken = numbers.some((find) => start < find.end && find.start < end)
    return isTaken || countAfter.test(text.slice(end)) ? [] : [{ start, end, kind: 'room' }]
  })
  return [...numbers, ...rooms].sort((a, b) => a.start - b.start)
}
