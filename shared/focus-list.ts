import { z } from 'zod'
import { coreTaskOrAcross } from './core-tasks.ts'
import { termId } from './terms.ts'
import { bilingual, slug } from './text.ts'

/** The three guideposts of Strategi 2022 that items of the focus list support (VF). */
export const guidepostId = z.enum(['core-tasks', 'more-growth', 'economy-as-possibility'])
export type GuidepostId = z.infer<typeof guidepostId>

/** One guidepost of Strategi 2022 (VF, AG). */
export const guidepost = z.strictObject({
  id: guidepostId,
  position: z.int().min(1).max(3),
  name: bilingual,
})
export type Guidepost = z.infer<typeof guidepost>

/** Which list it is: the term it belongs to and the day it was last updated (VF). */
export const focusList = z.strictObject({ termId, updatedOn: z.iso.date() })
export type FocusList = z.infer<typeof focusList>

/**
 * One item of the focus list (VF). `number` is the list's own and may skip; `effect` is null
 * where none is written; `evaluation` says when the item ends or is evaluated.
 */
export const focusItem = z.strictObject({
  number: z.int().positive(),
  guidepostIds: z.array(guidepostId).min(1),
  committeeIds: z.array(slug).min(1),
  topic: bilingual,
  effect: bilingual.nullable(),
  evaluation: bilingual,
})
export type FocusItem = z.infer<typeof focusItem>

/** An item as a row of the list: `coreTasks` are those that its committees worked for (AG). */
export const focusListItem = z.strictObject({
  number: z.int().positive(),
  title: bilingual,
  guidepostIds: z.array(guidepostId).min(1),
  committees: z.array(z.strictObject({ id: slug, name: bilingual })).min(1),
  coreTasks: z.array(coreTaskOrAcross),
})
export type FocusListItem = z.infer<typeof focusListItem>

/** The whole list of its term, as everyone may read it. */
export const shownFocusList = focusList
  .extend({ guideposts: z.array(guidepost), items: z.array(focusListItem) })
  .meta({ id: 'FocusList' })
export type ShownFocusList = z.infer<typeof shownFocusList>

/** One item with all that the list says of it; `summary` says in one sentence what it is. */
export const shownFocusItem = focusListItem
  .omit({ guidepostIds: true })
  .extend({
    summary: bilingual,
    guideposts: z.array(guidepost).min(1),
    effect: bilingual.nullable(),
    evaluation: bilingual,
    list: focusList,
  })
  .meta({ id: 'FocusItem' })
export type ShownFocusItem = z.infer<typeof shownFocusItem>
