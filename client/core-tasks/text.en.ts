import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  room: 'Follow',
  lead: 'Follow what matters to you. The front page shows you what is new.',
  meetings: 'Meetings',
  meetingsLead: 'See when the council and the committees meet.',
  focusList: 'The focus list',
  focusListLead: 'See the topics that the committees were to keep a special eye on in 2018-2021.',
  focusItems: 'See topics from the focus list of 2018-2021',
  follow: (name) => `Follow ${name}`,
  following: (name) => `You follow ${name}`,
  said: (name) => `You now follow ${name}`,
  stopped: (name) => `You no longer follow ${name}`,
  signInFirst: 'Sign in to follow',
  upcoming: 'Opens soon',
  nothing: 'Nothing is open here right now',
  nothingBody: 'Follow the core task, and the front page will show you when something new comes.',
  seeAll: 'See everything you can take part in',
  noNews: 'Nothing new since you were last here.',
  newsCount: (number, one) => (one ? '1 piece of news' : `${number} pieces of news`),
} satisfies Words<typeof da>
