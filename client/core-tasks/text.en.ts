import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  room: 'Follow',
  lead: 'Follow what matters to you. The front page shows you what is new.',
  movement: 'What you should come to feel',
  about: 'Who and what',
  follow: (name) => `Follow ${name}`,
  following: (name) => `You follow ${name}`,
  stop: 'Stop following',
  said: (name) => `You now follow ${name}`,
  stopped: (name) => `You no longer follow ${name}`,
  signInFirst: 'Sign in to follow',
  open: 'Open now',
  upcoming: 'Opens soon',
  closed: 'Has been',
  nothing: 'Nothing is open here right now',
  nothingBody: 'Follow the core task, and the front page will show you when something new comes.',
  seeAll: 'See everything you can take part in',
  kinds: {
    'task-committee': 'Task committees',
    consultation: 'Consultations',
    activity: 'Volunteering',
    'care-home': 'Care homes',
  },
  changed: (age) => `New ${age}`,
  noNews: 'Nothing new since you were last here.',
  newsCount: (number, one) => (one ? '1 piece of news' : `${number} pieces of news`),
} satisfies Words<typeof da>
