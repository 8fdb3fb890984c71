// Whether one can answer now, in whole sentences; the server's clock decides in the end.
import type { Consultation } from '../../shared/consultations.ts'
import { weekdayDateTime } from '../format.ts'
import type { Words } from '../language.ts'
import { timingOf } from './respondents.ts'
import type da from './text.da.ts'

export function timingWords(
  consultation: Pick<Consultation, 'opensAt' | 'closesAt' | 'latePolicy'>,
  now: string,
  { timing }: Pick<Words<typeof da>, 'timing'>,
): { title: string; body: string } {
  const state = timingOf(consultation, now)
  const title = timing[state]
  switch (state) {
    case 'open': {
      const isReviewed = consultation.latePolicy === 'review'
      return { title, body: isReviewed ? timing.openReview : timing.openStrict }
    }
    case 'upcoming': {
      const { opensAt, closesAt } = consultation
      return {
        title,
        body: timing.upcomingBody(weekdayDateTime(opensAt), weekdayDateTime(closesAt)),
      }
    }
    case 'late':
      return { title, body: timing.lateBody }
    case 'closed':
      return { title, body: timing.closedBody }
  }
}
