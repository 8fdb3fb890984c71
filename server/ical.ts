// Writes calendars that others subscribe to: RFC 5545 with the clock of Copenhagen spelled out.
import ICAL from 'ical.js'
import { timeZone, toLocal } from '../shared/time.ts'

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

export interface CalendarEvent {
  /** The same for as long as it is the same event, wherever the service is reached. */
  id: string
  /** When it last changed. */
  changedAt: string
  /** How often it has changed. */
  sequence: number
  isCancelled: boolean
  startsAt: string
  endsAt: string
  summary: string
  description: readonly string[]
  location?: string | undefined
  url: string
}

/** @returns the calendar as text with CRLF, the same for the same events */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
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
  for (const each of events) calendar.addSubcomponent(toEvent(each))
  return `${calendar.toString()}\r\n`
}

function toEvent(given: CalendarEvent) {
  const event = new ICAL.Component('vevent')
  const changed = ICAL.Time.fromDateTimeString(given.changedAt.replace(/\.\d+Z$/, 'Z'))
  event.addPropertyWithValue('uid', `${given.id}@medspil.hedensted`)
  event.addPropertyWithValue('dtstamp', changed)
  event.addPropertyWithValue('last-modified', changed)
  event.addPropertyWithValue('sequence', given.sequence)
  event.addPropertyWithValue('status', given.isCancelled ? 'CANCELLED' : 'CONFIRMED')
  event.addProperty(localTime('dtstart', given.startsAt))
  event.addProperty(localTime('dtend', given.endsAt))
  event.addPropertyWithValue('summary', given.summary)
  event.addPropertyWithValue('description', given.description.join('\n'))
  if (given.location) event.addPropertyWithValue('location', given.location)
  event.addPropertyWithValue('url', given.url)
  return event
}

function localTime(name: string, at: string) {
  const property = new ICAL.Property(name)
  property.setParameter('tzid', timeZone)
  property.setValue(ICAL.Time.fromDateTimeString(`${toLocal(at)}:00`))
  return property
}
