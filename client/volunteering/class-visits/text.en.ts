import type { Words } from '../../language.ts'
import type da from './text.da.ts'

export default {
  room: 'Take part',
  title: 'Visit by a class',
  lead: 'Find a time at which the whole class can visit a care home.',
  people: 'How many are you?',
  peopleHint: 'Count everybody, also the grown-ups. At most 40.',
  peopleFault: 'Write a number from 2 to 40',
  search: 'Show times',
  found: (people) => `Times with room for ${people}`,
  places: (number) => `Room for ${number}`,
  met: 'How you are met',
  toKnow: 'What you need to know',
  none: 'There is no time with room for so many right now',
  noneBody:
    'Try with half a class, or call a care home and agree on a day. The telephone number is on the home’s page.',
  noneAction: 'See the care homes',
  before: {
    title: 'Before you come',
    points: [
      'Talk about whom you will meet. Many do not hear or see so well. Speak clearly, and take your time.',
      'Agree on what you want to do together: sing, play, read or make something.',
      'Take no pictures of those who live there, and do not tell others whom you met.',
      'If anyone in the class is ill, stay at home and withdraw.',
      'At least two grown-ups come along, and one of them signs the class up.',
    ],
  },
} satisfies Words<typeof da>
