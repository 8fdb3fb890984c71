// A working text for those who write it, and everything that was saved in one of its sections.
import type { QueryClient } from '@tanstack/solid-query'
import type { TextOwnerKind } from '../../shared/working-texts.ts'
import { api, ask, askPages, read } from '../api.ts'

export interface TextOwner {
  kind: TextOwnerKind
  id: string
}

const othersWriteMs = 15_000

const texts = api.me['working-texts'][':ownerKind'][':ownerId']

/** Asked anew now and then, since others write in it too. */
export const workingTextQuery = ({ kind, id }: TextOwner) => ({
  ...ask(`/me/working-texts/${kind}/${id}`, () =>
    texts.$get({ param: { ownerKind: kind, ownerId: id } }),
  ),
  staleTime: 0,
  refetchInterval: othersWriteMs,
})

export const savesQuery = ({ kind, id }: TextOwner, sectionId: string) => ({
  ...askPages(`/me/working-texts/${kind}/${id}/sections/${sectionId}/saves`, (after) =>
    read(
      texts.sections[':id'].saves.$get({
        param: { ownerKind: kind, ownerId: id, id: sectionId },
        query: { after },
      }),
    ),
  ),
  staleTime: 0,
})

/** Adds a section under an id of the phone's own, so that two presses make one. */
export async function nameSection(
  client: QueryClient,
  owner: TextOwner,
  id: string,
  title: string,
): Promise<void> {
  const param = { ownerKind: owner.kind, ownerId: owner.id, id }
  const changed = await read(texts.sections[':id'].$put({ param, json: { title } }))
  client.setQueryData(workingTextQuery(owner).queryKey, changed)
}
