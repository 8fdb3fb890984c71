// Writes calendars that others subscribe to: RFC 5545 with the clock of Copenhagen spelled out.
import ICAL from 'ical.js'
import type { Meeting } from '../../shared/meetings.ts'
import type { Language } from '../../shared/text.ts'
import { timeZone, toLocal } from '../../shared/time.ts'

/** The rules of summer time in the EU since 1996. */
const copenhagen = `BEGIN:VTIMEZONE
TZID:${timeZone}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`

// The library counts the space that continues a line beside its limit; the RFC counts it within.
ICAL.foldLength = 74

const status = {
  planned: 'CONFIRMED',
  added: 'CONFIRMED',
  moved: 'CONFIRMED',
  cancelled: 'CANCELLED',
} as const

/**
 * @param origin where people reach the service; ids do not hang on it, so that a new address makes no doubles
 * @returns the calendar as text with CRLF, the same for the same meetings
 */
export function toCalendar(
  name: string,
  meetings: readonly { meeting: Meeting; sequence: number }[],
  { origin, language }: { origin: string; language: Language },
): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Medspil//Hedensted Kommune//DA')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  const title = new ICAL.Property('x-wr-calname')
  title.resetType('text')
  title.setValue(name)
  title.removeParameter('value')
  calendar.addProperty(title)
  calendar.addPropertyWithValue('x-wr-timezone', timeZone)
  calendar.addSubcomponent(ICAL.Component.fromString(copenhagen))
  for (const { meeting, sequence } of meetings) {
    calendar.addSubcomponent(toEvent(meeting, sequence, { origin, language }))
  }
  return `${calendar.toString()}\r\n`
}

function toEvent(
  meeting: Meeting,
  sequence: number,
  { origin, language }: { origin: string; language: Language },
) {
  const event = new ICAL.Component('vevent')
  const address = `${origin}/moeder/${meeting.id}`
  const changed = ICAL.Time.fromDateTimeString(meeting.changedAt.replace(/\.\d+Z$/, 'Z'))
  const words = [
    ...(meeting.reason ? [meeting.reason[language]] : []),
    meeting.summary[language],
    address,
  ]
  event.addPropertyWithValue('uid', `${meeting.id}@medspil.hedensted`)
  event.addPropertyWithValue('dtstamp', changed)
  event.addPropertyWithValue('last-modified', changed)
  event.addPropertyWithValue('sequence', sequence)
  event.addPropertyWithValue('status', status[meeting.state])
  event.addProperty(localTime('dtstart', meeting.startsAt))
  event.addProperty(localTime('dtend', meeting.endsAt))
  event.addPropertyWithValue('summary', meeting.title[language])
  event.addPropertyWithValue('description', words.join('\n'))
  if (meeting.place) event.addPropertyWithValue('location', meeting.place[language])
  event.addPropertyWithValue('url', address)
  return event
}

function localTime(name: string, at: string) {
  const property = new ICAL.Property(name)
  property.setParameter('tzid', timeZone)
  property.setValue(ICAL.Time.fromDateTimeString(`${toLocal(at)}:00`))
  return property
}
