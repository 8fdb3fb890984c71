import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  seatOne: {
    councillor: 'councillor',
    citizen: 'citizen',
    'external-expert': 'external expert',
    staff: 'member of staff',
  },
  seatMany: {
    councillor: 'Councillors',
    citizen: 'Citizens',
    'external-expert': 'External experts',
    staff: 'Staff',
  },
  own: {
    offered: 'You are offered a seat',
    offeredBody: (seat: string, title: string) =>
      `The council has appointed you as ${seat} on “${title}”. Now it is your choice.`,
    movedUpBody: (seat: string, title: string) =>
      `A seat as ${seat} on “${title}” has become free, and you are next on the list. Now it is your choice.`,
    answerBy: (when: string) => `Answer no later than ${when}. Otherwise the seat goes on.`,
    accepted: 'You have a seat',
    acceptedBody: (title: string) =>
      `You are on “${title}”. In its room you find meetings, papers and the others.`,
    room: 'Go to the committee’s room',
    waiting: 'You are an alternate',
    waitingBody: (position: number) =>
      position === 1
        ? 'The seats are taken. If somebody says no, you are the first we ask.'
        : `The seats are taken. If somebody says no, we go through the list. You are number ${position}.`,
    refused: 'You did not get a seat this time',
    refusedBody: (title: string) =>
      `It is about “${title}”. The council has chosen a team, and it is no verdict on you.`,
    declined: 'You have said no to the seat',
    declinedBody: 'The seat has gone on. Thank you for answering.',
    left: 'You have stepped down',
    leftBody: 'You are no longer on the list.',
    lapsed: 'The seat has gone on',
    lapsedBody: (when: string) => `We did not get your answer before ${when}.`,
    withdrawn: 'You took your application back',
    withdrawnBody: 'That is why you are not on the team.',
    reason: 'Why not',
    words: 'From the council',
    instead: 'What you can do instead',
    decided: (when: string) => `The council decided it on ${when}.`,
    agenda: 'See the agenda',
    yes: 'Yes please, I take the seat',
    no: 'No thanks',
    leave: 'Give up the seat',
    leaveList: 'Be taken off the list',
    noTitle: 'Do you want to say no?',
    noBody: 'Then the seat goes to the next on the list at once. This cannot be undone.',
    leaveTitle: 'Do you want to give up your seat?',
    leaveBody:
      'Then you are no longer on the committee, and the seat goes to the next on the list. This cannot be undone.',
    leaveListTitle: 'Do you want to be taken off the list?',
    leaveListBody: 'Then we will not ask you if a seat becomes free. This cannot be undone.',
    yesNo: 'Yes, say no',
    yesLeave: 'Yes, give up the seat',
    yesLeaveList: 'Yes, take me off the list',
    onItsWay: 'Your answer is on its way. It counts when the municipality has received it.',
    see: 'See how it goes',
    unreachable: 'Whether you have had an answer we can see only when you are online.',
  },
  sent: {
    label: 'Your answer',
    accepted: 'Yes, I take the seat',
    declined: 'No thanks',
  },
  desk: {
    decision: 'The council’s decision',
    decisionLead:
      'Record it when the council has decided who gets the seats. Nobody is told until you send the answers.',
    notClosed: (when: string) =>
      `People can apply until ${when}. The decision can be recorded after that.`,
    nobody: 'Nobody has been chosen for a seat yet. Choose the team first.',
    places: (appointed: string, places: string, alternates: string) =>
      `${appointed} chosen for ${places}, ${alternates}`,
    placeOne: 'seat',
    placeMany: 'seats',
    alternateOne: 'alternate',
    alternateMany: 'alternates',
    tooMany: (kind: string) => `More people are chosen than there are seats for: ${kind}.`,
    decidedOn: 'Date of the decision',
    decidedOnMissing: 'Write on which day the council decided it',
    link: 'Address of the agenda',
    linkHint: 'The page where everybody can read the item. Begins with https://',
    linkWrong: 'Write the whole address, beginning with https://',
    answerDays: 'Days to answer',
    answerDaysHint: 'So many days somebody has who is offered a seat. From 1 to 60.',
    answerDaysWrong: 'Write a number from 1 to 60',
    record: 'Save the decision',
    recorded: 'The decision is saved. Nobody has been told yet.',
    undo: 'Take the decision back',
    undone: 'The decision has been taken back',
    decidedAs: 'Decided',
    answerWithin: 'Time to answer',
    days: (number: string, one: boolean) => (one ? '1 day' : `${number} days`),
    agenda: 'Agenda',
    answers: 'Answers to the applicants',
    answersLead:
      'First write what all of the same kind are told. You can write separately to one of them afterwards.',
    shared: {
      appointed: 'To those who get a seat',
      alternate: 'To the alternates',
      refused: 'To those who did not get a seat',
    },
    words: {
      appointed: 'Greeting from the council',
      alternate: 'Greeting from the council',
      refused: 'Why not',
    },
    reasonHint: 'Write it so that whoever reads it can understand it and keep wanting something.',
    possibilities: 'What is possible instead?',
    possibilitiesHint: 'Choose 1 to 5. What is alike comes first.',
    tooManyPicked: 'Choose at most 5',
    otherPossibilities: 'Everything else that is open',
    noLongerOpen: 'is no longer open',
    saveWords: 'Save the texts',
    saved: 'The texts are saved',
    own: 'Write separately',
    ownTo: (name: string) => `to ${name}`,
    ownSave: 'Save',
    ownShared: 'Use the shared text',
    ownSaved: 'The text is saved',
    groups: {
      appointed: 'Get a seat',
      alternate: 'Alternates',
      refused: 'Do not get a seat',
    },
    lacks: {
      words: 'Lacks a reason',
      possibilities: 'Lacks something to point at instead',
    },
    lacksTitle: (number: string, one: boolean) =>
      one ? '1 refusal cannot be sent yet' : `${number} refusals cannot be sent yet`,
    lacksBody:
      'A refusal has to give a reason and point at one other possibility or more that is open now.',
    send: (number: string, one: boolean) => (one ? 'Send 1 answer' : `Send ${number} answers`),
    sendOne: 'Send the answer',
    sendTitle: (number: string, one: boolean) =>
      one ? 'Send the answer now?' : `Send ${number} answers now?`,
    sendBody:
      'The applicants are told in Medspil at once, and the decision becomes part of the committee’s story. This cannot be undone.',
    sendYes: 'Send now',
    sent: 'The answers have been sent',
    allSent: 'All answers have been sent.',
    standings: {
      unsent: 'Not sent',
      refused: 'Sent',
      waiting: 'Waiting for a seat',
      offered: 'Offered a seat',
      accepted: 'Said yes',
      declined: 'Said no',
      lapsed: 'Did not answer',
      withdrawn: 'Has withdrawn',
    },
    number: (position: number) => `no. ${position}`,
    until: (when: string) => `Answers by ${when}`,
    work: 'Who has said yes',
    tally: (accepted: string, places: string) => `${accepted} of ${places} seats are taken`,
    tallyOffered: (number: string, one: boolean) =>
      one ? '1 is offered and waits for an answer' : `${number} are offered and wait for an answer`,
    tallyFree: (number: string, one: boolean) =>
      one
        ? '1 seat is empty, and the list is used up'
        : `${number} seats are empty, and the list is used up`,
    begin: 'Let the committee begin',
    beginLead: (when: string) =>
      `The committee begins by itself on ${when}, once somebody has said yes. You can also do it before.`,
    begun: 'The committee is at work',
    failed: 'It did not work',
    failedBody: 'Check your connection and try again. What you have written still stands here.',
    conflict: 'Somebody else changed something first. The page now shows it as it is.',
  },
} satisfies Words<typeof da>
