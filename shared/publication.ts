// What the public may read of responses, what staff decide about it, and what their authors are told.
import { z } from 'zod'
import { type PublicationRule, publicationRule } from './consultations.ts'
import { instant } from './instant.ts'
import { findPersonalData, type PersonalData } from './personal-data.ts'
import { type Redaction, redactionReasons } from './redaction.ts'
import { type Response, response, responsePublication, speaksAs } from './responses.ts'
import { attachmentKept } from './submissions.ts'
import { bilingual, line, slug } from './text.ts'

/** Whom the public may read that a response comes from. */
export interface PublicSender {
  person: string | null
  organisation: string | null
}

type Sender = Pick<Response, 'speaksAs' | 'name' | 'organisation' | 'protected'>

/**
 * A protected person is named nowhere. Neither is an organisation that such a person names, since it may be their
 * own; a body that the municipality knows is.
 */
export function publicSenderOf(sender: Sender, rule: PublicationRule): PublicSender {
  const { name, speaksAs: kind } = sender
  const organisation = sender.organisation || null
  if (sender.protected) return { person: null, organisation: kind === 'body' ? organisation : null }
  if (kind !== 'self') return { person: rule.representatives ? name : null, organisation }
  if (rule.names === 'none') return { person: null, organisation: null }
  return {
    person: rule.names === 'first' ? (name.split(' ')[0] ?? name) : name,
    organisation: null,
  }
}

/** The same in one line, in Danish as lists and exports have it. */
export function publicNameOf(sender: Sender, rule: PublicationRule): string {
  const { person, organisation } = publicSenderOf(sender, rule)
  if (organisation) return person ? `${organisation} (${person})` : organisation
  return person ?? (sender.protected ? 'Borger med beskyttet navn' : 'Borger')
}

/** Personal data in a part of a response; the sender's own name too, where it is not shown beside the response. */
export function findsIn(body: string, sender: Sender, rule: PublicationRule): PersonalData[] {
  const { person, organisation } = publicSenderOf(sender, rule)
  const hidden = person === sender.name ? [] : [withoutStart(sender.name, person ?? '')]
  if (sender.organisation && !organisation) hidden.push(sender.organisation)
  return findPersonalData(body, hidden)
}

function withoutStart(name: string, shown: string): string {
  return name.startsWith(shown) ? name.slice(shown.length) : name
}

/** A stretch of one part of a response. */
const stretch = z
  .strictObject({ part: z.string().max(100), start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => start < end, { path: ['end'], error: 'must come after the start' })

const redactionMade = stretch.safeExtend({ reason: z.enum(redactionReasons) })

/** Where something of a part is hidden, and why. */
export type PartRedaction = Redaction & { part: string }

const marksMax = 500

/** What staff decide of one response. */
export const publicationReview = z
  .strictObject({
    /** The decision this one follows; 0 for the first. */
    revision: z.int().min(0),
    publication: z.enum(['public', 'held']),
    redactions: z.array(redactionMade).max(marksMax),
    /** What was found and may be read all the same. */
    allowed: z.array(stretch).max(marksMax),
    /** The attachments that everybody may fetch. */
    attachments: z.array(z.uuid()).max(20),
    /** What the author is told; needed where the whole response is held back. */
    note: z.string().trim().max(2000),
    /** The answer to the author's appeal, where one waits. */
    answer: z.string().trim().min(10).max(2000).optional(),
  })
  .refine(({ publication, note }) => publication === 'public' || note.length >= 10, {
    path: ['note'],
    error: 'say why it is held back',
  })
export type PublicationReview = z.infer<typeof publicationReview>

/** Responses that may be public as they stand, by number. */
export const plainPublication = z.strictObject({
  numbers: z.array(z.int().min(1)).min(1).max(50),
})
export const plainPublished = z.strictObject({ published: z.array(z.int()) })

/** Asks another person to look at what was hidden. */
export const redactionAppeal = z.strictObject({ responseId: z.uuid() })
export type RedactionAppeal = z.infer<typeof redactionAppeal>

/** Whether an appeal changed what is hidden. */
export const appealOutcome = z.enum(['changed', 'stands'])
export type AppealOutcome = z.infer<typeof appealOutcome>

/** That everything that had come was filed in the case system. */
export const journalEntry = z.strictObject({
  caseNumber: line.min(2).max(60),
  journalisedOn: z.iso.date(),
})
export type JournalEntry = z.infer<typeof journalEntry>

/** What stands where responses were. */
export const tombstone = z.strictObject({
  deletedAt: instant,
  count: z.int().min(1),
  caseNumber: z.string(),
})
export type Tombstone = z.infer<typeof tombstone>

const aboutConsultation = z.strictObject({ id: slug, title: bilingual, closesAt: instant })

const publicAttachment = attachmentKept.pick({ id: true, name: true, type: true, size: true })

export const publicResponse = z
  .strictObject({
    number: z.int(),
    sender: z.strictObject({
      person: z.string().nullable(),
      organisation: z.string().nullable(),
      protected: z.boolean(),
    }),
    speaksAs,
    receivedAt: instant,
    late: z.boolean(),
    parts: z.array(
      z.strictObject({
        part: z.string(),
        /** What was asked; null for the whole text. */
        question: bilingual.nullable(),
        /** With a mark for each stretch that is hidden, see redaction.ts. */
        shown: z.string(),
      }),
    ),
    /** False where a list holds the beginning alone. */
    whole: z.boolean(),
    attachments: z.array(publicAttachment),
  })
  .meta({ id: 'PublicResponse' })
export type PublicResponse = z.infer<typeof publicResponse>

export const publicResponseFilter = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

export const publicResponsePage = z
  .strictObject({
    consultation: aboutConsultation,
    /** Where responses are deleted: those that are left stand in the list all the same. */
    tombstone: tombstone.nullable(),
    responses: z.array(publicResponse),
    next: z.string().nullable(),
  })
  .meta({ id: 'PublicResponsePage' })
export type PublicResponsePage = z.infer<typeof publicResponsePage>

export const publicResponseOpened = z
  .strictObject({
    consultation: aboutConsultation,
    tombstone: tombstone.nullable(),
    response: publicResponse.nullable(),
  })
  .meta({ id: 'PublicResponseOpened' })
export type PublicResponseOpened = z.infer<typeof publicResponseOpened>

export const queueState = z.enum(['waiting', 'appealed', 'public', 'held'])
export type QueueState = z.infer<typeof queueState>

export const queueFilter = publicResponseFilter.extend({ state: queueState.default('waiting') })

const queued = response
  .pick({
    number: true,
    speaksAs: true,
    name: true,
    organisation: true,
    protected: true,
    receivedAt: true,
    late: true,
    channel: true,
    heldBefore: true,
  })
  .extend({
    /** The beginning of what was written. */
    beginning: z.string(),
    finds: z.int(),
    hidden: z.int(),
    /** Whether it may be public as it stands, with nothing for a person to weigh. */
    plain: z.boolean(),
  })
export type Queued = z.infer<typeof queued>

export const publicationQueue = z
  .strictObject({
    consultation: aboutConsultation,
    rule: publicationRule,
    counts: z.record(queueState, z.int()),
    journal: journalEntry.extend({ recordedAt: instant }).nullable(),
    /** Whether the date of deletion has come, while something is not filed. */
    unfiled: z.boolean(),
    tombstone: tombstone.nullable(),
    responses: z.array(queued),
    next: z.string().nullable(),
  })
  .meta({ id: 'PublicationQueue' })
export type PublicationQueue = z.infer<typeof publicationQueue>

const find = stretch.safeExtend({
  kind: z.enum(['cpr', 'email', 'phone', 'name']),
  reason: z.enum([
    'cpr-checked',
    'cpr-by-date',
    'cpr-named',
    'email',
    'phone-prefixed',
    'phone-named',
    'phone-shaped',
    'own-name',
  ]),
})
export type Find = z.infer<typeof find>

export const deskResponse = response
  .extend({
    consultation: aboutConsultation,
    /** What the public reads as its sender. */
    sender: publicResponse.shape.sender,
    parts: z.array(
      z.strictObject({ part: z.string(), question: bilingual.nullable(), body: z.string() }),
    ),
    finds: z.array(find),
    redactions: z.array(redactionMade),
    allowed: z.array(stretch),
    /** Counts the decisions; 0 before the first. */
    revision: z.int(),
    note: z.string(),
    decided: z.strictObject({ at: instant, by: z.string() }).nullable(),
    attachments: z.array(
      attachmentKept
        .pick({ id: true, name: true, type: true, size: true, state: true })
        .extend({ public: z.boolean(), mayBePublic: z.boolean() }),
    ),
    appeal: z
      .strictObject({
        at: instant,
        answer: z
          .strictObject({ at: instant, text: z.string(), outcome: appealOutcome })
          .nullable(),
      })
      .nullable(),
    /** Why the one who asks may not decide now: another person is to look, or it is not taken as it came late. */
    barred: z.enum(['own-decision', 'late-undecided', 'late-declined']).nullable(),
    /** The next one that waits. */
    next: z.int().nullable(),
  })
  .meta({ id: 'DeskResponse' })
export type DeskResponse = z.infer<typeof deskResponse>

/** What a response's author may know of how it stands with the public. */
export const ownPublication = z
  .strictObject({
    consultationId: slug,
    /** Null where it is deleted. */
    number: z.int().nullable(),
    publication: responsePublication,
    /** What was hidden, in the author's own words. */
    hidden: z.array(z.strictObject({ text: z.string(), reason: z.enum(redactionReasons) })),
    note: z.string(),
    decidedAt: instant.nullable(),
    /** How many attachments everybody may fetch. */
    shownAttachments: z.int(),
    mayAppeal: z.boolean(),
    appeal: deskResponse.shape.appeal,
  })
  .meta({ id: 'OwnPublication' })
export type OwnPublication = z.infer<typeof ownPublication>

/** What was found and neither hidden nor allowed. */
export function openFinds(
  finds: readonly Find[],
  decided: {
    redactions: readonly PartRedaction[]
    allowed: PublicationReview['allowed']
  },
): Find[] {
  const { redactions, allowed } = decided
  return finds.filter(
    ({ part, start, end }) =>
      !redactions.some((each) => each.part === part && each.start <= start && end <= each.end) &&
      !allowed.some((each) => each.part === part && each.start === start && each.end === end),
  )
}
