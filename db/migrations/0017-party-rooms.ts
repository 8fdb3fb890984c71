import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('party_rooms')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('body_id', 'text', (c) => c.notNull().references('bodies.id'))
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('opened_by', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('mandate_meeting', 'text')
    .addColumn('mandate_date', 'text')
    .addColumn('mandate_by', 'text')
    .addColumn('mandate_at', 'text')
    .addUniqueConstraint('party_rooms_by_body', ['consultation_id', 'body_id'])
    .execute()

  // Their texts are working texts, which belong to the room by its id.
  await schema
    .createTable('party_room_sections')
    .addColumn('section_id', 'text', (c) => c.primaryKey().references('working_sections.id'))
    .addColumn('room_id', 'text', (c) => c.notNull().references('party_rooms.id'))
    .addColumn('part', 'text', (c) => c.notNull())
    .addUniqueConstraint('party_room_sections_by_part', ['room_id', 'part'])
    .execute()
}
