import type { Words } from '../language.ts'
import situations from './situations.en.ts'
import type da from './text.da.ts'

export default {
  situations,
  standings: {
    received: (when) => `Received ${when}`,
    filed: (when) => `Filed ${when}, attachments on their way`,
    overdue: (when) => `Filed ${when}, attachments missing`,
    refused: (when) => `Not possible, answered ${when}`,
    withdrawn: () => 'Taken back',
    superseded: () => 'Replaced by a newer one',
    late: (when) => `Came after the deadline, ${when}`,
    'late-accepted': (when) => `Received ${when}, after the deadline, included`,
    'late-declined': () => 'Came after the deadline, not included',
  },
  forms: {
    'task-committee-application': 'Application for a seat',
    'consultation-response': 'Consultation response',
    'entered-response': 'Response written down',
    'shift-sign-up': 'Sign-up',
    withdrawal: 'Taking back',
    'shift-withdrawal': 'Withdrawal',
    'agenda-move-request': 'Request to move an item',
    'dialogue-topic': 'Topic for a dialogue meeting',
    'task-problem': 'Task you point at',
    'table-note': 'Note from a table',
    'working-text-save': 'Text for a section',
    'room-comment': 'Comment on a section',
    'room-document': 'Document for a task committee',
    'appointment-answer': 'Answer to a seat',
    'shift-swap': 'Offer of a place',
    'home-question': 'Question to a care home',
    'organisation-question': 'Question to a committee',
    'shift-offer-answer': 'Answer to a free place',
    'pool-entry': 'Place in the pool',
    'redaction-appeal': 'Ask another person to look',
    'chain-call': 'Call in the phone chain',
    'shift-check-in': 'I have arrived',
    'home-story': 'Story from a care home',
    'fair-stand': 'Stand at a volunteer fair',
    'call-question': 'Question about a task committee',
    'seat-nomination': 'Nomination for a seat',
    'committee-evaluation': 'Evaluation of a task committee',
  },
  receivedTitles: {
    'task-committee-application': 'Your application has been received',
    'consultation-response': 'Your consultation response has been received',
    'entered-response': 'The response has been received',
    'shift-sign-up': 'Your sign-up has been received',
    withdrawal: 'What you sent has been taken back',
    'shift-withdrawal': 'Your withdrawal has been received',
    'agenda-move-request': 'Your request has been received',
    'dialogue-topic': 'Your topic is on the agenda',
    'task-problem': 'What you pointed at has been received',
    'table-note': 'The table’s note has been received',
    'working-text-save': 'Your text is saved in the section',
    'room-comment': 'Your comment has been received',
    'room-document': 'Your document lies in the room',
    'appointment-answer': 'Your answer has been received',
    'shift-swap': 'Your place is offered',
    'home-question': 'We have your question',
    'organisation-question': 'We have your question',
    'shift-offer-answer': 'Your answer has been received',
    'pool-entry': 'You are in the pool',
    'redaction-appeal': 'Another person will look at it',
    'chain-call': 'We know how the call went',
    'shift-check-in': 'You are checked in',
    'home-story': 'What you wrote has been received',
    'fair-stand': 'Your sign-up has been received',
    'call-question': 'Your question has been received',
    'seat-nomination': 'Your nomination has been received',
    'committee-evaluation': 'Your evaluation has been received',
  },
  filedTitles: {
    'task-committee-application': 'Your application has been filed',
    'consultation-response': 'Your consultation response has been filed',
    'entered-response': 'The response has been filed',
    'shift-sign-up': 'Your sign-up has been filed',
    withdrawal: 'Your taking back has been filed',
    'shift-withdrawal': 'Your withdrawal has been filed',
    'agenda-move-request': 'Your request has been filed',
    'dialogue-topic': 'Your topic has been filed',
    'task-problem': 'What you pointed at has been filed',
    'table-note': 'The table’s note has been filed',
    'working-text-save': 'Your text has been filed',
    'room-comment': 'Your comment has been filed',
    'room-document': 'Your document has been filed',
    'appointment-answer': 'Your answer has been filed',
    'shift-swap': 'Your offer has been filed',
    'home-question': 'Your question has been filed',
    'organisation-question': 'Your question has been filed',
    'shift-offer-answer': 'Your answer has been filed',
    'pool-entry': 'Your place in the pool has been filed',
    'redaction-appeal': 'Another person will look at it',
    'call-question': 'Your question has been filed',
    'seat-nomination': 'Your nomination has been filed',
    'chain-call': 'What you told has been filed',
    'shift-check-in': 'That you have arrived has been filed',
    'home-story': 'What you wrote has been filed',
    'fair-stand': 'Your sign-up has been filed',
    'committee-evaluation': 'Your evaluation has been filed',
  },
  next: {
    'task-committee-application': {
      first: (deadline) =>
        deadline
          ? `We read the applications when the deadline has passed: ${deadline}.`
          : 'We read the applications when the deadline has passed.',
      second: 'The council appoints the members. You will hear from us, with a seat or without.',
    },
    'entered-response': {
      first: () => 'Print the receipt, and give or send it to whoever answered.',
      second: 'The response counts on a par with those that come from a phone.',
    },
    'consultation-response': {
      first: (deadline) =>
        deadline
          ? `We gather the responses when the deadline has passed: ${deadline}.`
          : 'We gather the responses when the deadline has passed.',
      second: 'The politicians see every response before they decide anything.',
    },
    'shift-sign-up': {
      first: () =>
        'The coordinator can see your sign-up. At the top it says whether you have the place.',
      second:
        'If you cannot come after all, withdraw under “Me”, so that someone else can have the place.',
    },
    withdrawal: {
      first: () => 'What you sent no longer counts.',
      second: 'You can send again for as long as it is open.',
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
    'task-problem': {
      first: () => 'A member of staff reads what you point at.',
      second: 'You are told when there is an answer. It stands here.',
    },
    'table-note': {
      first: () => 'The note stands on the wall with those of the other tables.',
      second: 'A member of staff gathers the notes into themes.',
    },
    'working-text-save': {
      first: () => 'The others in the room can read the text now.',
      second:
        'If somebody else wrote at the same time, both texts lie side by side until one of you chooses.',
    },
    'room-comment': {
      first: () => 'The others in the room can read the comment now.',
      second: 'You can take it back if you change your mind.',
    },
    'room-document': {
      first: () => 'The others in the room can read the document now.',
      second: 'Whoever leads the committee chooses whether everyone else can read it too.',
    },
    'appointment-answer': {
      first: () => 'Your answer counts at once.',
      second: 'See on your application where you stand now.',
    },
    'shift-swap': {
      first: () => 'The place is yours until somebody has taken it over. Then you are told.',
      second:
        'You can take the offer back until then. The care home can see that you have offered it.',
    },
    'home-question': {
      first: () =>
        'The care home’s coordinator reads your question and answers you here in Medspil.',
      second: 'If you want the answer by mail, turn mail on under “Messages”.',
    },
    'organisation-question': {
      first: () =>
        'A member of staff sees to it that the committee gets it and that you get an answer here.',
      second:
        'The answer stands on the page of questions to committees, with your organisation’s name.',
    },
    'shift-offer-answer': {
      first: () => 'Your answer counts at once, and the coordinator can see it.',
      second: 'The times that you are coming to are under “Me”.',
    },
    'pool-entry': {
      first: () => 'We ask you here in Medspil when something fits. You decide each time.',
      second: 'You stay in the pool for two years. You can leave it whenever you like.',
    },
    'home-story': {
      first: () => 'The care home’s coordinator reads it before others can see it.',
      second: 'You are told whatever the answer is. You can always take it back.',
    },
    'fair-stand': {
      first: () =>
        'At the top you see whether you have a stand, or your number on the waiting list.',
      second: 'If you cannot come after all, withdraw here, so that others can have the stand.',
    },
    'chain-call': {
      first: () =>
        'If you did not get through, the next in the chain tries. Otherwise all is well.',
      second: 'If still nobody has got through to them, the coordinator is told.',
    },
    'shift-check-in': {
      first: () => 'The coordinator can see that you have arrived.',
      second: 'The time counts among the hours that you have volunteered.',
    },
    'redaction-appeal': {
      first: () => 'Somebody else than the one who hid something looks at it.',
      second: 'You get a message when there is an answer. Read it at your response.',
    },
    'call-question': {
      first: () => 'A member of staff answers you here. You will be told.',
      second:
        'Where others can use the answer, it is shown on the committee’s page too, without your name.',
    },
    'seat-nomination': {
      first: (deadline) =>
        deadline
          ? `Give the link to the person you nominated. They must say yes themselves before the deadline: ${deadline}.`
          : 'Give the link to the person you nominated. They must say yes themselves.',
      second: 'You will be told when they answer. If they say no, we delete their name.',
    },
    'committee-evaluation': {
      first: (deadline) =>
        deadline
          ? `The answers are counted when the evaluation ends: ${deadline}.`
          : 'The answers are counted when the evaluation ends.',
      second: 'Then the result stands on the committee’s page. Your name does not.',
    },
  },
  reasons: {
    not_open_yet: 'It has not opened yet.',
    closed: 'The deadline had passed when it reached the municipality.',
    full: 'Every place was taken when it arrived.',
    already_applied: 'You have applied already. Your first application counts.',
    already_answered: 'You have answered already. Your first response counts.',
    answered_in_room:
      'You write the response together in your workroom. It is sent once the chair has approved it there.',
    not_asked: 'Only those invited can answer this consultation.',
    already_signed_up: 'You are signed up already.',
    no_such_seat: 'There is no seat of that kind to apply for.',
    nothing_to_withdraw: 'There was nothing to take back.',
    withdrawal_closed: 'It was too late to take it back here. Please ring those it is about.',
    withdrawn: 'You had taken it back before it arrived.',
    nothing_to_replace: 'The one you wanted to replace no longer counts.',
    replacement_closed: 'The deadline had passed, so it cannot be replaced. The first one counts.',
    meeting_cancelled: 'The meeting is cancelled.',
    nothing_to_move: 'The item is no longer in the short part.',
    already_requested: 'Someone has asked for it already. The answer will stand by the item.',
    nothing_to_appeal: 'Nothing is hidden in your response any longer.',
    nothing_to_swap: 'You have no place to give away.',
    nobody_in_line:
      'Nobody in line can take the place over. It is still yours, and you can give it to somebody you know.',
    swap_pending: 'The place is offered to somebody in line, who has not answered yet.',
    swap_over: 'The place has gone to somebody else, or the offer was taken back.',
    shift_cancelled: 'The time has been cancelled.',
    fair_cancelled: 'The fair has been cancelled.',
    guidelines_unread:
      'The care home has guidelines that you must read first. Sign up again, and they are shown.',
    introduction_missing:
      'The activity asks for an introduction, which you have not been to yet. Call the care home, or ask them on their page to call you.',
    check_missing:
      'The activity asks for a check that the care home has not seen yet, or that has run out. Call the care home, or ask them on their page to call you.',
    needs_unsaid:
      'The activity asks for something that you have not answered. Sign up again, and you are asked.',
    too_young: 'The activity is for those who are 15 or more.',
    guardian_too_late:
      'There was too little time for your parent or guardian to say yes. Choose a time further ahead.',
    already_appealed: 'Another person has been asked to look already, or has answered you.',
    not_offered: 'You are not offered a seat at the moment.',
    seat_passed_on: 'The seat has gone on to somebody else.',
    already_in_pool: 'You are in the pool already. Edit what you have sent.',
    not_in_chain: 'You or the one you rang are no longer in the phone chain.',
    already_reported: 'It had been told already, or somebody else had followed up.',
    wrong_door_code:
      'The code at the door has been changed. Scan the one that hangs there now, or tell the coordinator that you came.',
    not_signed_up:
      'You have no time here right now. If that is wrong, tell the coordinator that you came.',
    gone: 'What you wrote about no longer exists.',
  },
  title: 'My submissions',
  lead: 'Everything you have sent, and what lies ready on this phone.',
  groups: {
    attention: 'Needs you',
    way: 'On their way',
    arrived: 'Just arrived',
    drafts: 'Drafts',
    sent: 'Sent',
  },
  wayLead: 'It is saved on this phone and is sent by itself.',
  counted: (title, number) => `${title} (${number})`,
  countedAtLeast: (title, number) => `${title} (at least ${number})`,
  settled: (number, one) =>
    one ? '1 arrived while you were reading.' : `${number} arrived while you were reading.`,
  tidy: (one) => (one ? 'Move it down to “Sent”' : 'Move them down to “Sent”'),
  tidied: 'What has arrived now stands under “Sent”.',
  empty: 'You have not sent anything yet',
  emptyBody: 'When you apply, answer or sign up, you can follow it here.',
  emptyAction: 'See what you can take part in',
  signIn: 'Sign in to see what you have sent',
  signInBody: 'Drafts on this phone can be seen without signing in.',
  signInAction: 'Sign in',
  onlyHere: 'Without a connection we only show what this phone knows.',
  others: (number, one) =>
    one
      ? '1 submission on this phone belongs to somebody else. It will be sent when they sign in again.'
      : `${number} submissions on this phone belong to somebody else. They will be sent when they sign in again.`,
  withoutSync:
    'This browser does not send while the app is closed. Open the app again when you have coverage.',
  savedOn: (when) => `Draft, saved ${when} on this phone`,
  queuedOn: (when) => `You pressed Send ${when}`,
  files: (number, one) => (one ? '1 attachment' : `${number} attachments`),
  correcting: 'Corrects one that you sent before',
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
  removeFiledBody:
    'The municipality keeps your answers. The attachments that are missing will be deleted from this phone and not be sent. This cannot be undone.',
  removeYes: 'Delete',
  obstacle: {
    occupied: 'You already have a draft for the same. Send or delete that one first.',
    moved: 'It is being sent, so it cannot be changed or deleted now.',
    unsure: 'Perhaps the municipality has received it. Try again when we can ask the server.',
  },
  toCorrect: (labels) => `It concerns: ${labels}.`,
  toCorrectFile: 'an attachment',
  attachments: {
    title: 'Attachments',
    here: 'Lies on this phone',
    waiting: 'Has not been sent yet',
    coming: (percent) => `${percent} % has been received`,
    received: 'Received',
    rejected: 'Could not be used: its content does not match its type. It was not kept.',
    elsewhere: 'Lies on the phone that you sent from',
    absent: 'Has not reached the municipality',
    removed: 'Deleted at the municipality, because you took the submission back',
    open: 'Download',
    gone: 'The attachment could not be fetched. Try again when you are online.',
    progress: (done, all) => `${done} of ${all} attachments received`,
    progressOne: (percent) => `${percent} % of the attachment received`,
    progressAbsent: 'The attachment has not arrived',
    progressNone: 'The attachment is on its way',
    progressPart: (sentence, percent, last) =>
      `${sentence}, ${percent} % of the ${last ? 'last' : 'next'} one`,
    elsewhereBody:
      'The attachments lie on the phone that you sent from. Open Medspil on it, and they will be sent.',
    rejectedTitle: 'An attachment could not be used',
    rejectedBody:
      'The rest is received and counts. Send the attachment again as another kind of file if it matters.',
  },
  replace: {
    inRoom: 'Go to the workroom',
    inRoomLead:
      'You wrote the response there. You can correct it and send again until the deadline.',
    action: 'Correct and send again',
    lead: (when) =>
      `You can correct it until the deadline has passed: ${when}. The first one counts until the new one is received.`,
    leadOpen:
      'You can correct it and send it again. The first one counts until the new one is received.',
  },
  withdraw: {
    action: 'Take back',
    title: 'Do you want to take it back?',
    yes: 'Take back',
    waiting: 'Your taking back is on its way. It counts when the municipality has received it.',
    see: 'See how it goes',
  },
  withdrawBody: {
    'task-committee-application':
      'Then you no longer apply for the seat. The municipality can see that you took the application back. You can apply again for as long as it is open.',
    'entered-response':
      'Then the response no longer counts. Tell whoever answered. It can be written down again.',
    'consultation-response':
      'Then your response no longer counts. The municipality can see that you took it back. You can answer again for as long as it is open.',
    'shift-sign-up':
      'Then your place is free for somebody else. You can sign up again if there is room.',
    withdrawal: '',
    'shift-withdrawal': '',
    'agenda-move-request':
      'Then the request no longer stands by the item. Staff can see that you took it back. You can ask again until the meeting begins.',
    'dialogue-topic':
      'Then the topic no longer stands on the meeting’s page. Staff can see that you took it back. You can hand in a new one until the meeting begins.',
    'task-problem':
      'Then it is not read any further. Staff can see that you have withdrawn it. Once it is answered, it cannot be withdrawn.',
    'table-note': '',
    'working-text-save': '',
    'room-comment': 'Then the comment no longer stands by the section.',
    'room-document':
      'Then the document no longer lies in the room. You cannot do that once it has been shown to everyone.',
    'appointment-answer': '',
    'shift-swap': 'Then you keep the place, and the link stops working.',
    'home-question': 'Then it won’t be answered. You can ask again whenever you like.',
    'organisation-question': 'Then it won’t be answered. You can ask again whenever you like.',
    'shift-offer-answer': '',
    'pool-entry':
      'Then we will not ask you, and we delete what we keep of you in the pool. You can enter it again whenever you like.',
    'redaction-appeal': '',
    'chain-call': '',
    'shift-check-in': '',
    'home-story':
      'Then we delete it, and nobody can read it any more. You can write a new story whenever you like.',
    'fair-stand': 'Then the stand is free for others. You can sign up again if there is room.',
    'call-question':
      'Then the question is not answered. Staff can see that you took it back. You can ask a new one for as long as it is open.',
    'seat-nomination':
      'Then we delete the name of the person you nominated, and the link no longer works. You can nominate again for as long as it is open.',
    'committee-evaluation':
      'Then your answer does not count. You can answer again for as long as the evaluation is open.',
  },
  copy: {
    action: 'Download as a file',
    made: 'The file has been downloaded.',
    failed:
      'The file could not be made. An attachment cannot be read right now. Try again with a connection.',
    of: (title) => `Copy: ${title}`,
    state: 'How it stands',
    about: 'About',
    saved: 'Saved on the phone',
    receivedAt: 'Received by the municipality',
    copiedAt: 'The copy was made',
    number: 'Receipt',
    code: 'Check code',
    file: 'medspil-submission',
    missing: 'is not in the copy, because it could not be fetched',
  },
  ended: {
    withdrawn: 'You have taken it back',
    withdrawnBody: (when) =>
      `That was ${when}. The municipality can see that you sent it, but does not count it.`,
    placeFreed: (when) => `That was ${when}. You are no longer signed up.`,
    superseded: 'You have sent a newer one',
    supersededBody: 'The newer one counts. This one is kept, so that you can see it.',
    supersededLink: 'See the newer one',
    supersedes: 'This one replaces one that you sent before.',
    supersedesLink: 'See the first one',
  },
  late: {
    late: 'It came after the deadline',
    lateBody: 'A member of staff decides whether it can be included. You will hear here.',
    'late-accepted': 'It has been included',
    'late-acceptedBody':
      'It came after the deadline. A member of staff has decided that it counts.',
    'late-declined': 'It has not been included',
    'late-declinedBody':
      'It came after the deadline, and a member of staff has decided that it does not count. Call or write to us if you want to know why.',
  },
  guest: 'You have sent without signing in',
  guestBody:
    'Only this phone knows that it is yours. Keep number and code. You can also sign in later and bring it along.',
  check: {
    lead: 'Number and code prove what the municipality has received. Anyone who has them can check it without signing in.',
    link: 'Check a receipt',
  },
  story: 'What has happened',
  times: (times) => `${times} times, most recently`,
  storyWithdrawn: 'Taken back by you',
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
  unknownTitle: 'We cannot find it',
  unknownBody: 'It is not on this phone, and you have not sent it as the one you are now.',
  unreachable: 'We cannot fetch it without a connection. Try again when you are online.',
} satisfies Words<typeof da>
