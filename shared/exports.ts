// An export: the responses of a consultation as files, for staff or for everybody, made while one does other things.
import { z } from 'zod'
import { instant } from './instant.ts'
import { responseChannel, responsePublication, speaksAs } from './responses.ts'
import { attachmentManifest } from './submissions.ts'
import { bilingual, line, slug } from './text.ts'

/** `packages` is one packed folder per response, as a case system takes them in. */
export const exportFormat = z.enum(['xlsx', 'csv', 'json', 'pdf', 'html', 'packages'])
export type ExportFormat = z.infer<typeof exportFormat>

/** Staff get everything that came; the public what the public may read. */
export const exportAudience = z.enum(['staff', 'public'])
export type ExportAudience = z.infer<typeof exportAudience>

/** `outdated`: something in it is public no more, or the responses are deleted; `expired`: kept for its time. */
export const exportState = z.enum([
  'waiting',
  'running',
  'ready',
  'failed',
  'cancelled',
  'outdated',
  'expired',
])
export type ExportState = z.infer<typeof exportState>

/** Why it failed: no room on the disk, begun again and again without an end, or something else. */
export const exportFailure = z.enum(['no-space', 'interrupted', 'unexpected'])
export type ExportFailure = z.infer<typeof exportFailure>

/** The formats that are offered to an audience: metadata of cases is for the case system alone. */
export function formatsFor(audience: ExportAudience): ExportFormat[] {
  return exportFormat.options.filter((format) => audience === 'staff' || format !== 'packages')
}

export const newExport = z
  .strictObject({
    format: exportFormat,
    audience: exportAudience,
    /** The case in the case system that packages are filed under. */
    caseNumber: line.min(2).max(60).optional(),
  })
  .superRefine(({ format, audience, caseNumber }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (!formatsFor(audience).includes(format)) refuse('format', 'is for staff alone')
    if (format === 'packages' && !caseNumber) refuse('caseNumber', 'missing')
  })
export type NewExport = z.infer<typeof newExport>

export const exportFile = z.strictObject({
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
})
export type ExportFile = z.infer<typeof exportFile>

export const responseExport = z
  .strictObject({
    id: z.uuid(),
    format: exportFormat,
    audience: exportAudience,
    state: exportState,
    failure: exportFailure.nullable(),
    /** Responses to write, as they were counted at the start; null before that. */
    total: z.int().nullable(),
    written: z.int(),
    caseNumber: z.string().nullable(),
    requestedAt: instant,
    finishedAt: instant.nullable(),
    /** Until when its files are kept. */
    expiresAt: instant.nullable(),
    files: z.array(exportFile),
  })
  .meta({ id: 'ResponseExport' })
export type ResponseExport = z.infer<typeof responseExport>

export function isUnderWay({ state }: Pick<ResponseExport, 'state'>): boolean {
  return state === 'waiting' || state === 'running'
}

/** What staff see: how many responses there are for each audience, and the latest exports. */
export const exportDesk = z
  .strictObject({
    title: bilingual,
    count: z.record(exportAudience, z.int()),
    exports: z.array(responseExport),
  })
  .meta({ id: 'ExportDesk' })
export type ExportDesk = z.infer<typeof exportDesk>

/** What everybody may fetch: the latest of each format. */
export const publicExports = z
  .strictObject({ title: bilingual, exports: z.array(responseExport) })
  .meta({ id: 'PublicExports' })
export type PublicExports = z.infer<typeof publicExports>

/** A response as it stands in an export. */
export const exportedResponse = z.strictObject({
  number: z.int(),
  /** The day in Denmark on which it came, `YYYY-MM-DD`. */
  receivedOn: z.iso.date(),
  late: z.boolean(),
  /** The headings of the sections that it answers; the consultation's title for one text. */
  subject: z.string(),
  name: z.string(),
  speaksAs,
  /** Empty for a person alone. */
  organisation: z.string(),
  place: z.string(),
  parts: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
  attachments: z.array(
    attachmentManifest.pick({ id: true, name: true, type: true, size: true }).extend({
      /** Of the bytes as they were sent; what others than the sender get may lack a picture's metadata. */
      sha256: attachmentManifest.shape.sha256.optional(),
    }),
  ),
  /** The caseworkers' own words; empty in what the public gets. */
  summary: z.string(),
  assessment: z.string(),
  /** What staff alone get. */
  record: z
    .strictObject({
      submissionId: z.uuid(),
      receipt: z.string(),
      receivedAt: instant,
      channel: responseChannel,
      protected: z.boolean(),
      publication: responsePublication,
    })
    .optional(),
})
export type ExportedResponse = z.infer<typeof exportedResponse>

/** The JSON file. */
export const exportedResponses = z
  .strictObject({
    consultation: z.strictObject({ id: slug, title: z.string() }),
    audience: exportAudience,
    madeAt: instant,
    responses: z.array(exportedResponse),
  })
  .meta({ id: 'ExportedResponses' })
