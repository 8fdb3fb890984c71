// Choosing files for a form: checked by content, cleaned, hashed and kept on the phone, one after another.
import { createSignal } from 'solid-js'
import { attachmentBytesMax, attachmentsMax, cleanName, kindOf } from '../../shared/attachments.ts'
import type { AttachmentManifest } from '../../shared/submissions.ts'
import type { DraftState } from './draft.ts'
import type { AttachmentRefusal, AttachmentsState } from './form-types.ts'

type Refused = { name: string; because: AttachmentRefusal }

export function createAttachments(draft: DraftState): AttachmentsState {
  const [refused, setRefused] = createSignal<readonly Refused[]>([])
  const [underWay, setUnderWay] = createSignal(0)
  let line: Promise<void> = Promise.resolve()

  async function addAll(files: readonly File[]) {
    setRefused([])
    for (const file of files) {
      const because = await addOne(draft, file)
      if (because) setRefused((known) => [...known, { name: file.name, because }])
    }
  }

  return {
    list: draft.attachments,
    refused,
    busy: () => underWay() > 0,
    async add(files) {
      // A list of the input's own is emptied as soon as the input is.
      const chosen = Array.from(files)
      setUnderWay((count) => count + 1)
      line = line.then(() => addAll(chosen)).finally(() => setUnderWay((count) => count - 1))
      await line
    },
    async remove(id) {
      await draft.detach(id)
    },
  }
}

async function addOne(draft: DraftState, file: File): Promise<AttachmentRefusal | undefined> {
  if (draft.attachments().length >= attachmentsMax) return 'too-many'
  const prepared = await prepare(file)
  if (typeof prepared === 'string') return prepared
  try {
    const isKept = await draft.attach(prepared.manifest, prepared.bytes)
    // Another window has the draft, and the form says so itself.
    return isKept || draft.elsewhere() ? undefined : 'no-room'
  } catch {
    return 'no-room'
  }
}

interface Prepared {
  manifest: AttachmentManifest
  bytes: Uint8Array<ArrayBuffer>
}

async function prepare(file: File): Promise<Prepared | AttachmentRefusal> {
  if (file.size === 0) return 'empty'
  if (file.size > attachmentBytesMax) return 'too-large'
  try {
    const [{ withoutMetadata }, { sha256 }] = await Promise.all([
      import('../../shared/cleaning.ts'),
      import('./seal.ts'),
    ])
    const chosen = new Uint8Array(await file.arrayBuffer())
    const type = kindOf(chosen)
    if (!type) return 'wrong-type'
    const clean = withoutMetadata(chosen, type)
    if (!clean) return 'unreadable'
    const bytes = new Uint8Array(clean)
    if (bytes.length > attachmentBytesMax) return 'too-large'
    const name = cleanName(file.name, type)
    const manifest = { id: crypto.randomUUID(), name, type, size: bytes.length }
    return { manifest: { ...manifest, sha256: await sha256(bytes) }, bytes }
  } catch {
    return 'unreadable'
  }
}
