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
    offline:
      'This page has not been fetched on this phone before. Try again when you have a connection. What you have typed into a form is kept.',
    gone: 'It does not exist',
    goneBody: 'What you are looking for has been removed or was never here.',
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
