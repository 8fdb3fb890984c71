import type { Words } from './language.ts'
import type da from './text.da.ts'

export default {
  rooms: {
    home: 'Home',
    takePart: 'Take part',
    follow: 'Follow',
    me: 'Me',
    desk: 'Desk',
  },
  signIn: 'Sign in',
  changePersona: 'Change person',
  notFound: {
    title: 'There is no such page',
    lead: 'The address may be mistyped, or the page has moved.',
    action: 'See what you can take part in',
  },
  failed: {
    title: 'Something went wrong',
    body: 'The page could not be shown. What you have typed into a form is kept on this phone.',
    offlineTitle: 'The page needs a connection',
    offline:
      'The page is not kept on this phone. Try again when you have a connection. What you have typed into a form is kept.',
    gone: 'It does not exist',
    goneBody: 'What you are looking for has been removed or was never here.',
  },
  gate: {
    title: 'Desk',
    signedOut: 'Sign in to see the desk',
    signedOutBody: 'It is for those who work here. You come back here once you are signed in.',
    forbidden: 'You have no access here',
    forbiddenBody:
      'You are signed in, but this part of the desk is not yours. If you need it, ask whoever runs Medspil in the municipality.',
    ask: 'Find contact',
    home: 'Go to the front page',
  },
  room: {
    title: 'The room',
    signedOut: 'Sign in to come in',
    signedOutBody:
      'The room is for those who sit on the committee. You come back here once you have signed in.',
    forbidden: 'You do not sit on the committee',
    forbiddenBody:
      'The room is for those who sit here. What everyone may read stands on the committee’s own page.',
    back: 'See the committee’s page',
  },
  others: {
    title: 'Other possibilities',
    lead: 'You can take part in this now.',
    none: 'Nothing else is open right now.',
    all: 'See everything you can take part in',
  },
  sent: {
    title: 'You have sent already',
    body: (when, receipt) => `We received it on ${when}. Receipt ${receipt}.`,
    action: 'See what you sent',
  },
  carried: { title: 'It began in a group discussion' },
  whereTo: {
    label: 'Where did it go?',
    nowhere: 'Nowhere yet',
    focusItem: (number, name) => `Focus list no. ${number}: ${name}`,
    other: 'Somewhere else in Medspil',
    address: 'The address in Medspil',
    addressHint: 'It begins with /, for instance /deltag',
  },
  update: {
    title: 'There is a new edition of Medspil',
    body: 'What you have typed is kept.',
    unkept: 'The phone could not save what you have written. We wait, so that you do not lose it.',
    action: 'Get it now',
  },
} satisfies Words<typeof da>
