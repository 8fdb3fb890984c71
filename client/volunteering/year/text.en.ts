import type { Words } from '../../language.ts'
import type da from './text.da.ts'

const en: Words<typeof da> = {
  title: 'Your hours',
  me: 'Me',
  lead: 'The time that you have given at care homes. Only you can see it here.',
  signedOut: 'Sign in to see your hours',
  signedOutBody: 'They belong to you and not to the phone.',
  thanks: (hours: string) => `Thank you for ${hours}`,
  thanksBody: 'Nothing takes the place of the time that you have shared with others.',
  hours: (number: string, one: boolean) => (one ? `${number} hour` : `${number} hours`),
  minutes: (number: string) => `${number} minutes`,
  times: (number: string, one: boolean) => (one ? 'once' : `${number} times`),
  none: 'There are no hours yet',
  noneBody: 'They come here when you have visited and somebody has noted that you came.',
  noneAction: 'Find something to be part of',
  unreachable: 'We cannot fetch your hours without a connection.',
  certificate: 'A certificate of volunteering',
  certificateBody:
    'A PDF in Danish with your name, the care homes, what you did together, and your hours. It is made when you fetch it, and we do not keep it.',
  certificateAll: 'Fetch the certificate',
  certificateYear: (year: string) => `Fetch for ${year}`,
  kinds: {
    walk: 'walks',
    reading: 'reading aloud',
    music: 'music and songs',
    meal: 'meals',
    drive: 'drives',
    'class-visit': 'visits with a class',
    other: 'other company',
  },
  calendar: {
    mine: 'Your times in your own calendar',
    mineBody:
      'You can have a secret address that your calendar fetches them from. If a time is called off, your calendar follows. Do not give it to others.',
    address: 'Address for your calendar',
    copy: 'Copy the address',
    copied: 'The address is copied',
    make: 'Make a secret address',
    made: (when: string) => `You have a secret address from ${when}. We cannot show it again.`,
    once: 'Copy it now. We show it only this once.',
    again: 'Make a new one',
    revoke: 'Delete the address',
    revoked: 'The address works no more',
    failed: 'That did not work. Try again in a while.',
  },
  reminders: 'We remind you of a time on the day before.',
  remindersAction: 'Choose whether you want it by mail too',
}
export default en
