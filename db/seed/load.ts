// Brings the facts into the tables that have screens; running it again changes only what has changed.
import { z } from 'zod'
import { type Committee, committee } from '../../shared/committees.ts'
import { fromLocal } from '../../shared/time.ts'
import type { Database, Trx } from '../open.ts'
import meetings from './examples/meetings.json' with { type: 'json' }
import { facts } from './facts.ts'
import { personas } from './personas.ts'

const exampleCommittees = z
  .array(
    committee
      .pick({ id: true, termId: true, name: true, kind: true, coreTasks: true })
      .extend({ position: z.int() }),
  )
  .parse(meetings.committees)

export async function loadFacts(trx: Trx) {
  for (const entry of facts.coreTasks) {
    const row = {
      id: entry.id,
      position: entry.position,
      name_da: entry.name.da,
      name_en: entry.name.en,
      movement_da: entry.movement.da,
      movement_en: entry.movement.en,
      summary_da: entry.summary.da,
      summary_en: entry.summary.en,
    }
    await trx
      .insertInto('core_tasks')
      .values(row)
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute()
  }
  for (const entry of facts.challenges) {
    const row = {
      id: entry.id,
      position: entry.position,
      group: entry.group,
      name_da: entry.name.da,
      name_en: entry.name.en,
      description_da: entry.description.da,
      description_en: entry.description.en,
    }
    await trx
      .insertInto('challenges')
      .values(row)
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute()
  }
  for (const entry of facts.hearingPartyKinds) {
    const row = {
      id: entry.id,
      position: entry.position,
      name_da: entry.name.da,
      name_en: entry.name.en,
      description_da: entry.description.da,
      description_en: entry.description.en,
      heard_since_budget: entry.heardSinceBudget,
    }
    await trx
      .insertInto('hearing_party_kinds')
      .values(row)
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute()
  }
  // Places, bodies and homes are examples that staff edit, so what is there already stays.
  for (const entry of facts.localCommunities) {
    await trx
      .insertInto('local_communities')
      .values({ ...entry, example: entry.example ? 1 : 0 })
      .onConflict((c) => c.column('id').doNothing())
      .execute()
  }
  for (const entry of facts.bodies) {
    await trx
      .insertInto('bodies')
      .values({
        id: entry.id,
        kind: entry.kind,
        name: entry.name,
        local_community_id: entry.localCommunityId,
        example: entry.example ? 1 : 0,
      })
      .onConflict((c) => c.column('id').doNothing())
      .execute()
  }
  for (const entry of facts.careHomes) {
    const { summary, contactRole, guidelines, confidentiality, visiting } = entry
    await trx
      .insertInto('care_homes')
      .values({
        id: entry.id,
        name: entry.name,
        local_community_id: entry.localCommunityId,
        content: JSON.stringify({ summary, contactRole, guidelines, confidentiality, visiting }),
        phone: entry.phone,
        email: entry.email,
        example: entry.example ? 1 : 0,
        guidelines_version: 1,
        page_changed_at: null,
      })
      .onConflict((c) => c.column('id').doNothing())
      .execute()
  }
  for (const [index, entry] of facts.committees.entries())
    await addCommittee(trx, { ...entry, position: index + 1 }, false)
  for (const entry of facts.discussions) {
    const { title, summary, question, coreTasks } = entry
    const row = {
      id: entry.id,
      content: JSON.stringify({ title, summary, question, coreTasks }),
      tables: entry.tables.length,
      held_on: entry.heldOn,
      opens_at: fromLocal(`${entry.heldOn}T09:00`),
      closes_at: fromLocal(`${entry.heldOn}T16:00`),
      public: 1,
      example: 0,
    }
    await trx
      .insertInto('discussions')
      .values(row)
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute()
    for (const [index, text] of entry.tables.entries()) {
      const note = {
        discussion_id: entry.id,
        table_number: index + 1,
        text_da: text.da,
        text_en: text.en,
        received_at: null,
      }
      await trx
        .insertInto('table_notes')
        .values({ ...note, id: `${entry.id}-bord-${index + 1}`, theme_id: null })
        .onConflict((c) => c.column('id').doUpdateSet(note))
        .execute()
    }
  }
}

/** The current term's committees, which no source tells; what staff have changed stays. */
export async function loadExampleCommittees(trx: Trx) {
  for (const entry of exampleCommittees) await addCommittee(trx, entry, true)
}

async function addCommittee(
  trx: Trx,
  entry: Pick<Committee, 'id' | 'termId' | 'name' | 'kind' | 'coreTasks'> & { position: number },
  example: boolean,
) {
  await trx
    .insertInto('committees')
    .values({
      id: entry.id,
      term_id: entry.termId,
      position: entry.position,
      name_da: entry.name.da,
      name_en: entry.name.en,
      kind: entry.kind,
      core_tasks: JSON.stringify(entry.coreTasks),
      example: example ? 1 : 0,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

/** The demo's example people; those that are there already stay as they are. */
export async function loadPersonas(trx: Trx, at: string, newId: () => string) {
  const names = new Map([
    ...[...facts.bodies, ...facts.careHomes].map(({ id, name }) => [id, name] as const),
    ...exampleCommittees.map(({ id, name }) => [id, name.da] as const),
  ])
  for (const persona of personas) {
    const id = newId()
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('accounts')
      .values({
        id,
        issuer: 'demo',
        subject: persona.id,
        name: persona.name,
        example: 1,
        created_at: at,
      })
      .onConflict((c) => c.columns(['issuer', 'subject']).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) continue
    await trx
      .insertInto('account_roles')
      .values(
        persona.roles.map(({ role, bodyId = '' }) => ({
          account_id: id,
          role,
          body_id: bodyId,
          body_name: names.get(bodyId) ?? '',
        })),
      )
      .execute()
  }
}

/** Somebody made up who can't be signed in as; the same name is the same person. */
export async function addExampleAccount(
  db: Database,
  name: string,
  at: string,
  newId: () => string,
): Promise<string> {
  const key = { issuer: 'example', subject: name }
  await db
    .insertInto('accounts')
    .values({ ...key, id: newId(), name, example: 1, created_at: at })
    .onConflict((c) => c.columns(['issuer', 'subject']).doNothing())
    .execute()
  const { id } = await db
    .selectFrom('accounts')
    .select('id')
    .where('issuer', '=', key.issuer)
    .where('subject', '=', key.subject)
    .executeTakeFirstOrThrow()
  return id
}
