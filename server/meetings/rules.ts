import { z } from 'zod'
import { facts } from '../../db/seed/facts.ts'
import type { Listing, ListingRef } from '../../shared/listings.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { type RhythmRule, rhythmRule } from '../../shared/rhythm.ts'
import type { Term } from '../../shared/terms.ts'
import type { Bilingual } from '../../shared/text.ts'

const { title, summary, place, parts, committeeIds, coreTasks } = rhythmRule.shape

/** What a meeting holds apart from its time; it follows its rule until it is changed. */
export const meetingContent = z.strictObject({
  title,
  summary,
  place,
  parts,
  committeeIds,
  coreTasks,
})
export type MeetingContent = z.infer<typeof meetingContent>

export function contentOf(rule: RhythmRule): MeetingContent {
  const { title, summary, place, parts, committeeIds, coreTasks } = rule
  return { title, summary, place, parts, committeeIds, coreTasks }
}

export function getTerm(id: string): Term {
  const term = facts.terms.find((each) => each.id === id)
  if (!term) throw new Error(`There is no term ${id}`)
  return term
}

export function toRef(meeting: Pick<Meeting, 'id' | 'title' | 'endsAt'>): ListingRef {
  return {
    kind: 'meeting',
    id: meeting.id,
    path: `/moeder/${meeting.id}`,
    title: meeting.title,
    closesAt: meeting.endsAt,
  }
}

const longAgo = '1970-01-01T00:00:00.000Z'

/** The one row by which everything cross-cutting knows the meeting: open while it is held. */
export function toListing(meeting: Meeting): Listing {
  return {
    ...toRef(meeting),
    summary: summaryOf(meeting),
    coreTasks: meeting.coreTasks,
    communities: [],
    opensAt: meeting.startsAt,
    // One that is merely laid is no news to followers: a whole year comes at once.
    changedAt: meeting.state === 'planned' ? longAgo : meeting.changedAt,
    placesLeft: null,
    example: meeting.example,
  }
}

const said = {
  planned: undefined,
  added: { da: 'Ekstra møde', en: 'Extra meeting' },
  moved: { da: 'Flyttet', en: 'Moved' },
  cancelled: { da: 'Aflyst', en: 'Cancelled' },
} as const satisfies Record<Meeting['state'], Bilingual | undefined>

function summaryOf({ state, reason, summary }: Meeting): Bilingual {
  const word = said[state]
  if (!word || !reason) return summary
  return { da: `${word.da}: ${reason.da}`, en: `${word.en}: ${reason.en}` }
}

/** What staff write; where the English is left blank, the Danish stands in both. */
export function both({ da, en }: { da: string; en?: string | undefined }): Bilingual {
  return { da, en: en || da }
}
