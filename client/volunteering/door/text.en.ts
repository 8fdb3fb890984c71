import type { Words } from '../../language.ts'
import type da from './text.da.ts'

export default {
  title: 'Have you arrived?',
  lead: 'Say so here, and the coordinator knows that you are here. The hour counts, too.',
  home: 'The care home',
  press: 'Yes, I am here',
  when: 'You can say so from half an hour before your time to two hours after.',
  offline:
    'You are offline. Press all the same. We send it when there is a connection. If that is more than two hours after your time, tell the coordinator.',
  sending: 'Your word is on its way. Do go in.',
  signIn: 'Sign in first',
  signInBody: 'Then we know who has come. We remember the code meanwhile.',
  noCode: 'Scan the code at the door',
  noCodeBody:
    'It hangs where you come in. If it is gone, tell somebody who works there that you have come.',
  call: (number: string) => `Ring the coordinator: ${number}`,
  page: 'See the care home’s page',
} satisfies Words<typeof da>
