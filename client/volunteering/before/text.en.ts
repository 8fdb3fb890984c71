import type { Words } from '../../language.ts'
import type da from './text.da.ts'

export default {
  read: 'Read this before you come',
  readAgain: 'It has changed since you read it last.',
  agree: 'I have read it and will keep to it',
  agreed: 'Thank you. You are ready.',
  confirms: 'Is this true of you?',
  confirmsHint: 'Tick all of it. If you are in doubt, call the care home.',
  confirmsMissing: 'Tick all of it if it is true. Otherwise call the care home.',
  guidelines: 'You have read the above and do not pass on what you see and hear about others',
  age: 'Are you 15 or more?',
  ageHint: 'If you are under 15, a parent or guardian must say yes. We hold the place meanwhile.',
  ageMissing: 'Choose whether you are 15 or more',
  ages: { '15-or-more': 'Yes', 'under-15': 'No, I am under 15' },
  oneByOne: 'Sign up one at a time',
  oneByOneBody: 'Under 15, the parent or guardian of each must say yes. Choose “I come alone”.',
  young: 'Your parent or guardian must say yes',
  youngBody:
    'When you have sent it, you get a link to hand on. We hold the place for two days, and at most until two hours before.',
  answers: {
    age: '15 or more',
    yes: 'Yes',
    no: 'No',
    confirms: 'I have said yes to',
    words: {
      guidelines: 'Guidelines and confidentiality',
      age: 'Age',
      car: 'A car of my own',
      certificate: 'Certificate',
    },
  },
  lacks: {
    introduction: 'You must go to an introduction first',
    introductionBody:
      'There you see the place and meet those you will be with. The coordinator holds it.',
    check: {
      'child-protection': 'The care home must see your child-protection check first',
      'criminal-record': 'The care home must see your criminal-record check first',
    },
    checkBody:
      'You show it to the coordinator. We only write down that it has been seen, and for how long it is good. Do not send it here.',
    expired: (until) => `The one that you have shown was good until ${until}.`,
    forSome: {
      introduction: 'Some activities ask for an introduction',
      check: {
        'child-protection': 'Some activities ask for a child-protection check',
        'criminal-record': 'Some activities ask for a criminal-record check',
      },
    },
    wish: 'Then the coordinator calls you.',
    wishSend: 'Ask to be called',
    call: (phone) => `Call ${phone}`,
    phone: 'Your telephone number',
    phoneFault: 'Write a telephone number of eight digits',
    wished: 'You have asked to be called',
    wishedSaid: 'The coordinator can see that you would like to be called.',
    unwish: 'They need not any more',
    unwishedSaid: 'Your number has been deleted.',
    failed: 'That did not work. Check the connection, and try again, or call.',
    others: 'What you can come to now',
  },
  guardian: {
    body: (until) =>
      `We hold the place until ${until}. Otherwise it goes on. Give the link to a parent or guardian. They sign in and answer.`,
    make: 'Make a link',
    made: 'The link is ready. Give it to your parent or guardian, and to nobody else.',
    share: 'May I come to the care home?',
    code: 'Or read the code aloud',
    until: (when) => `The link works until ${when}.`,
    answered: 'It has been answered. Wait a moment, and look again.',
    failed: 'The link could not be made. Check the connection, and try again.',
  },
} satisfies Words<typeof da>
