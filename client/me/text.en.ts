import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  title: 'Me',
  signedOut: 'You are not signed in',
  signedOutBody: 'Sign in to send, follow and see your receipts.',
  signIn: 'Sign in',
  roles: 'Your roles',
  submissions: 'My submissions',
  submissionsLead: 'Drafts, things that wait, and receipts.',
  follows: 'What I follow',
  followsNothing: 'You do not follow a core task yet.',
  followsUnknown: 'Without a connection we cannot see what you follow and are signed up for.',
  followsAction: 'Choose what to follow',
  choices: 'Language and look',
  language: 'Language',
  danish: 'Dansk',
  english: 'English',
  theme: 'Look',
  system: 'As the phone',
  light: 'Light',
  dark: 'Dark',
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in',
  signOutFailedBody:
    'We could not reach the municipality. Sign out again when there is a connection.',
  unsent: {
    title: 'Something has not been sent yet',
    body: (items) => `${items} on this phone. It stays here and is sent when you sign in again.`,
    one: 'thing waits',
    many: 'things wait',
    leave: 'Sign out anyway',
    see: 'See what waits',
  },
} satisfies Words<typeof da>
