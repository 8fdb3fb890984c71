import type { Words } from '../../language.ts'
import type da from './text.da.ts'

export default {
  room: 'Desk',
  title: 'Stories',
  lead: 'Read what people have written before everyone can read it. They are told of your answer.',
  waiting: 'Waits for you',
  noneWaiting: 'Nothing is waiting.',
  decided: 'Answered',
  states: { waiting: 'Waits', published: 'Everyone can read it', declined: 'Is not shown' },
  received: (when) => `Received ${when}`,
  from: (name, who) => `${name}, ${who}`,
  signedName: 'The name is shown',
  signedPart: 'The name is not shown',
  look: 'Look before you show it',
  lookAlways:
    'Is there a resident’s name, or anything that one can be known by? Then do not show it.',
  reason: 'Why not?',
  reasonHint: 'Write kindly what should be different. Whoever wrote it reads it.',
  reasonFault: 'Write why, 3 to 500 characters',
  publish: 'Show it to everyone',
  publishAnyway: 'I have looked, show it to everyone',
  decline: 'Do not show it',
  takeDown: 'Take it down again',
  declineYes: 'Send the answer',
  because: (reason) => `Your answer: ${reason}`,
  about: (title) => `: ${title}`,
  published: 'Everyone can read it now',
  declined: 'The answer has been sent',
  failed: 'It was not saved. Check the connection and press again.',
  see: 'See it as everyone sees it',
} satisfies Words<typeof da>
