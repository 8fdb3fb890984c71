import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  title: 'Help solve it',
  lead: 'The municipality cannot do everything alone. Here you can apply for a seat on a committee, answer a consultation, or give an hour at a care home.',
  openNow: 'You can take part in this now',
  openNowLead: 'What closes first stands at the top.',
  all: 'See everything',
  nothingOpen: 'Nothing is open right now',
  nothingOpenBody: 'When the municipality starts something new, it will stand here.',
  seeUpcoming: 'See what is coming',
  coreTasks: 'The four core tasks',
  coreTasksLead: 'Everything the municipality does belongs to one of them.',
  news: 'New since you were last here',
  seen: 'I have seen it',
  seenSaid: 'The news is marked as seen',
  waiting: {
    title: (items) => `${items} on this phone`,
    one: 'thing waits',
    many: 'things wait',
    body: 'It is kept here and will be sent when there is a connection.',
    action: 'See my submissions',
  },
} satisfies Words<typeof da>
