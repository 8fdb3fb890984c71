import type { QueryClient } from '@tanstack/solid-query'
import type { ExportDesk, NewExport } from '../../shared/exports.ts'
import { api, ask, read } from '../api.ts'

/** Asked for anew as long as something is under way. */
export const exportDeskQuery = (id: string) => ({
  ...ask(`/desk/consultations/${id}/exports`, () =>
    api.desk.consultations[':id'].exports.$get({ param: { id } }),
  ),
  refetchInterval: ({ state }: { state: { data?: ExportDesk | undefined } }) =>
    state.data?.exports.some(isUnderWay) ? 1500 : false,
})

export const publicExportsQuery = (id: string) =>
  ask(`/consultations/${id}/exports`, () =>
    api.consultations[':id'].exports.$get({ param: { id } }),
  )

export function isUnderWay({ state }: Pick<ExportDesk['exports'][number], 'state'>): boolean {
  return state === 'waiting' || state === 'running'
}

export async function addExport(
  client: QueryClient,
  id: string,
  exportId: string,
  json: NewExport,
) {
  const param = { id, exportId }
  await read(api.desk.consultations[':id'].exports[':exportId'].$put({ param, json }))
  await client.invalidateQueries({ queryKey: exportDeskQuery(id).queryKey })
}

export async function cancelExport(client: QueryClient, id: string, exportId: string) {
  const param = { id, exportId }
  await read(api.desk.consultations[':id'].exports[':exportId'].cancelled.$put({ param }))
  await client.invalidateQueries({ queryKey: exportDeskQuery(id).queryKey })
}

/** @param side whose address the browser fetches it from */
export function filePath(side: 'desk' | 'public', id: string, exportId: string, name: string) {
  return `/api/${side === 'desk' ? 'desk/' : ''}consultations/${id}/exports/${exportId}/${name}`
}
