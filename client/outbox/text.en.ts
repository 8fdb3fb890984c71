import { count, number } from '../format.ts'
import type { Words } from '../language.ts'
import type da from './text.da.ts'

const characters = (amount: number) => count(amount, ['character', 'characters'], 'en')

export default {
  faults: {
    write: (label) => `Write an answer under “${label}”`,
    choose: (label) => `Choose an answer under “${label}”`,
    tick: (label) => `Tick “${label}”`,
    'too-short': (label, limit, given) =>
      `Write a little more under “${label}”: at least ${characters(limit)}, you have written ${number(given, 'en')}`,
    'too-long': (label, limit, given) =>
      `Make the text under “${label}” shorter: at most ${characters(limit)}, you have written ${number(given, 'en')}`,
    'too-few': (label, limit) => `Choose at least ${number(limit, 'en')} under “${label}”`,
    'too-many': (label, limit, given) =>
      `Choose at most ${number(limit, 'en')} under “${label}”, you have chosen ${number(given, 'en')}`,
    'too-low': (label, limit) => `Write at least ${number(limit, 'en')} under “${label}”`,
    'too-high': (label, limit) => `Write at most ${number(limit, 'en')} under “${label}”`,
    email: (label) => `Write “${label}” like name@example.dk`,
    phone: (label) => `Write “${label}” with eight digits, for instance 20 30 40 50`,
    other: (label) => `Correct the answer under “${label}”`,
  },
  news: {
    received: (title, receipt) => `${title}: received, receipt ${receipt}.`,
    refused: (title) => `${title}: it was not possible. See why.`,
    attention: (title) => `${title}: your submission needs you.`,
  },
  form: {
    next: 'Continue',
    back: 'Back',
    check: 'Check your answers',
    checkLead: 'Read your answers through. You can change them before you send.',
    resumed: 'Here is your draft',
    resumedBody: (when) => `You last wrote ${when}. You can go on where you left off.`,
    restart: 'Start again',
    restartTitle: 'Delete the draft?',
    restartBody: 'What you have written here will be deleted from this phone.',
    restartYes: 'Delete the draft',
    changed: 'The draft was changed in another window',
    changedBody: 'Choose which one to go on with.',
    theirs: 'Get the one from the other window',
    mine: 'Keep what is here',
    sent: 'The draft has already been sent',
    sentBody: 'It was sent from another window. You need not send it again.',
    sentAction: 'See the submission',
    signIn: 'Sign in to send',
    signInBody:
      'The municipality must know who is sending. Your answers are saved on this phone, and you come back here.',
    signInAction: 'Sign in',
    unsaved: 'It could not be sent from here',
    unsavedBody:
      'The phone could not save your answers. Close other programs or delete something to make room, and try again. Leave this page open.',
  },
} satisfies Words<typeof da>
