// Attachments as a phone sends them: named first, their bytes afterwards.
import type { Buffer } from 'node:buffer'
import { createHash, randomUUID } from 'node:crypto'
import { session } from '../../shared/accounts.ts'
import type { AttachmentManifest } from '../../shared/submissions.ts'
import type { Answer, TestApp } from './app.ts'
import type { SampleFile } from './sample-files.ts'

export interface Attached extends AttachmentManifest {
  bytes: Buffer
}

export function attach({ name, mimeType, buffer }: SampleFile): Attached {
  const sha256 = createHash('sha256').update(buffer).digest('hex')
  return { id: randomUUID(), name, type: mimeType, size: buffer.length, sha256, bytes: buffer }
}

/** As the submission names it. */
export function named({ bytes: _, ...manifest }: Attached): AttachmentManifest {
  return manifest
}

/** Sends bytes of an attachment, from one offset up to another; the whole unless told otherwise. */
export async function sendBytes(
  app: TestApp,
  persona: string,
  submissionId: string,
  { id, bytes }: Attached,
  [from, to]: [from: number, to?: number] = [0],
): Promise<Answer> {
  const client = app.as(persona)
  const { account } = (await client.get('/api/session')).read(session)
  return await client.send(`/api/submissions/${submissionId}/attachments/${id}`, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-Account': account?.id ?? '',
      'Upload-Offset': String(from),
    },
    body: new Uint8Array(bytes.subarray(from, to)),
  })
}
