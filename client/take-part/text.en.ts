import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  title: 'Take part',
  lead: 'Choose what you feel like. What closes first stands at the top.',
  titles: {
    open: 'Open now',
    upcoming: 'Opens soon',
    closed: 'Closed',
  },
  state: 'When',
  nothing: 'There is nothing here right now',
  nothingBody: 'Try another place or another core task, or see everything.',
  nowhere: 'There is no such place as the link says',
  nowhereBody:
    'Perhaps the link is written wrongly. Choose a place in the list, or see everything.',
  seeSomething: 'Do you see something that should be solved together?',
  point: 'Point at a task',
  committees: 'See all task committees, past and present',
  near: (place) => `Near me: ${place}`,
  activity: {
    more: 'Choose by content, day and language',
    labels: { activity: 'What', weekday: 'Day of the week', language: 'Language' },
    all: { activity: 'Everything', weekday: 'All days', language: 'All languages' },
    activity: {
      walk: 'Walks',
      reading: 'Reading aloud',
      music: 'Music and song',
      meal: 'Meals',
      drive: 'Drives',
      'class-visit': 'Visits by classes',
      other: 'Other',
    },
    weekday: {
      1: 'Monday',
      2: 'Tuesday',
      3: 'Wednesday',
      4: 'Thursday',
      5: 'Friday',
      6: 'Saturday',
      7: 'Sunday',
    },
    language: {
      da: 'Danish',
      en: 'English',
      de: 'German',
      ar: 'Arabic',
      uk: 'Ukrainian',
      pl: 'Polish',
      tr: 'Turkish',
    },
  },
  showAll: 'Show everything that is open',
} satisfies Words<typeof da>
