import { count } from '../format.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

interface WaitedWords {
  waited: string
  waitedFor: (length: string) => string
  minute: string
  minutes: string
  hour: string
  hours: string
  day: string
  days: string
}

/** How long it lay on the sender's phone, as a fact; nothing where that was no time at all. */
export function waitedWords(queueAgeMs: number, words: WaitedWords) {
  if (queueAgeMs < minuteMs) return []
  const length =
    queueAgeMs < hourMs
      ? count(Math.floor(queueAgeMs / minuteMs), [words.minute, words.minutes])
      : queueAgeMs < 2 * dayMs
        ? count(Math.floor(queueAgeMs / hourMs), [words.hour, words.hours])
        : count(Math.floor(queueAgeMs / dayMs), [words.day, words.days])
  return [{ term: words.waited, answer: words.waitedFor(length) }]
}
