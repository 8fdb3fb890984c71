import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  title: 'About Medspil',
  lead: 'Medspil is where citizens, local councils, volunteers and businesses take part in the work of the municipality.',
  what: 'What you can do here',
  whatBody:
    'You can apply for a seat on a task committee, answer a consultation, volunteer at a care home and follow the four core tasks.',
  offline: 'When the connection fails',
  offlineBody:
    'What you send is kept on your phone and sent as soon as there is a connection. You can always see whether it has been received.',
  receipt: 'The receipt',
  receiptBody:
    'Each receipt has a number and a code. With them anyone can see what the municipality has received, without signing in.',
  receiptLink: 'Check a receipt',
  data: 'Your data',
  dataBody:
    'We keep what you send, a receipt for it, and your e-mail address if you want to be told by mail. We use only necessary cookies: that you are signed in, and your choice of language and look. We do not measure what you read.',
  dataSeen:
    'Only the staff who handle what you sent can read it. When one of them opens it, that is noted.',
  contact: 'Contact',
  contactBody:
    'Ring or write to the municipality if you would rather talk to a person. You can also come by.',
  phone: 'Telephone',
  email: 'E-mail',
  accessibility: 'Accessibility',
  accessibilityBody:
    'Medspil must work for everyone, also with a keyboard, a screen reader, large type and no sound. If something stands in your way, write or ring, and we will mend it.',
} satisfies Words<typeof da>
