import type { Words } from '../language.ts'
import type da from './text.da.ts'

const text: Words<typeof da> = {
  takePart: 'Take part',
  protected: 'Citizen with a protected name',
  unnamed: 'Citizen',
  by: (organisation, person) => `${organisation}, by ${person}`,
  number: (number) => `Response no. ${number}`,
  received: (when) => `Received ${when}`,
  late: 'Came after the deadline',
  minority: 'A minority thinks',
  mark: {
    cpr: 'CPR number hidden',
    email: 'email address hidden',
    phone: 'telephone number hidden',
    identity: 'hidden to protect the sender',
    'other-person': 'hidden for somebody else’s sake',
    sensitive: 'sensitive, hidden',
    unlawful: 'offensive, hidden',
  },
  attachments: 'Attachments',
  attachment: (name) => `Download ${name}`,
  readWhole: 'Read the whole response',
  list: {
    title: 'Responses to the consultation',
    lead: (consultation) => `Here are the responses to “${consultation}” that everyone may read.`,
    about: 'About the consultation',
    get: 'Get the responses as a file',
    none: 'There are no responses to read yet',
    noneBody:
      'A response comes here when it is ready to be shown. It may be that a member of staff reads it first.',
    hiddenNote:
      'Something may be hidden, such as numbers and private matters. It always says why. The municipality reads all of it.',
  },
  one: {
    back: 'All responses',
    title: (sender) => `Response from ${sender}`,
    protected: 'Response from a citizen with a protected name',
    unnamed: 'Response from a citizen',
  },
  deleted: {
    title: 'The responses have been deleted',
    body: (count, when, caseNumber) =>
      `${count} were deleted ${when}. That was agreed from the beginning, so that they do not lie here for ever. They are kept in the municipality’s case ${caseNumber}. Ask the municipality if you want to see them there.`,
    one: 'response',
    many: 'responses',
  },
  own: {
    public: 'Everyone can read your response',
    publicLink: 'See it as others see it',
    waiting: 'Your response is not shown to others yet',
    waitingBody: 'A member of staff looks at it first. It counts whether it is shown or not.',
    held: 'Others cannot read your response',
    heldBody:
      'It lies with the case, and the councillors can read it. We just do not show it to everyone.',
    redacted: 'Something in your response is hidden from others',
    redactedBody:
      'The councillors and the municipality read all of it. This is what others cannot see:',
    deleted: 'Your response has been deleted here',
    deletedBody:
      'The consultation’s date of deletion has come. The response is kept in the municipality’s case, and your receipt still holds.',
    why: {
      cpr: 'A CPR number must not lie in public.',
      email: 'An email address can be used to find and reach a certain person.',
      phone: 'A telephone number can be used to find and reach a certain person.',
      identity: 'It tells who you are, and others are not to see that.',
      'other-person': 'It is about another person, who has not chosen to step forward.',
      sensitive: 'It is sensitive, about health for instance.',
      unlawful: 'It is offensive, threatening or unlawful to show.',
    },
    note: 'The municipality writes',
    unhappy: 'Do you disagree?',
    appealHint:
      'One tap is enough. Somebody else than the one who hid it looks at it and answers you.',
    appeal: 'Ask another person to look',
    onItsWay: 'You have asked another person to look. It is sent when there is a connection.',
    see: 'See it here',
    appealed: (when) =>
      `You asked another person to look ${when}. You get a message when there is an answer.`,
    changed: 'Another person has looked at it and changed it',
    stands: 'Another person has looked at it and agrees with it',
  },
}

export default text
