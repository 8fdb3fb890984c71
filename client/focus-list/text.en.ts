import type { Words } from '../language.ts'
import type da from './text.da.ts'

export default {
  room: 'Follow',
  title: 'The focus list',
  lead: 'Here are the topics that the committees were to keep a special eye on. The list is from the term 2018-2021.',
  past: (day) => `The list is history. It was last changed on ${day}.`,
  pastBody: 'We have no newer list here, and we do not know how each topic went.',
  narrow: 'Choose topics',
  guidepost: 'Guidepost',
  allGuideposts: 'All guideposts',
  found: (number, one) => (one ? '1 topic' : `${number} topics`),
  missing: (numbers, one) =>
    one ? `Number ${numbers} is not on the list.` : `Numbers ${numbers} are not on the list.`,
  nothing: 'No topic fits both choices',
  nothingBody: 'Try another guidepost or another core task.',
  showAll: 'Show the whole list',
  number: (number) => `No. ${number}`,
  effect: 'What it was to lead to',
  unknown: 'Not stated',
  guideposts: (one) => (one ? 'Guidepost' : 'Guideposts'),
  committees: (one) => (one ? 'Committee' : 'Committees'),
  together: 'Where a topic belongs to several committees, they discuss it together.',
  evaluation: 'End or evaluation',
  list: 'The list',
  listOf: (term, day) => `The term ${term}, last changed on ${day}`,
  before: 'Previous topic',
  after: 'Next topic',
  others: 'Other topics on the list',
} satisfies Words<typeof da>
