import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  situations: {
    draft: {
      state: 'Draft',
      meaning: 'It is on this phone and has not been sent.',
      story: 'Saved as a draft on this phone',
    },
    'queued-fresh': {
      state: 'Waiting to be sent',
      meaning: 'It is saved on this phone. We will send it in a moment.',
      story: 'Saved on this phone',
    },
    'queued-offline': {
      state: 'Waiting to be sent: no connection',
      meaning: 'It is saved on this phone. We will send it when there is a connection.',
      story: 'Tried without a connection',
    },
    'queued-lost': {
      state: 'Waiting to be sent: the connection failed',
      meaning: 'The municipality has not received it yet. We will try again by ourselves.',
      story: 'The connection failed',
    },
    'queued-busy': {
      state: 'Waiting to be sent: the municipality’s server is pausing',
      meaning: 'It is saved on this phone. We will try again by ourselves.',
      story: 'The municipality’s server could not take it',
    },
    'queued-closed': {
      state: 'Waiting to be sent: the app was closed',
      meaning: 'The municipality has not received it yet. We will send it again.',
      story: 'The app was closed while sending',
    },
    'queued-asked': {
      state: 'Waiting to be sent: the municipality’s server is busy',
      meaning: 'The server asked us to wait a little. Then we try again by ourselves.',
      story: 'The municipality’s server asked us to wait',
    },
    'queued-login': {
      state: 'Waiting to be sent: you must sign in',
      meaning: 'It is only sent in your name. Sign in as yourself, and we will send it.',
      story: 'Could not be sent, because you were not signed in',
    },
    'queued-update': {
      state: 'Waiting to be sent: the app must be updated',
      meaning: 'Your version of the app is too old to send it. Reload the page, and we try again.',
      story: 'Could not be sent with this version of the app',
    },
    sending: {
      state: 'Sending',
      meaning: 'It is on its way to the municipality.',
      story: 'Sending',
    },
    unknown: {
      state: 'Perhaps received. We are checking',
      meaning:
        'It was sent, but the answer did not arrive. We are asking the municipality’s server. It is never counted twice.',
      story: 'Sent, but the answer did not arrive',
    },
    'unknown-offline': {
      state: 'Perhaps received. We will check when there is a connection',
      meaning:
        'It was sent, but the answer did not arrive. We will ask the municipality’s server when there is a connection. It is never counted twice.',
      story: 'Could not ask without a connection',
    },
    'unknown-login': {
      state: 'Perhaps received. Sign in, and we will check',
      meaning:
        'It was sent, but the answer did not arrive. Sign in as yourself, and we will ask the server.',
      story: 'Could not ask, because you were not signed in',
    },
    'unknown-update': {
      state: 'Perhaps received. The app must be updated',
      meaning:
        'It was sent, but the answer did not arrive. Reload the page, and we will ask the server.',
      story: 'Could not ask with this version of the app',
    },
    filed: {
      state: 'Filed, attachments on their way',
      meaning: 'The municipality has your answers. The attachments are on their way.',
      story: 'Filed',
    },
    received: {
      state: 'Received',
      meaning: 'The municipality has received it.',
      story: 'Received by the municipality',
    },
    refused: {
      state: 'Not possible',
      meaning: 'The municipality could not take it.',
      story: 'Answered: not possible',
    },
    'attention-forbidden': {
      state: 'Needs you: you have no access',
      meaning: 'Your user may not send this kind. Your answers are saved on this phone.',
      story: 'Turned down, because the user has no access',
    },
    'attention-unknown-id': {
      state: 'Needs you: it does not belong to your user',
      meaning: 'The server does not know it as yours. Press “Change”, and send it again.',
      story: 'The server did not know it as yours',
    },
    'attention-too-large': {
      state: 'Needs you: it is too large',
      meaning: 'Press “Change”, and make the texts shorter.',
      story: 'Turned down, because it was too large',
    },
    'attention-invalid': {
      state: 'Needs you: an answer must be corrected',
      meaning:
        'The server could not use every answer. Press “Change”, look them through, and send again.',
      story: 'Turned down, because an answer must be corrected',
    },
    'attention-reused': {
      state: 'Needs you: the number was used before',
      meaning: 'Something else was sent under the same number. Press “Change”, and send it again.',
      story: 'Turned down, because the number was used',
    },
    'attention-other-content': {
      state: 'Needs you: the answers are not the same',
      meaning:
        'The municipality received something else than you sent. Contact us, and we will sort it out together.',
      story: 'Received with other content',
    },
    'attention-unreadable': {
      state: 'Needs you: it cannot be read',
      meaning:
        'The phone cannot read what it saved. Write your answers again, and delete this one.',
      story: 'Could not be read on this phone',
    },
  },
  forms: {
    'task-committee-application': 'Application for a seat',
    'consultation-response': 'Consultation response',
    'shift-sign-up': 'Sign-up',
    'shift-withdrawal': 'Withdrawal',
    'agenda-move-request': 'Request to move an item',
    'dialogue-topic': 'Topic for a dialogue meeting',
    'table-note': 'Note from a table',
  },
  receivedTitles: {
    'task-committee-application': 'Your application has been received',
    'consultation-response': 'Your consultation response has been received',
    'shift-sign-up': 'Your sign-up has been received',
    'shift-withdrawal': 'Your withdrawal has been received',
    'agenda-move-request': 'Your request has been received',
    'dialogue-topic': 'Your topic is on the agenda',
    'table-note': 'The table’s note has been received',
  },
  next: {
    'task-committee-application': {
      first: (deadline) =>
        deadline
          ? `We read the applications when the deadline has passed: ${deadline}.`
          : 'We read the applications when the deadline has passed.',
      second: 'The council appoints the members. You will hear from us, with a seat or without.',
    },
    'consultation-response': {
      first: (deadline) =>
        deadline
          ? `We gather the responses when the deadline has passed: ${deadline}.`
          : 'We gather the responses when the deadline has passed.',
      second: 'The politicians see every response before they decide anything.',
    },
    'shift-sign-up': {
      first: () => 'Your place is held. The coordinator can see that you are coming.',
      second:
        'If you cannot come after all, withdraw under “Me”, so that someone else can have the place.',
    },
    'shift-withdrawal': {
      first: () => 'Your place is free for someone else.',
      second: 'You can find another time when it suits you.',
    },
    'agenda-move-request': {
      first: () => 'Your request stands by the item on the agenda, and everyone can see it.',
      second:
        'A member of staff answers before the meeting begins. The answer stands in the same place.',
    },
    'dialogue-topic': {
      first: () => 'Everyone who takes part in the meeting can see the topic now.',
      second: 'A member of staff chooses whether everyone else can read it too.',
    },
    'table-note': {
      first: () => 'The note stands on the wall with those of the other tables.',
      second: 'A member of staff gathers the notes into themes.',
    },
  },
  reasons: {
    not_open_yet: 'It has not opened yet.',
    closed: 'The deadline had passed when it reached the municipality.',
    full: 'Every place was taken when it arrived.',
    already_applied: 'You have applied already. Your first application counts.',
    already_answered: 'You have answered already. Your first response counts.',
    not_asked: 'Only those invited can answer this consultation.',
    already_signed_up: 'You are signed up for this time already.',
    no_such_seat: 'There is no seat of that kind to apply for.',
    nothing_to_withdraw: 'There was no sign-up to withdraw.',
    withdrawal_closed:
      'The time had begun, so it cannot be withdrawn here. Please ring the care home.',
    meeting_cancelled: 'The meeting is cancelled.',
    nothing_to_move: 'The item is no longer in the short part.',
    already_requested: 'Someone has asked for it already. The answer will stand by the item.',
    gone: 'What you wrote about no longer exists.',
  },
  title: 'My submissions',
  lead: 'Everything you have sent, and what lies ready on this phone.',
  waiting: 'Not decided yet',
  drafts: 'Drafts',
  sent: 'Sent',
  empty: 'You have not sent anything yet',
  emptyBody: 'When you apply, answer or sign up, you can follow it here.',
  emptyAction: 'See what you can take part in',
  signIn: 'Sign in to see what you have sent',
  signInBody: 'Drafts on this phone can be seen without signing in.',
  signInAction: 'Sign in',
  onlyHere: 'Without a connection we only show what this phone knows.',
  withoutSync:
    'This browser does not send while the app is closed. Open the app again when you have coverage.',
  savedOn: (when) => `Draft, saved ${when} on this phone`,
  receivedOn: (when) => `Received ${when}`,
  refusedOn: (when) => `Not possible, answered ${when}`,
  withdrawn: 'Withdrawn',
  receipt: (number) => `Receipt ${number}`,
  nextTry: (when) => `We try again ${when}.`,
  sendNow: 'Send now',
  change: 'Change',
  remove: 'Delete',
  goOn: 'Go on',
  signInNow: 'Sign in',
  reload: 'Reload',
  removeTitle: 'Delete it?',
  removeBody: 'It will be deleted from this phone and not be sent. This cannot be undone.',
  removeYes: 'Delete',
  obstacle: {
    occupied: 'You already have a draft for the same. Send or delete that one first.',
    moved: 'It is being sent, so it cannot be changed or deleted now.',
    unsure: 'Perhaps the municipality has received it. Try again when we can ask the server.',
  },
  story: 'What has happened',
  times: (times) => `${times} times, most recently`,
  answers: 'What you wrote',
  back: 'My submissions',
  refusedTitle: 'It was not possible',
  reason: 'Why not',
  alternatives: 'What you can do instead',
  noAlternatives: 'See what else you can take part in',
  again: 'Write a new one with the same answers',
  whomToAsk: 'Questions?',
  whomToAskBody: 'Contact the municipality, and give the number of the receipt.',
  contactName: 'Medspil, Hedensted Kommune (example)',
  number: 'Number',
  answered: 'Answered',
  phone: 'Telephone',
  email: 'E-mail',
  withdrawnOn: (when) => `You withdrew ${when}. The place has been given up.`,
  unknownTitle: 'We cannot find it',
  unknownBody: 'It is not on this phone, and you have not sent it as the one you are now.',
  unreachable: 'We cannot fetch it without a connection. Try again when you are online.',
} satisfies Words<typeof da>
