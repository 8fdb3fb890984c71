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
  const opens = weekdayDateTime(consultation.opensAt)
  const closes = weekdayDateTime(consultation.closesAt)
  switch (timingOf(consultation, now)) {
    case 'open':
      return { title: timing.openTitle, body: timing.open(closes) }
    case 'upcoming':
      return { title: timing.upcomingTitle, body: timing.upcoming(opens, closes) }
    case 'late':
      return { title: timing.lateTitle, body: timing.late(closes) }
    case 'closed':
      return { title: timing.closedTitle, body: timing.closed(closes) }
  }
}
