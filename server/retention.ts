// How long what nobody needs any more is kept, in one place; what is not named here stays.
const day = 24 * 60

/** In minutes. */
export const retention = {
  /** The files of a submission that was withdrawn, from then on: staff may be reading them. */
  withdrawnFiles: 30 * day,
  /** What has come of a file that never came whole, from when it was begun. */
  unfinishedFiles: 30 * day,
  /** Bytes that no row names: a database brought back from a backup is older than its files. */
  unnamedFiles: 30 * day,
  /** What a process that died left half made. */
  halfMadeFiles: day,
  /** The demo's mail. */
  postedMails: 30 * day,
  /** A guest that has sent nothing. */
  unusedGuests: 30 * day,
  /** A code counts against how many an hour has, whether it was used or not. */
  mailCodes: 60,
  /** A code that made somebody a body's representative, from when it could be used no more. */
  representationInvites: 30 * day,
  /** What staff had made of a consultation's responses. */
  exports: 14 * day,
  /** The same for everybody; a newer one takes its place before. */
  publicExports: 365 * day,
  /** How a phone chain's calls went: names are never part of it. */
  chainCalls: 30 * day,
  /** What a coordinator wrote to those who came and who else could have had a place, from the end of that time. */
  pastShifts: 30 * day,
  /** Who handed a home over to whom, and the note with it, from when it was over or was never accepted. */
  pastHandovers: 90 * day,
  /** How long a code for a phone chain can be used. */
  chainInvitations: 14 * day,
  /** A guardian's answer, from when it no longer lets anybody come; a question that nobody answered, from when it was asked. */
  guardianConsents: 90 * day,
} as const
