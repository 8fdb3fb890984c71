import type { QueryClient } from '@tanstack/solid-query'
import type { ConsultationSave, ConsultationWritten } from '../../shared/consultation-saves.ts'
import type { MaterialFile } from '../../shared/consultations.ts'
import { api, ask, Failure, read } from '../api.ts'

export const consultationQuery = (id: string) =>
  ask(`/consultations/${id}`, () => api.consultations[':id'].$get({ param: { id } }))

/** A consultation as staff write on it. */
export const writtenQuery = (id: string) =>
  ask(`/desk/consultations/${id}`, () => api.desk.consultations[':id'].$get({ param: { id } }))

/** Every kind of hearing party. */
export const partiesQuery = () => ask('/hearing-parties', () => api['hearing-parties'].$get())

export async function saveConsultation(
  client: QueryClient,
  id: string,
  json: ConsultationSave,
): Promise<ConsultationWritten> {
  const saved = await read(api.desk.consultations[':id'].$put({ param: { id }, json }))
  client.setQueryData(writtenQuery(id).queryKey, saved)
  await client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const path = String(queryKey[0])
      return (
        path === `/api/consultations/${id}` || /^\/api\/(desk\/consultations$|listings)/.test(path)
      )
    },
  })
  return saved
}

/** Brings a file of the material, whole. */
export async function bringFile(consultationId: string, file: File): Promise<MaterialFile> {
  const fileId = crypto.randomUUID()
  const name = encodeURIComponent(file.name)
  const answer = await fetch(
    `/api/desk/consultations/${consultationId}/files/${fileId}?name=${name}`,
    { method: 'PUT', headers: { 'Content-Type': 'application/octet-stream' }, body: file },
  )
  if (!answer.ok) throw new Failure('invalid')
  return await answer.json()
}
