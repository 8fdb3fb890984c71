// What every format of an export is made from, and what it gives.
import type { ExportAudience, ExportedResponse } from '../../shared/exports.ts'

export interface Source {
  consultation: { id: string; title: string }
  audience: ExportAudience
  madeAt: string
  /** In the municipality's case system; only packages have one. */
  caseNumber: string | null
  /** In the order of their numbers, some at a time. */
  pages: AsyncIterable<readonly ExportedResponse[]>
  /** Says that so many more are written; throws where the export is not wanted any more. */
  wrote: (count: number) => Promise<void>
  readFile: (submissionId: string, file: { id: string }) => Promise<Uint8Array>
}

/** A file on its way: its bytes are taken before the next file is asked for. */
export interface MadeFile {
  name: string
  type: string
  bytes: AsyncIterable<Uint8Array | string>
}

export type Maker = (source: Source) => AsyncIterable<MadeFile>

/** The name that a file of all responses has. */
export function nameOfAll({ consultation, audience }: Source, ending: string): string {
  return `${consultation.id}-${audience === 'staff' ? 'alle' : 'offentlige'}-svar.${ending}`
}

/** Takes pages apart and lays them together in lots of one size; the last may be smaller. */
export async function* inLots(
  pages: Source['pages'],
  size: number,
): AsyncGenerator<ExportedResponse[]> {
  let lot: ExportedResponse[] = []
  for await (const page of pages)
    for (const response of page) {
      lot.push(response)
      if (lot.length < size) continue
      yield lot
      lot = []
    }
  if (lot.length > 0) yield lot
}
