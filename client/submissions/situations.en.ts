import type da from './situations.da.ts'

const situations: typeof da = {
  draft: {
    state: 'Draft',
    meaning: 'It is on this phone and has not been sent.',
    story: 'Saved as a draft on this phone',
  },
  'queued-fresh': {
    state: 'Waiting to be sent',
    meaning: 'It is saved on this phone. We will send it in a moment.',
    story: 'Saved on this phone',
  },
  'queued-behind': {
    state: 'Waiting to be sent: something else must be decided first',
    meaning: 'It belongs to something you sent before. We will send it when that is decided.',
    story: 'Saved on this phone',
  },
  'queued-offline': {
    state: 'Waiting to be sent: no connection',
    meaning: 'It is saved on this phone. We will send it when there is a connection.',
    story: 'Tried without a connection',
  },
  'queued-lost': {
    state: 'Waiting to be sent: the connection failed',
    meaning: 'The municipality has not received it yet. We will try again by ourselves.',
    story: 'The connection failed',
  },
  'queued-busy': {
    state: 'Waiting to be sent: the municipality’s server is pausing',
    meaning: 'It is saved on this phone. We will try again by ourselves.',
    story: 'The municipality’s server could not take it',
  },
  'queued-closed': {
    state: 'Waiting to be sent: the app was closed',
    meaning: 'The municipality has not received it yet. We will send it again.',
    story: 'The app was closed while sending',
  },
  'queued-asked': {
    state: 'Waiting to be sent: the municipality’s server is busy',
    meaning: 'The server asked us to wait a little. Then we try again by ourselves.',
    story: 'The municipality’s server asked us to wait',
  },
  'queued-login': {
    state: 'Waiting to be sent: you must sign in',
    meaning: 'It is only sent in your name. Sign in as yourself, and we will send it.',
    story: 'Could not be sent, because you were not signed in',
  },
  'queued-update': {
    state: 'Waiting to be sent: the app must be updated',
    meaning: 'Your version of the app is too old to send it. Reload the page, and we try again.',
    story: 'Could not be sent with this version of the app',
  },
  sending: {
    state: 'Sending',
    meaning: 'It is on its way to the municipality.',
    story: 'Sending',
  },
  unknown: {
    state: 'Perhaps received. We are checking',
    meaning:
      'It was sent, but the answer did not arrive. We are asking the municipality’s server. It is never counted twice.',
    story: 'Sent, but the answer did not arrive',
  },
  'unknown-offline': {
    state: 'Perhaps received. We will check when there is a connection',
    meaning:
      'It was sent, but the answer did not arrive. We will ask the municipality’s server when there is a connection. It is never counted twice.',
    story: 'Could not ask without a connection',
  },
  'unknown-login': {
    state: 'Perhaps received. Sign in, and we will check',
    meaning:
      'It was sent, but the answer did not arrive. Sign in as yourself, and we will ask the server.',
    story: 'Could not ask, because you were not signed in',
  },
  'unknown-update': {
    state: 'Perhaps received. The app must be updated',
    meaning:
      'It was sent, but the answer did not arrive. Reload the page, and we will ask the server.',
    story: 'Could not ask with this version of the app',
  },
  filed: {
    state: 'Filed, attachments on their way',
    meaning: 'The municipality has your answers. The attachments are on their way.',
    story: 'Filed',
  },
  'filed-offline': {
    state: 'Filed, attachments wait: no connection',
    meaning:
      'The municipality has your answers. We will send the rest of the attachments when there is a connection.',
    story: 'Tried to send attachments without a connection',
  },
  'filed-lost': {
    state: 'Filed, attachments wait: the connection failed',
    meaning: 'The municipality has your answers. We go on with the attachments where we stopped.',
    story: 'The connection failed while attachments were sent',
  },
  'filed-busy': {
    state: 'Filed, attachments wait: the municipality’s server is pausing',
    meaning:
      'The municipality has your answers. We will try again with the attachments by ourselves.',
    story: 'The municipality’s server could not take attachments',
  },
  'filed-asked': {
    state: 'Filed, attachments wait: the municipality’s server is busy',
    meaning:
      'The municipality has your answers. The server asked us to wait a little with the attachments.',
    story: 'The municipality’s server asked us to wait with attachments',
  },
  'filed-login': {
    state: 'Filed, attachments wait: you must sign in',
    meaning:
      'The municipality has your answers. Sign in as yourself, and we will send the attachments.',
    story: 'Attachments could not be sent, because you were not signed in',
  },
  'filed-update': {
    state: 'Filed, attachments wait: the app must be updated',
    meaning:
      'The municipality has your answers. Reload the page, and we will send the attachments.',
    story: 'Attachments could not be sent with this version of the app',
  },
  received: {
    state: 'Received',
    meaning: 'The municipality has received it.',
    story: 'Received by the municipality',
  },
  refused: {
    state: 'Not possible',
    meaning: 'The municipality could not take it.',
    story: 'Answered: not possible',
  },
  'attention-forbidden': {
    state: 'Needs you: you have no access',
    meaning: 'Your user may not send this kind. Your answers are saved on this phone.',
    story: 'Turned down, because the user has no access',
  },
  'attention-unknown-id': {
    state: 'Needs you: it does not belong to your user',
    meaning: 'The server does not know it as yours. Press “Change”, and send it again.',
    story: 'The server did not know it as yours',
  },
  'attention-too-large': {
    state: 'Needs you: it is too large',
    meaning: 'Press “Change”, and make the texts shorter.',
    story: 'Turned down, because it was too large',
  },
  'attention-invalid': {
    state: 'Needs you: an answer must be corrected',
    meaning:
      'The server could not use every answer. Press “Change”, look them through, and send again.',
    story: 'Turned down, because an answer must be corrected',
  },
  'attention-reused': {
    state: 'Needs you: the number was used before',
    meaning: 'Something else was sent under the same number. Press “Change”, and send it again.',
    story: 'Turned down, because the number was used',
  },
  'attention-other-content': {
    state: 'Needs you: the answers are not the same',
    meaning:
      'The municipality received something else than you sent. Contact us, and we will sort it out together.',
    story: 'Received with other content',
  },
  'attention-unreadable': {
    state: 'Needs you: it cannot be read',
    meaning: 'The phone cannot read what it saved. Write your answers again, and delete this one.',
    story: 'Could not be read on this phone',
  },
  'attention-file-gone': {
    state: 'Needs you: an attachment is gone from the phone',
    meaning:
      'The municipality has your answers, but not every attachment. Press “Change”, choose the attachment again, and send.',
    story: 'An attachment could not be read on this phone',
  },
  'attention-file-refused': {
    state: 'Needs you: an attachment could not be sent',
    meaning:
      'The municipality has your answers, but not every attachment. Press “Change”, choose the attachment again, and send.',
    story: 'An attachment was not taken',
  },
  'attention-file-too-large': {
    state: 'Needs you: the attachment is too large',
    meaning:
      'The municipality has your answers, but not every attachment. Press “Change”, choose a smaller attachment, and send.',
    story: 'An attachment was too large',
  },
}

export default situations
