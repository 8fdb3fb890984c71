import type { Trx } from '../../db/open.ts'
import { lockKey } from '../../db/open.ts'
import type { Account } from '../../shared/accounts.ts'
import {
  type RoomComment,
  roomComment,
  type TextOwnerKind,
  type WorkingTextSave,
  workingTextSave,
} from '../../shared/working-texts.ts'
import { demand } from '../access.ts'
import { defineForm, type Target } from '../submissions/forms.ts'
import {
  addComment,
  addSave,
  findSection,
  removeComment,
  type TextOwners,
  textWindowOf,
} from '../working-texts.ts'

/** @param owners what a text can belong to, and who takes part in it */
export function workingTextForms(owners: TextOwners) {
  /** Where nothing closes it, what was written without connection comes in whenever it comes. */
  async function find(trx: Trx, where: Place, account: Account): Promise<Target | undefined> {
    const owner = owners[where.ownerKind]
    await lockKey(trx, `section ${where.sectionId}`)
    const [section, found] = [
      await findSection(trx, where.sectionId),
      await owner.find(trx, where.ownerId),
    ]
    demand(account, owner.action, found?.place)
    if (section?.owner_kind !== where.ownerKind || section.owner_id !== where.ownerId) return
    if (!found) return
    return {
      about: {
        ...found.about,
        path: `${found.about.path}/tekst/${section.id}`,
        title: found.sections?.get(section.id)?.title ?? { da: section.title, en: section.title },
      },
      coreTasks: found.coreTasks,
      ownerId: where.ownerId,
      ...textWindowOf(found),
    }
  }

  const saveForm = defineForm<WorkingTextSave, Target>({
    form: 'working-text-save',
    version: 1,
    title: { da: 'Afsnit i en fælles tekst', en: 'Section of a shared text' },
    schema: workingTextSave,
    action: 'working-text.write',
    example: {
      ...example,
      basis: example.sectionId,
      settles: [],
      body: 'Hver by får en hjælpeliste, som hænger i Brugsen og står på nettet.',
    },
    // It is seen in the text at once.
    quiet: true,
    find,
    async receive(trx, payload, { id, account, receivedAt }) {
      await addSave(trx, { ...payload, id, author: account.name, at: receivedAt })
      return undefined
    },
  })

  const commentForm = defineForm<RoomComment, Target>({
    form: 'room-comment',
    version: 1,
    title: { da: 'Kommentar til en fælles tekst', en: 'Comment on a shared text' },
    schema: roomComment,
    action: 'working-text.write',
    example: { ...example, text: 'Kan vi skrive, hvem der skal gøre det?' },
    quiet: true,
    find,
    async receive(trx, { sectionId, text }, { id, account, receivedAt }) {
      await addComment(trx, {
        id,
        sectionId,
        accountId: account.id,
        author: account.name,
        text,
        at: receivedAt,
      })
      return undefined
    },
    async undo(trx, _, { id }) {
      await removeComment(trx, id)
      return undefined
    },
  })
  return [saveForm, commentForm]
}

interface Place {
  ownerKind: TextOwnerKind
  ownerId: string
  sectionId: string
}

const example = {
  ownerKind: 'task-committee',
  ownerId: 'naboer-der-hjaelper',
  sectionId: '7a1f0c52-3d1e-4b8e-9a43-0d6f2f6b7a01',
} as const
