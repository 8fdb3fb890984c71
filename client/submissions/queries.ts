import type { AttachmentManifest } from '../../shared/submissions.ts'
import { api, ask, askPages, read } from '../api.ts'
import { openAttachment } from '../outbox/outbox.ts'

/** My decided submissions, newest first, page upon page. */
export const submissionsQuery = () =>
  askPages('/me/submissions', (after) => read(api.me.submissions.$get({ query: { after } })))

/** One of mine, with what I sent; asked anew each time it is opened, since more may have come of it. */
export const submissionQuery = (id: string) => ({
  ...ask(`/me/submissions/${id}`, () => api.me.submissions[':id'].$get({ param: { id } })),
  staleTime: 0,
})

/** One of my files: from this phone while it lies here, else from the server; undefined where neither has it. */
export async function fetchFile(
  submissionId: string,
  file: AttachmentManifest,
): Promise<Blob | undefined> {
  const here = await openAttachment(file).catch(() => undefined)
  if (here) return here
  try {
    const answer = await fetch(`/api/me/submissions/${submissionId}/attachments/${file.id}`)
    return answer.ok ? await answer.blob() : undefined
  } catch {
    return undefined
  }
}
