// The two elements of a dialogue meeting, free of schemas for the screens that only read.
import type { DialogueTopic } from './dialogue.ts'

/** In the order they are taken (AG): task committees and their charters, then a blank paper. */
export const dialogueParts = ['task-committees', 'blank-paper'] as const

export type { DialogueTopic }
