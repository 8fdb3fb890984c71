import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  title: 'Sign in',
  demoTitle: 'Choose who you want to be',
  demoLead: 'This is a trial. The people are made up, and you can change as often as you like.',
  people: 'People',
  current: 'This is you now',
  failed: 'Signing in did not succeed',
  failedBody: 'Check your connection, and choose again.',
  guest: {
    question: (answers) => `${answers} sent from this phone without signing in. Was that you?`,
    one: 'answer was',
    many: 'answers were',
    hint: 'If you say yes, you can see it under My submissions wherever you sign in. If you share the phone, say yes only if you sent it yourself.',
    yes: 'Yes, that was me',
    no: 'No, that was somebody else',
    missing: 'Say whether it was you who sent without signing in',
  },
  live: 'Sign in through the municipality',
  liveBody:
    'You sign in with the municipality’s own solution, for instance MitID. If you cannot get on, call or write to the municipality.',
  contact: 'Find contact',
} satisfies Words<typeof da>
