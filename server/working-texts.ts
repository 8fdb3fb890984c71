// Working texts as they are kept: sections, and everything that was ever saved or said in them.
import type { Database, Trx } from '../db/open.ts'
import type { WorkingSavesTable, WorkingSectionsTable } from '../db/schema.ts'
import type { CoreTaskOrAcross } from '../shared/core-tasks.ts'
import type { ListingRef } from '../shared/listings.ts'
import type { Bilingual } from '../shared/text.ts'
import { sectionMax } from '../shared/text-limits.ts'
import {
  receiveSave,
  type SavedTextPage,
  savedText,
  savedTextPage,
  type TextOwnerKind,
  type TextsInView,
  type WorkingSection,
  type WorkingTextSave,
  workingSection,
} from '../shared/working-texts.ts'
import type { Action } from './access.ts'
import { sinceEver, type Target } from './submissions/forms.ts'

/** What a working text belongs to, as a feature hands it over. */
export interface TextOwner {
  action: Action
  /** Undefined where there is no such thing. */
  find(db: Database, id: string): Promise<FoundOwner | undefined>
}

export interface FoundOwner {
  about: ListingRef
  /** The place that the action is asked about. */
  place: string
  coreTasks: readonly CoreTaskOrAcross[]
  /** Until when something may be saved; what it leaves out is open for good. */
  window?: Pick<Target, 'closesAt' | 'latePolicy' | 'graceMinutes'>
  /** Where which sections there are is given: what each is called, and how much of it is of use. */
  sections?: ReadonlyMap<string, { title: Bilingual; max: number }>
}

/** When something may be saved in a text of this owner. */
export function textWindowOf({ window }: Pick<FoundOwner, 'window'>) {
  return { opensAt: sinceEver, closesAt: null, latePolicy: 'strict', ...window } as const
}

export type TextOwners = Record<TextOwnerKind, TextOwner>

interface Owner {
  ownerKind: TextOwnerKind
  ownerId: string
}

export async function findSection(
  db: Database,
  id: string,
): Promise<WorkingSectionsTable | undefined> {
  return await db.selectFrom('working_sections').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Adds an empty section at the end; call it where the text is locked. */
export async function addSection(
  trx: Trx,
  entry: Owner & { id: string; title: string; author: string; at: string },
) {
  const { last } = await trx
    .selectFrom('working_sections')
    .select((e) => e.fn.max('position').as('last'))
    .where('owner_kind', '=', entry.ownerKind)
    .where('owner_id', '=', entry.ownerId)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('working_sections')
    .values({
      id: entry.id,
      owner_kind: entry.ownerKind,
      owner_id: entry.ownerId,
      position: Number(last ?? 0) + 1,
      title: entry.title,
    })
    .execute()
  await trx
    .insertInto('working_saves')
    .values({
      id: entry.id,
      section_id: entry.id,
      number: 0,
      basis: entry.id,
      body: '',
      author: entry.author,
      saved_at: entry.at,
      place: 'standing',
    })
    .execute()
}

export async function renameSection(trx: Trx, id: string, title: string) {
  await trx.updateTable('working_sections').set({ title }).where('id', '=', id).execute()
}

/** Takes a save in, by the rule of shared/working-texts.ts; call it where the section is locked. */
export async function addSave(
  trx: Trx,
  save: Pick<WorkingTextSave, 'sectionId' | 'basis' | 'settles' | 'body'> & {
    id: string
    author: string
    at: string
  },
) {
  const before = await inView(trx, [save.sectionId])
  const { last } = await trx
    .selectFrom('working_saves')
    .select((e) => e.fn.max('number').as('last'))
    .where('section_id', '=', save.sectionId)
    .executeTakeFirstOrThrow()
  const row: WorkingSavesTable = {
    id: save.id,
    section_id: save.sectionId,
    number: Number(last) + 1,
    basis: save.basis,
    body: save.body,
    author: save.author,
    saved_at: save.at,
    place: 'past',
  }
  await trx.insertInto('working_saves').values(row).execute()
  const after = receiveSave(toView(before), row, save)
  const placeOf = ({ id }: WorkingSavesTable) =>
    id === after.standing.id
      ? 'standing'
      : after.beside.some((each) => each.id === id)
        ? 'beside'
        : 'past'
  for (const each of [...before, row]) {
    if (placeOf(each) === each.place) continue
    await trx
      .updateTable('working_saves')
      .set({ place: placeOf(each) })
      .where('id', '=', each.id)
      .execute()
  }
}

/** In how many sections of a text something lies beside what stands. */
export async function countToChoose(db: Database, { ownerKind, ownerId }: Owner): Promise<number> {
  const { sections } = await db
    .selectFrom('working_saves')
    .innerJoin('working_sections', 'working_sections.id', 'working_saves.section_id')
    .select((e) => e.fn.count('section_id').distinct().as('sections'))
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '=', ownerId)
    .where('place', '=', 'beside')
    .executeTakeFirstOrThrow()
  return Number(sections)
}

/** What stands and what lies beside it, in the order it came. */
async function inView(db: Database, sectionIds: readonly string[]): Promise<WorkingSavesTable[]> {
  if (sectionIds.length === 0) return []
  return await db
    .selectFrom('working_saves')
    .selectAll()
    .where('section_id', 'in', sectionIds)
    .where('place', 'in', ['standing', 'beside'])
    .orderBy('section_id')
    .orderBy('number')
    .execute()
}

function toView(saves: readonly WorkingSavesTable[]): TextsInView<WorkingSavesTable> {
  const standing = saves.find(({ place }) => place === 'standing')
  if (!standing) throw new Error('A section has no text that stands')
  return { standing, beside: saves.filter(({ place }) => place === 'beside') }
}

/**
 * @param reader the account whose own comments are marked
 * @param given what sections are called that the owner gives
 */
export async function listSections(
  db: Database,
  { ownerKind, ownerId }: Owner,
  reader: string,
  given: FoundOwner['sections'] = new Map(),
): Promise<WorkingSection[]> {
  const sections = await db
    .selectFrom('working_sections')
    .selectAll()
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '=', ownerId)
    .orderBy('position')
    .orderBy('id')
    .limit(200)
    .execute()
  const ids = sections.map(({ id }) => id)
  const [saves, comments] = await Promise.all([inView(db, ids), listComments(db, ids)])
  return sections.map(({ id, title }) => {
    const { standing, beside } = toView(saves.filter((each) => each.section_id === id))
    return workingSection.parse({
      id,
      title: { da: title, en: title },
      max: sectionMax,
      ...given.get(id),
      standing: toSaved(standing),
      beside: beside.map(toSaved),
      comments: comments
        .filter((each) => each.section_id === id)
        .map((each) => ({
          id: each.submission_id,
          author: each.author,
          text: each.body,
          saidAt: each.said_at,
          own: each.account_id === reader,
        })),
    })
  })
}

async function listComments(db: Database, sectionIds: readonly string[]) {
  if (sectionIds.length === 0) return []
  return await db
    .selectFrom('working_comments')
    .selectAll()
    .where('section_id', 'in', sectionIds)
    .orderBy('section_id')
    .orderBy('said_at')
    .orderBy('submission_id')
    .limit(1000)
    .execute()
}

/** One page of all that was saved in a section, the newest first. @param after the number that the page before ended on */
export async function listSaves(
  db: Database,
  sectionId: string,
  after: number | undefined,
  limit = 20,
): Promise<SavedTextPage> {
  let query = db.selectFrom('working_saves').selectAll().where('section_id', '=', sectionId)
  if (after !== undefined) query = query.where('number', '<', after)
  const rows = await query
    .where('number', '>', 0)
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return savedTextPage.parse({
    saves: shown.map(toSaved),
    next: last ? String(last.number) : null,
  })
}

export async function addComment(
  trx: Trx,
  comment: {
    id: string
    sectionId: string
    accountId: string
    author: string
    text: string
    at: string
  },
) {
  await trx
    .insertInto('working_comments')
    .values({
      submission_id: comment.id,
      section_id: comment.sectionId,
      account_id: comment.accountId,
      author: comment.author,
      body: comment.text,
      said_at: comment.at,
    })
    .execute()
}

export async function removeComment(trx: Trx, id: string) {
  await trx.deleteFrom('working_comments').where('submission_id', '=', id).execute()
}

/** Takes a text away whole, with everything that was ever saved or said in it. */
export async function removeText(trx: Trx, { ownerKind, ownerId }: Owner) {
  const sections = trx
    .selectFrom('working_sections')
    .select('id')
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '=', ownerId)
  await trx.deleteFrom('working_comments').where('section_id', 'in', sections).execute()
  await trx.deleteFrom('working_saves').where('section_id', 'in', sections).execute()
  await trx
    .deleteFrom('working_sections')
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '=', ownerId)
    .execute()
}

function toSaved({ id, number, body, author, saved_at }: WorkingSavesTable) {
  return savedText.parse({ id, number, body, author, savedAt: saved_at })
}
