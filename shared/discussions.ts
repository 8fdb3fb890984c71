// A group discussion: one question, tables that each write notes, themes gathered from them and where they went.
import { z } from 'zod'
import { coreTaskOrAcross } from './core-tasks.ts'
import { appPath } from './dialogue.ts'
import { instant, localDateTime } from './instant.ts'
import { tablesMax } from './names.ts'
import { bilingual, line, slug } from './text.ts'
import { fromLocal } from './time.ts'

export const tableNote = z.strictObject({
  id: slug,
  table: z.int().min(1).max(tablesMax),
  text: bilingual,
  /** Null for what history tells, where no time is known. */
  receivedAt: instant.nullable(),
})
export type TableNote = z.infer<typeof tableNote>

/** What became of a theme, and the address in the app of where it went. */
export const carried = z.strictObject({ text: bilingual, path: appPath.nullable() })

export const theme = z.strictObject({
  id: slug,
  title: bilingual,
  noteIds: z.array(slug),
  carried: carried.nullable(),
})
export type Theme = z.infer<typeof theme>

export const discussionSummary = z
  .strictObject({
    id: slug,
    title: bilingual,
    summary: bilingual,
    /** What every table talks about. */
    question: bilingual,
    heldOn: z.iso.date(),
    /** The meeting that it is part of, where there is one. */
    meetingId: slug.nullable(),
    tables: z.int().min(1).max(tablesMax),
    coreTasks: z.array(coreTaskOrAcross).min(1),
    opensAt: instant,
    closesAt: instant,
    /** Whether everyone may read the notes; until staff say so, only those who take part. */
    public: z.boolean(),
    example: z.boolean(),
  })
  .meta({ id: 'DiscussionSummary' })
export type DiscussionSummary = z.infer<typeof discussionSummary>

export const discussion = discussionSummary
  .extend({ notes: z.array(tableNote), themes: z.array(theme) })
  .meta({ id: 'Discussion' })
export type Discussion = z.infer<typeof discussion>

/** What a table's phone sends: one note; nothing that another phone wrote is touched. */
export const tableNoteWritten = z.strictObject({
  discussionId: slug.max(100),
  table: z.int().min(1).max(tablesMax),
  text: z.string().trim().min(2).max(1000),
})
export type TableNoteWritten = z.infer<typeof tableNoteWritten>

const said = z.strictObject({ da: line.min(3).max(300), en: line.max(300).optional() })

/** A discussion as staff begin or change it. */
export const discussionGiven = z
  .strictObject({
    title: said,
    question: said,
    tables: z.int().min(1).max(tablesMax),
    coreTasks: z.array(coreTaskOrAcross).min(1),
    opensAt: localDateTime,
    closesAt: localDateTime,
    public: z.boolean(),
    meetingId: slug.max(100).nullable(),
  })
  .refine((value) => fromLocal(value.opensAt) < fromLocal(value.closesAt), {
    path: ['closesAt'],
    error: 'the discussion ends before it starts',
    when: ({ issues }) => issues.length === 0,
  })
export type DiscussionGiven = z.infer<typeof discussionGiven>

/** The themes as staff gather them, in order; a note belongs to one at most. */
export const themesGathered = z.strictObject({
  public: z.boolean(),
  /** The themes that were there when one began, so that nobody's are overwritten unseen. */
  seen: z.array(slug).max(30),
  themes: z
    .array(
      z.strictObject({
        title: said,
        noteIds: z.array(slug).max(500),
        carried: z.strictObject({ text: said, path: appPath.nullable() }).nullable(),
      }),
    )
    .max(30),
})
export type ThemesGathered = z.infer<typeof themesGathered>

/** A theme seen from where it went. */
export const carriedTheme = z
  .strictObject({
    title: bilingual,
    text: bilingual,
    discussion: z.strictObject({ id: slug, title: bilingual }),
  })
  .meta({ id: 'CarriedTheme' })
export type CarriedTheme = z.infer<typeof carriedTheme>

/** One discussion of the past as the data file holds it, with a note from each table. */
export const pastDiscussion = z.strictObject({
  id: slug,
  position: z.int().positive(),
  heldOn: z.iso.date(),
  title: bilingual,
  summary: bilingual,
  question: bilingual,
  coreTasks: z.array(coreTaskOrAcross).min(1),
  tables: z.array(bilingual).min(1),
})
export type PastDiscussion = z.infer<typeof pastDiscussion>
