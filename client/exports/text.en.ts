import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  desk: 'Desk',
  title: 'Exports',
  lead: 'Get the responses out as files. It may take a while, and you can leave the page meanwhile.',
  formats: {
    xlsx: {
      name: 'Spreadsheet (XLSX)',
      hint: 'A row for each response, with summary and assessment.',
    },
    csv: { name: 'Table (CSV)', hint: 'The same, and the responses’ own words.' },
    json: { name: 'Data (JSON)', hint: 'Everything about each response, for other programs.' },
    pdf: {
      name: 'PDF',
      hint: 'To read and to keep: volumes of 500 responses and an index. Can be read aloud.',
    },
    html: { name: 'Web pages (HTML)', hint: 'The same as PDF, and easier to read on a phone.' },
    packages: {
      name: 'Packages for the case system',
      hint: 'A package for each response: PDF, attachments and metadata with the case number.',
    },
  },
  audiences: {
    staff: {
      name: 'For the municipality',
      hint: (count) => `${count}, as they were sent. Must not be passed on.`,
    },
    public: {
      name: 'For everybody',
      hint: (count) =>
        `${count}: what is public. Everybody can fetch the files on the consultation’s page.`,
    },
  },
  failures: {
    'no-space': 'There is no room on the server. Tell those who run it, and try again.',
    interrupted: 'The server was interrupted several times on the way. Try again in a while.',
    unexpected:
      'Something went wrong on the way. Try again. If it happens again, tell those who run it.',
  },
  responses: (value, one) => (one ? '1 response' : `${value} responses`),
  form: {
    title: 'Make an export',
    audience: 'Whom is it for?',
    format: 'How?',
    caseNumber: 'Case number',
    caseNumberHint: 'As the case is called in the case system, for instance 26/1234.',
    caseNumberMissing: 'Write the number of the case',
    start: 'Make the export',
    started: 'The export has begun.',
    again: 'It is being made',
    againBody: 'The same export is on its way already. See it in the list.',
    failed: 'The export did not begin',
    failedBody: 'There is no connection, or something went wrong. Try again.',
  },
  list: {
    title: 'Exports',
    empty: 'No exports have been made yet.',
    emptyBody: 'When you have made one, you can fetch it here.',
    waiting: 'Waiting for its turn',
    running: (written, total) => `${written} of ${total} responses are written`,
    ready: (count) => `${count}. Ready to be fetched.`,
    until: (date) => `Lies here until ${date}.`,
    failed: 'It did not work out',
    cancelled: 'Cancelled. What was written has been deleted.',
    outdated: 'Taken back, because something in it is public no more.',
    expired: 'The files have been deleted, because their time is over.',
    asked: (when) => `Asked for ${when}`,
    caseNumber: (caseNumber) => `Case ${caseNumber}`,
    cancel: 'Cancel',
    cancelFailed: 'It was not cancelled. Try again.',
    files: 'Files',
    fetch: 'Fetch the file',
    index: 'Index of all responses',
    volume: (value) => `Volume ${value}`,
    packages: (value) => `Packages, part ${value}`,
    more: (count) => `Show all ${count} files`,
    nothing: 'There were no responses to make packages of.',
    announceReady: (what) => `${what} is ready.`,
    announceFailed: (what) => `${what} did not work out.`,
  },
  public: {
    title: 'Fetch the responses',
    lead: (title) =>
      `The public responses to the consultation “${title}” as files. They are free to use.`,
    consultation: 'The consultation',
    empty: 'There are no files to fetch yet.',
    emptyBody: 'They come when the municipality has read the responses and put them out.',
    read: 'Read the responses on screen',
    asOf: (date, count) => `${count}, as they stood on ${date}.`,
  },
} satisfies Words<typeof da>
