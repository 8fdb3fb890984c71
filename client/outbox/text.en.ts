import { count, number } from '../format.ts'
import type { Words } from '../language.ts'
import type da from './text.da.ts'

const submissions = (amount: number) => count(amount, ['submission', 'submissions'], 'en')
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
    one: {
      filed: (title, receipt) =>
        `${title}: filed, receipt ${receipt}. Attachments are on their way.`,
      received: (title, receipt) => `${title}: received, receipt ${receipt}.`,
      refused: (title) => `${title}: it was not possible. See why.`,
      attention: (title) => `${title}: your submission needs you.`,
    },
    many: {
      filed: (amount) => `${submissions(amount)} have been filed. Attachments are on their way.`,
      received: (amount) => `${submissions(amount)} have been received.`,
      refused: (amount) => `${submissions(amount)} were not possible. See why.`,
      attention: (amount) => `${submissions(amount)} need you.`,
    },
  },
  start: {
    waiting: (amount) =>
      `${count(amount, ['submission waits', 'submissions wait'], 'en')} on this phone`,
    see: 'See what waits',
    lost: 'The phone’s storage has been cleared',
    lostBody: (amount) =>
      `${submissions(amount)} may not have reached the municipality. See what the municipality has received, and send the rest again.`,
    seeReceived: 'See what the municipality has',
    understood: 'I have seen it',
  },
  guest: {
    send: 'Send without signing in',
    title: 'You are not signed in',
    body: 'You can send without signing in. Then the receipt is on this phone only. Keep its number and code, and you can always show that we have received it.',
    after:
      'Afterwards you can confirm an e-mail address if you want to hear from us. You can also sign in later and take it with you.',
    signIn: 'Sign in first',
    kept: 'It has not been sent yet',
    obstacles: {
      offline:
        'Your answers are saved on this phone. The first time you send without signing in, the phone needs a connection. Press the button again when you have coverage.',
      later:
        'Your answers are saved on this phone. The municipality cannot take anything without sign-in just now. Try again in a little while, or sign in.',
    },
  },
  form: {
    next: 'Continue',
    back: 'Back',
    check: 'Check your answers',
    faultElsewhere: 'Look the answers through again. One is missing or has to be corrected.',
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
    replacing: 'You are changing something you have sent',
    replacingBody:
      'When you send, the new one counts instead of the old. The old one counts until the municipality has received the new one.',
    replacingFiles: 'Attachments do not come along. Choose them again if they should.',
    signIn: 'Sign in to send',
    signInBody:
      'The municipality must know who is sending. Your answers are saved on this phone, and you come back here.',
    signInAction: 'Sign in',
    unsaved: 'It could not be sent from here',
    unsavedBody:
      'The phone could not save your answers. Close other programs or delete something to make room, and try again. Leave this page open.',
  },
} satisfies Words<typeof da>
