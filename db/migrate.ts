// Brings a database to the newest shape; each migration is frozen once landed.
import { Migrator } from 'kysely/migration'
import * as firstSlice from './migrations/0001-first-slice.ts'
import * as sending from './migrations/0002-sending.ts'
import * as meetings from './migrations/0003-meetings.ts'
import * as taskCommittees from './migrations/0004-task-committees.ts'
import * as problemsCharters from './migrations/0005-problems-charters.ts'
import * as calls from './migrations/0006-calls.ts'
import * as readings from './migrations/0007-readings.ts'
import * as appointments from './migrations/0008-appointments.ts'
import * as committeeRooms from './migrations/0009-committee-rooms.ts'
import * as recommendations from './migrations/0010-recommendations.ts'
import * as consultations from './migrations/0011-consultations.ts'
import * as publication from './migrations/0013-publication.ts'
import * as responseReading from './migrations/0014-response-reading.ts'
import * as exports from './migrations/0015-exports.ts'
import * as hearingParties from './migrations/0016-hearing-parties.ts'
import * as partyRooms from './migrations/0017-party-rooms.ts'
import * as shifts from './migrations/0018-shifts.ts'
import * as phoneChains from './migrations/0019-phone-chains.ts'
import * as attendance from './migrations/0020-attendance.ts'
import * as volunteers from './migrations/0021-volunteers.ts'
import * as board from './migrations/0022-board.ts'
import * as stories from './migrations/0023-stories.ts'
import * as volunteerYear from './migrations/0024-volunteer-year.ts'
import * as volunteerNews from './migrations/0025-volunteer-news.ts'
import * as signUpsByShift from './migrations/0026-sign-ups-by-shift.ts'
import * as holdsFiling from './migrations/0027-holds-filing.ts'
import type { Database } from './open.ts'

const migrations = {
  '0001-first-slice': firstSlice,
  '0002-sending': sending,
  '0003-meetings': meetings,
  '0004-task-committees': taskCommittees,
  '0005-problems-charters': problemsCharters,
  '0006-calls': calls,
  '0007-readings': readings,
  '0008-appointments': appointments,
  '0009-committee-rooms': committeeRooms,
  '0010-recommendations': recommendations,
  '0011-consultations': consultations,
  '0013-publication': publication,
  '0014-response-reading': responseReading,
  '0015-exports': exports,
  '0016-hearing-parties': hearingParties,
  '0017-party-rooms': partyRooms,
  '0018-shifts': shifts,
  '0019-phone-chains': phoneChains,
  '0020-attendance': attendance,
  '0022-board': board,
  '0024-volunteer-year': volunteerYear,
  '0023-stories': stories,
  '0021-volunteers': volunteers,
  '0025-volunteer-news': volunteerNews,
  '0026-sign-ups-by-shift': signUpsByShift,
  '0027-holds-filing': holdsFiling,
}

/** Runs what has not run yet; throws the first fault, with everything before it kept. */
export async function migrateToLatest(db: Database): Promise<void> {
  const { error } = await migrator(db).migrateToLatest()
  if (error) throw error
}

/** Whether everything known here has run. Throws where the database does not answer. */
export async function isMigrated(db: Database): Promise<boolean> {
  const known = await migrator(db).getMigrations()
  return known.every(({ executedAt }) => executedAt !== undefined)
}

function migrator(db: Database): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}
