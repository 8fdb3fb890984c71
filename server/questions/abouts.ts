// What a question can be about: a care home, a council committee or a task committee, and where its answers stand.
import type { Database } from '../../db/open.ts'
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import type { QuestionAbout } from '../../shared/question-names.ts'
import type { Bilingual } from '../../shared/text.ts'
import { findTaskCommittee } from '../task-committees.ts'

export interface About {
  kind: QuestionAbout
  id: string
  name: Bilingual
  coreTasks: readonly CoreTaskOrAcross[]
}

export async function findAbout(
  db: Database,
  kind: string,
  id: string,
): Promise<About | undefined> {
  switch (kind) {
    case 'care-home': {
      const home = await db
        .selectFrom('care_homes')
        .select('name')
        .where('id', '=', id)
        .executeTakeFirst()
      const coreTasks = ['social-omsorg'] as const
      return home && { kind, id, name: { da: home.name, en: home.name }, coreTasks }
    }
    case 'committee': {
      const row = await db
        .selectFrom('committees')
        .select(['name_da', 'name_en'])
        .where('id', '=', id)
        .executeTakeFirst()
      return row && { kind, id, name: { da: row.name_da, en: row.name_en }, coreTasks: [] }
    }
    case 'task-committee': {
      const committee = await findTaskCommittee(db, id)
      return (
        committee && { kind, id, name: committee.title, coreTasks: committee.charter.coreTasks }
      )
    }
    default:
      return undefined
  }
}

const pathOf: Record<QuestionAbout, (id: string) => string> = {
  'care-home': (id) => `/plejehjem/${id}/spoergsmaal`,
  committee: () => '/spoerg-et-udvalg',
  'task-committee': () => '/spoerg-et-udvalg',
}
const refKindOf = {
  'care-home': 'care-home',
  committee: 'body',
  'task-committee': 'task-committee',
} as const

/** How a receipt names it. */
export function toAboutRef({ kind, id, name: title }: About) {
  return { kind: refKindOf[kind], id, path: pathOf[kind](id), title, closesAt: null }
}
