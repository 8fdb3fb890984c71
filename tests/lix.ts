/**
 * LIX, Björnsson's measure of how hard a text is to read: words per sentence plus the percentage of
 * words longer than six letters. Below 25 is a children's book, 35 to 44 ordinary, above 55 hard.
 * A sentence ends at . ! ? : before a capital letter or the end of a line, so "15. oktober" and
 * "kl. 14" end none. A text without words measures 0.
 */
export function lix(text: string): number {
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const sentences = text
    .split(/[.!?:…]+["”’»)]*(?=\s+["“‘»(–]*\p{Lu})|\n+/u)
    .filter((sentence) => /\p{L}/u.test(sentence))
  const longWords = words.filter((word) => word.length > 6)
  return words.length / Math.max(1, sentences.length) + (100 * longWords.length) / words.length
}

/** The words of a text: runs of letters and digits, held together by hyphens and apostrophes. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? []
}
