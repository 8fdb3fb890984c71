import type { MessageKind } from '../../shared/messages.ts'
import type { FormName } from '../../shared/submissions.ts'
import type { Words } from '../language.ts'
import type da from './text.da.ts'

const things: Record<FormName, string> = {
  'task-committee-application': 'your application',
  'consultation-response': 'your response',
  'entered-response': 'the response you wrote down',
  'shift-sign-up': 'your sign-up',
  withdrawal: 'your withdrawal',
  'shift-withdrawal': 'your cancellation',
  'agenda-move-request': 'your request to move an item',
  'dialogue-topic': 'your topic for the dialogue meeting',
  'task-problem': 'what you pointed at',
  'table-note': 'the table’s note',
  'working-text-save': 'your text',
  'room-comment': 'your comment',
  'room-document': 'your document',
  'appointment-answer': 'your answer to the seat',
  'shift-swap': 'your offer of a place',
  'home-question': 'your question to the care home',
  'organisation-question': 'your question to the committee',
  'shift-offer-answer': 'your answer to the free place',
  'pool-entry': 'your place in the pool',
  'redaction-appeal': 'your appeal',
  'chain-call': 'your report of a call',
  'shift-check-in': 'your word that you have arrived',
  'home-story': 'what you wrote of a care home',
  'fair-stand': 'your stand at the fair',
  'call-question': 'your question',
  'seat-nomination': 'your nomination',
  'committee-evaluation': 'your evaluation',
}

const kinds: Record<MessageKind, Words<typeof da>['kinds'][MessageKind]> = {
  'submission-received': {
    title: (thing) => `We have received ${thing}`,
    body: 'See the receipt and what happens now.',
  },
  'submission-filed': {
    title: (thing) => `We have ${thing}, but not all attachments`,
    body: 'Open Medspil on the phone you sent it from when your connection is good. The attachments then come by themselves.',
  },
  'submission-refused': {
    title: (thing) => `We could not take ${thing}`,
    body: 'See why, and what you can do instead.',
  },
  'attachments-received': {
    title: (thing) => `All attachments to ${thing} have arrived`,
    body: 'Now we have everything.',
  },
  'attachments-missing': {
    title: (thing) => `Attachments to ${thing} are still missing`,
    body: 'Open Medspil on the phone you sent it from when your connection is good. The attachments then come by themselves.',
  },
  'attachment-rejected': {
    title: (thing) => `We could not use an attachment to ${thing}`,
    body: 'The file was not of the kind its name said. The rest has been received.',
  },
  'submission-withdrawn': {
    title: (thing) => `You have withdrawn ${thing}`,
    body: 'What you sent no longer counts.',
  },
  'submission-superseded': {
    title: (thing) => `You have changed ${thing}`,
    body: 'The latest version is the one that counts.',
  },
  'late-accepted': {
    title: (thing) => `We accept ${thing}`,
    body: 'The deadline had passed, but a member of staff has said yes.',
  },
  'late-declined': {
    title: (thing) => `We could not accept ${thing}`,
    body: 'The deadline had passed.',
  },
  'problem-answered': {
    title: (thing) => `There is an answer to ${thing}`,
    body: 'Read what the municipality answers.',
  },
  'problem-on-meeting': {
    title: (thing) =>
      `${thing.charAt(0).toUpperCase()}${thing.slice(1)} is going to be talked about`,
    body: 'It comes up at a meeting of the council and heads of area. Your name does not stand there.',
  },
  'became-draft': {
    title: () => 'It has become a draft task committee',
    body: 'Read the draft, and follow what happens to it.',
  },
  'seat-offered': {
    title: () => 'You are offered a seat',
    body: 'The council has appointed you. Answer before the deadline to keep the seat.',
  },
  'seat-alternate': {
    title: () => 'You are an alternate',
    body: 'The seats are taken, but you are on the list if one becomes free.',
  },
  'seat-refused': {
    title: () => 'You did not get a seat this time',
    body: 'Read why, and what you can join instead.',
  },
  'seat-moved-up': {
    title: () => 'A seat has become free, and it is yours if you want it',
    body: 'Answer before the deadline to keep the seat.',
  },
  'seat-lapsed': {
    title: () => 'The seat has gone on',
    body: 'We did not get your answer before the deadline.',
  },
  'response-redacted': {
    title: (thing) => `Something is hidden in ${thing}`,
    body: 'Others cannot read all that you wrote. See what and why. You can ask another person to look.',
  },
  'response-held': {
    title: (thing) => `We do not show ${thing}`,
    body: 'It lies with the case, but others cannot read it. See why. You can ask another person to look.',
  },
  'place-offered': {
    title: () => 'A place has become free, and it is yours if you want it',
    body: 'Answer before the deadline, so that you do not lose the place.',
  },
  'place-lapsed': {
    title: () => 'The place has gone on to the next',
    body: 'We did not get your answer before the deadline.',
  },
  'guardian-said-yes': {
    title: (thing) => `You may come to ${thing}`,
    body: 'The places that waited for a yes are yours.',
  },
  'guardian-said-no': {
    title: (thing) => `You may not come to ${thing}`,
    body: 'That is what your parent or guardian has answered. Your times there have gone on to others. Talk about it together.',
  },
  'guardian-silent': {
    title: () => 'No yes came in time',
    body: 'Your place has gone on, because your parent or guardian had not answered. You can sign up again.',
  },
  'shift-cancelled': {
    title: () => 'A time at a care home has been cancelled',
    body: 'See why. You need not come.',
  },
  'shift-note': {
    title: () => 'The coordinator writes about a time of yours',
    body: 'Read it at your sign-up.',
  },
  'shift-missed': {
    title: () => 'We missed you',
    body: 'You had a time at a care home, and we did not see you. If something came up, that is quite all right. Ring if it is a mistake.',
  },
  'handover-accepted': {
    title: () => 'A colleague has agreed to take over',
    body: 'See who coordinates the care home when.',
  },
  'place-taken-over': {
    title: () => 'Somebody has taken over your place',
    body: 'You need not come. The care home knows.',
  },
  'place-changed-hands': {
    title: () => 'A volunteer comes in another’s place',
    body: 'See who comes now.',
  },
  'place-still-yours': {
    title: () => 'The place is still yours',
    body: 'Nobody in line could take it over. If you cannot come, withdraw.',
  },
  'shift-reminder': {
    title: () => 'Remember your time at the care home',
    body: 'See when, and withdraw if you cannot come after all.',
  },
  'home-question-asked': {
    title: () => 'There is a question to the care home',
    body: 'Read it and answer.',
  },
  'introduction-wished': {
    title: () => 'A volunteer would like to be called',
    body: 'Call, and agree on what is missing.',
  },
  'story-told': {
    title: () => 'There is a story to read',
    body: 'Read it, and say yes or no to showing it.',
  },
  'story-published': {
    title: () => 'Everyone can read what you wrote now',
    body: 'You can always take it back.',
  },
  'story-declined': {
    title: () => 'What you wrote is not shown',
    body: 'See why, and what you can do.',
  },
  'stand-taken': {
    title: () => 'An association has signed up for the fair',
    body: 'See what it needs.',
  },
  'stand-given': {
    title: () => 'You have a stand at the fair',
    body: 'Somebody withdrew, and it was your turn.',
  },
  'fair-changed': {
    title: () => 'The fair has a new time or place',
    body: 'Your sign-up still holds. See when and where.',
  },
  'fair-cancelled': {
    title: () => 'The volunteer fair has been cancelled',
    body: 'See why. You need not come.',
  },
  'appeal-answered': {
    title: (thing) => `Another person has looked at ${thing}`,
    body: 'Read the answer here.',
  },
  'responses-unfiled': {
    title: () => 'Responses to a consultation have not been filed',
    body: 'The date of deletion has passed. Nothing is deleted until you have noted that the responses are filed. You are told every week until it is done.',
  },
  'party-invited': {
    title: () => 'You are invited to answer a consultation',
    body: 'Say yes or no on behalf of the council or association. You can change your mind until the deadline.',
  },
  'room-response-sent': {
    title: () => 'The response that you wrote together has been sent',
    body: 'The chair has approved it. See it in the workroom.',
  },
  'party-reminded': {
    title: () => 'Remember the consultation that you are invited to',
    body: 'You have not answered yet, and the deadline is coming near. If you will not answer, say no thanks.',
  },
  'party-uninvited': {
    title: () => 'Your invitation to a consultation has been taken back',
    body: 'See on its page whether you can answer all the same. Ask the municipality if you do not know why.',
  },
  'representation-ended': {
    title: () => 'You do not represent them any more',
    body: 'The chair or the municipality has taken you off the list. What you have sent still counts.',
  },
  'chain-follow-up': {
    title: () => 'Try to ring the next in your phone chain',
    body: 'Somebody else got no answer. See whom to ring, and tell how it went.',
  },
  'chain-with-coordinator': {
    title: () => 'A call in a phone chain has no answer',
    body: 'Nobody in the chain got through to them. See who it is, and follow up.',
  },
  'chain-call-settled': {
    title: () => 'The call has been followed up',
    body: 'You need do no more.',
  },
  'chain-changed': {
    title: () => 'Your phone chain has changed',
    body: 'See whom you ring, and when.',
  },
  'chain-left': {
    title: () => 'You are no longer in the phone chain',
    body: 'We have deleted your name and number there.',
  },
  'chain-member-left': {
    title: () => 'A member has left a phone chain',
    body: 'The two neighbours have become neighbours. Tell those who are in it without the app.',
  },
  'response-answered': {
    title: (thing) => `The municipality has answered ${thing}`,
    body: 'Read the answer, and see what has been decided.',
  },
  'pool-asked': {
    title: () => 'Would you like to join?',
    body: 'We thought of you, because you are in the pool. See what it is.',
  },
  'named-reader': {
    title: () => 'You have been chosen as a reader',
    body: 'You are to read applications and score them. See when you can begin.',
  },
  'recommendation-answered': {
    title: () => 'The council has answered a recommendation',
    body: 'Read what the council will do, and why.',
  },
  'evaluation-opened': {
    title: () => 'Tell us how it went',
    body: 'The committee is being evaluated. It takes a few minutes, and your name is not shown.',
  },
  'question-answered': {
    title: (thing) => `There is an answer to ${thing}`,
    body: 'Read the answer here.',
  },
  'item-moved': {
    title: () => 'The item is moved, so you will talk about it',
    body: 'Read the answer to your request.',
  },
  'item-kept': {
    title: () => 'The item stays in the short part',
    body: 'Read why it was not moved.',
  },
  'nomination-accepted': {
    title: () => 'The person you nominated has said yes',
    body: 'They have applied for the seat themselves. Thank you for the help.',
  },
  'nomination-declined': {
    title: () => 'The person you nominated has said no thank you',
    body: 'We have deleted the name. You can nominate somebody else for as long as it is open.',
  },
}

export default {
  things,
  kinds,
  title: 'Messages',
  lead: 'News about what you have sent and what you take part in.',
  about: (title) => `About: ${title}`,
  unread: 'Unread',
  unreadCount: (count) => `${count} that you have not read`,
  one: 'message',
  many: 'messages',
  allRead: 'You have read all messages',
  noneYet: 'Here comes news about what you have sent.',
  readAll: 'Mark all as read',
  readAllSaid: 'All messages are marked as read',
  readFailed: 'The messages are still unread',
  readFailedBody: 'Check your connection and press again.',
  empty: 'There are no messages yet',
  emptyBody: 'When you have sent something to the municipality, you can follow it here.',
  emptyAction: 'See what you can take part in',
  signedOut: 'Sign in to see your messages',
  signedOutBody: 'They are with the municipality, not on the phone.',
  signIn: 'Sign in',
  unreachable: 'Your messages are with the municipality, and we cannot get them right now.',
  offline:
    'Without a connection we cannot get your messages. You can still see what you have sent.',
  toSubmissions: 'My submissions',
  demo: 'This is a trial version. No mail is sent, but you can see what it would say.',
  demoAction: 'See the outgoing mail',
  mail: {
    title: 'News by e-mail',
    lead: 'The mail only says that there is news. You read the rest here in Medspil.',
    notOffered: 'The municipality has not switched mail on. You find all messages here.',
    address: 'Your e-mail address',
    addressMissing: 'Write your e-mail address',
    addressWrong: 'Write a whole e-mail address, such as name@mail.com',
    exampleHint: 'In the trial version the address must be made up and end in .example.',
    exampleOnly: 'Write a made-up address that ends in .example, such as name@mail.example',
    getCode: 'Send me a code',
    codeSent: (address) => `We have sent a code to ${address}`,
    codeHelp: (minutes) =>
      `It may take a few minutes to arrive and is good for ${minutes} minutes. If it does not come, look in your junk mail.`,
    code: 'The code from the mail',
    codeHint: '6 digits',
    codeMissing: 'Write the code from the mail',
    codeWrong: 'That is not the code. Look in the mail and try again',
    codeOver: 'The code is no longer good',
    codeOverBody: 'Get a new code and write it within half an hour.',
    confirm: 'Confirm the address',
    newCode: 'Send a new code',
    otherAddress: 'Write another address',
    on: (address) => `Mail goes to ${address}`,
    onSaid: 'The address is confirmed',
    stillOn: (address) => `Until then mail goes to ${address}.`,
    change: 'Change address',
    keep: 'Keep the address',
    off: 'Stop mail',
    offSaid: 'You get no more mails',
    tooMany: 'You have asked for many codes',
    tooManyBody: 'Try again in an hour. The latest code is still good.',
    failed: 'It did not work',
    failedBody: 'Check your connection and press again.',
  },
  posted: {
    title: 'Outgoing mail',
    lead: 'What would have been mailed if this were for real.',
    demo: 'Trial version',
    demoBody:
      'None of these mails were sent. The addresses are made up, and everybody who tries sees the same mails.',
    to: 'To',
    at: 'Time',
    empty: 'There is no mail yet',
    emptyBody: 'Switch mail on under Messages and send something. The mail then lies here.',
    emptyAction: 'Go to Messages',
    live: 'There is no mail to see here',
    liveBody: 'The page exists in the trial version only.',
  },
} satisfies Words<typeof da>
