// One packed folder per response for the case system: the response as a PDF, what came along, and metadata with hashes.
import { createHash } from 'node:crypto'
import type { ExportedResponse } from '../../shared/exports.ts'
import { openPdf } from '../pdf.ts'
import { inLots, type MadeFile, type Source } from './making.ts'
import { layResponse } from './pdf-volumes.ts'
import { senderWords, speaksAsWords } from './words.ts'
import { toXml } from './xml.ts'
import { type Packed, whole, zip } from './zip.ts'

/** A case system takes them in by the hundred, and no file becomes larger than it can hold. */
const atOnce = 500

interface Document {
  file: string
  role: 'response' | 'attachment'
  title: string
  type: string
  bytes: number
  sha256: string
}

export async function* makePackages(source: Source): AsyncGenerator<MadeFile> {
  let number = 0
  for await (const responses of inLots(source.pages, atOnce)) {
    number += 1
    const name = `journalpakker-${String(number).padStart(3, '0')}.zip`
    const bytes = zip(packagesOf(source, responses), source.madeAt)
    yield { name, type: 'application/zip', bytes }
  }
}

async function* packagesOf(
  source: Source,
  responses: readonly ExportedResponse[],
): AsyncGenerator<Packed> {
  for (const response of responses) {
    const name = `hoeringssvar-${String(response.number).padStart(6, '0')}.zip`
    yield { name, bytes: zip(packageOf(source, response), source.madeAt), asItIs: true }
    await source.wrote(1)
  }
}

async function* packageOf(source: Source, response: ExportedResponse): AsyncGenerator<Packed> {
  const documents: Document[] = []
  const add = (
    bytes: Uint8Array,
    entry: Pick<Document, 'file' | 'role' | 'title' | 'type'>,
  ): Packed => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    documents.push({ ...entry, bytes: bytes.byteLength, sha256 })
    return { name: entry.file, bytes: whole(bytes) }
  }
  const title = `Høringssvar ${response.number}: ${source.consultation.title}`
  const pdf = await pdfOf(source, response, title)
  yield add(pdf, { file: 'svar.pdf', role: 'response', title, type: 'application/pdf' })
  for (const [at, file] of response.attachments.entries()) {
    const bytes = await source.readFile(response.record?.submissionId ?? '', file)
    yield add(bytes, {
      file: `bilag/${String(at + 1).padStart(2, '0')}-${file.name.replace(/[\\/:*?"<>|]/g, '_')}`,
      role: 'attachment',
      title: file.name,
      type: file.type,
    })
  }
  const metadata = metadataOf(source, response, title, documents)
  yield { name: 'metadata.json', bytes: whole(`${JSON.stringify(metadata, null, 2)}\n`) }
  yield { name: 'metadata.xml', bytes: whole(toMetadataXml(metadata)) }
}

async function pdfOf(source: Source, response: ExportedResponse, title: string) {
  const pdf = openPdf({ title, madeAt: source.madeAt, keepPages: true })
  pdf.heading(pdf.root, 1, source.consultation.title)
  layResponse(pdf, response, false)
  const pieces: Uint8Array[] = []
  for await (const piece of pdf.bytes()) pieces.push(piece)
  return Buffer.concat(pieces)
}

function metadataOf(
  { caseNumber, consultation, madeAt }: Source,
  response: ExportedResponse,
  title: string,
  documents: readonly Document[],
) {
  const { record } = response
  return {
    caseNumber: caseNumber ?? '',
    title,
    consultation,
    number: response.number,
    receipt: record?.receipt ?? '',
    submissionId: record?.submissionId ?? '',
    receivedAt: record?.receivedAt ?? '',
    late: response.late,
    channel: record?.channel ?? '',
    sender: senderWords(response),
    speaksAs: speaksAsWords[response.speaksAs],
    protected: record?.protected ?? false,
    packedAt: madeAt,
    documents,
  }
}

/** The same in XML: a name for each value, lists as repeated elements. */
function toMetadataXml(metadata: ReturnType<typeof metadataOf>): string {
  const { consultation, documents, ...rest } = metadata
  const elements = (values: object) =>
    Object.entries(values).map(([name, value]) => `<${name}>${toXml(String(value))}</${name}>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<response>',
    ...elements(rest),
    '<consultation>',
    ...elements(consultation),
    '</consultation>',
    '<documents>',
    ...documents.flatMap((each) => ['<document>', ...elements(each), '</document>']),
    '</documents>',
    '</response>',
    '',
  ].join('\n')
}
