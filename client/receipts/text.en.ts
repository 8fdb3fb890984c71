import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  title: 'Check a receipt',
  lead: 'Write the number and the code from the receipt, and see what the municipality has received. You need not sign in.',
  number: 'Number of the receipt',
  numberHint: 'For instance 2026-000123',
  numberMissing: 'Write the number as it stands on the receipt',
  code: 'Check code',
  codeHint: '12 letters and digits',
  codeMissing: 'Write the code as it stands on the receipt',
  action: 'Check the receipt',
  unknown: 'We cannot find that receipt',
  unknownBody:
    'Number and code do not belong together, or there is a slip of the pen. See that the number has a year, a dash and six digits, and that the code has 12 signs. Call or write to us if that does not help.',
  offline: 'We cannot ask without a connection',
  offlineBody: 'What you wrote still stands here. Try again when you are online.',
  tooMany: 'You have tried many times',
  tooManyBody: 'Wait a few minutes and try again.',
  failed: 'We could not look it up',
  failedBody: 'Our server is pausing. Try again in a little while.',
  found: {
    received: 'Yes, the municipality has received it',
    filed: 'Yes, the municipality has received it. Attachments are still on their way',
    refused: 'The municipality got it, but could not take it',
    withdrawn: 'The municipality received it, and the sender has taken it back',
    superseded: 'The municipality received it, and the sender has sent a newer one since',
  },
  forms: {
    'task-committee-application': 'An application for a seat',
    'consultation-response': 'A consultation response',
    'shift-sign-up': 'A sign-up',
    withdrawal: 'A taking back',
    'shift-withdrawal': 'A withdrawal',
  },
  what: 'What',
  about: 'About',
  received: 'Received',
  late: 'Deadline',
  lateBody: 'Came after the deadline',
  withdrawn: 'Taken back',
  files: 'Attachments',
  hash: 'Fingerprint of the content',
  hashHelp:
    'The number is worked out from what was received (SHA-256). If a single letter differs, so does the number.',
  private: 'Who sent it and what it said is never shown here.',
  again: 'Check another receipt',
} satisfies Words<typeof da>
