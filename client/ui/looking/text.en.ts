import type { Words } from '../../language.ts'
import type da from './text.da.ts'

export default {
  title: 'Does it tell of a resident?',
  kinds: { cpr: 'looks like a CPR number', room: 'looks like the number of a room or a flat' },
  why: 'Others can read what you write, so it must not show who lives here.',
  mend: 'Change the text, and press again.',
  keep: 'Change the text. If it is right as it is, press again.',
} satisfies Words<typeof da>
