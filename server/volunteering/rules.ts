import type { LocalCommunity } from '../../shared/communities.ts'
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import type { Listing, ListingRef } from '../../shared/listings.ts'
import type { Bilingual, Language } from '../../shared/text.ts'
import { timeZone, toLocal } from '../../shared/time.ts'
import { type ActivityContent, activityContent, type Needs } from '../../shared/volunteering.ts'
import type { NewListing } from '../listings.ts'

/** What a listing needs to know of a care home. */
export interface Home {
  id: string
  name: string
  summary: Bilingual
  community: LocalCommunity
  example: boolean
  guidelinesVersion: number
}

/** What listings and receipts need to know of an activity. */
export interface ActivityAtHome {
  id: string
  title: Bilingual
  summary: Bilingual
  coreTasks: CoreTaskOrAcross[]
  kind: ActivityContent['kind']
  languages: ActivityContent['languages']
  leastPeople: number
  withdrawalHours: number
  needs: Needs
  createdAt: string
  example: boolean
  home: Pick<Home, 'id' | 'name' | 'community' | 'guidelinesVersion'>
}

/** What an activity says of itself, as it is kept; older ones say less. */
export function readContent(kept: string): ActivityContent {
  return activityContent.parse(JSON.parse(kept))
}

export function toHomeListing(home: Home, at: string): Listing {
  return {
    kind: 'care-home',
    id: home.id,
    path: `/plejehjem/${home.id}`,
    title: { da: home.name, en: home.name },
    summary: home.summary,
    coreTasks: ['social-omsorg'],
    communities: [{ id: home.community.id, name: home.community.name }],
    opensAt: at,
    closesAt: null,
    changedAt: at,
    placesLeft: null,
    example: home.example,
  }
}

/**
 * @param shifts all its shifts; the last one's start closes it
 * @param change `goesOn` where more shifts will follow, so that nothing closes it
 */
export function toActivityListing(
  activity: Omit<ActivityAtHome, 'leastPeople' | 'withdrawalHours' | 'needs' | 'home'> & {
    home: Pick<Home, 'id' | 'name' | 'community'>
  },
  shifts: readonly { startsAt: string; placesLeft: number }[],
  change: { at: string; now: string; goesOn?: boolean },
): NewListing {
  const coming = shifts.filter(({ startsAt }) => startsAt >= change.now)
  return {
    kind: 'activity',
    id: activity.id,
    path: pathOf(activity),
    title: titleAtHome(activity),
    summary: activity.summary,
    coreTasks: activity.coreTasks,
    communities: [{ id: activity.home.community.id, name: activity.home.community.name }],
    opensAt: activity.createdAt,
    closesAt: change.goesOn
      ? null
      : (shifts
          .map(({ startsAt }) => startsAt)
          .sort()
          .at(-1) ?? change.now),
    changedAt: change.at,
    placesLeft: coming.reduce((sum, { placesLeft }) => sum + placesLeft, 0),
    example: activity.example,
    topics: [
      `activity:${activity.kind}`,
      ...activity.languages.map((language) => `language:${language}`),
      ...new Set(coming.map(({ startsAt }) => `weekday:${weekdayOf(startsAt)}`)),
    ],
  }
}

/** Monday is 1. */
function weekdayOf(at: string): number {
  return new Date(`${toLocal(at).slice(0, 10)}T12:00:00.000Z`).getUTCDay() || 7
}

/** A shift as a receipt names it: what, where and when. */
export function toShiftRef(
  activity: Pick<ActivityAtHome, 'id' | 'title'> & { home: Pick<Home, 'id' | 'name'> },
  startsAt: string,
): ListingRef {
  const { da, en } = titleAtHome(activity)
  return {
    kind: 'activity',
    id: activity.id,
    path: pathOf(activity),
    title: { da: `${da}, ${inWords(startsAt, 'da')}`, en: `${en}, ${inWords(startsAt, 'en')}` },
    closesAt: startsAt,
  }
}

/** A care home as a refusal or a message leads to it. */
export function toHomeRef({ id, name }: Pick<Home, 'id' | 'name'>): ListingRef {
  const path = `/plejehjem/${id}`
  return { kind: 'care-home', id, path, title: { da: name, en: name }, closesAt: null }
}

function pathOf({ id, home }: { id: string; home: { id: string } }): string {
  return `/plejehjem/${home.id}#${id}`
}

function titleAtHome({ title, home }: { title: Bilingual; home: { name: string } }): Bilingual {
  return { da: `${title.da}, ${home.name}`, en: `${title.en}, ${home.name}` }
}

// Making a formatter takes longer than all else that a sign-up asks of the processor.
const formats = {
  da: formatsIn('da-DK'),
  en: formatsIn('en-GB'),
}

function formatsIn(locale: string) {
  return {
    weekday: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }),
    day: new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long' }),
  }
}

/** "tirsdag 24. november kl. 14.30", "Tuesday 24 November at 14:30" */
function inWords(at: string, language: Language): string {
  const { weekday, day } = formats[language]
  const date = new Date(at)
  const [hour, minute] = toLocal(at).slice(11).split(':')
  const time = language === 'da' ? `kl. ${Number(hour)}.${minute}` : `at ${Number(hour)}:${minute}`
  return `${weekday.format(date)} ${day.format(date)} ${time}`
}
