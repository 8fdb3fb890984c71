// A form is a registry entry: what the door asks of it, and what Send does.
import type { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import type { Account } from '../../shared/accounts.ts'
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import type { ListingRef } from '../../shared/listings.ts'
import { type Fault, toFaults } from '../../shared/problem.ts'
import type { FormName, LatePolicy, RefusalReason } from '../../shared/submissions.ts'
import type { Bilingual } from '../../shared/text.ts'
import type { Action } from '../access.ts'

/** The opening of what has always been open. */
export const sinceEver = '1970-01-01T00:00:00.000Z'

/** What a submission is about, and when it may come. */
export interface Target {
  about: ListingRef
  coreTasks: readonly CoreTaskOrAcross[]
  opensAt: string
  /** Null where nothing closes it. */
  closesAt: string | null
  latePolicy: LatePolicy
  /** What a refusal names first among the other possibilities: the next of the same, say. */
  instead?: ListingRef
  /** Minutes after the deadline under the policy `grace`. */
  graceMinutes?: number
}

/** One submission on its way through the door, past its deadline check. */
export interface Entry {
  id: string
  account: Account
  receivedAt: string
  late: boolean
  about: ListingRef
  /** Marks an earlier submission of this account's as withdrawn. */
  withdraw(id: string): Promise<void>
}

interface FormDefinition<Payload> {
  form: FormName
  version: number
  title: Bilingual
  schema: z.ZodType<Payload>
  action: Action
  /** A payload that a fresh demo receives; shown in the API's description and sent by its test. */
  example: Payload
  /** Finds what the payload is about; undefined is refused as gone. */
  find(trx: Trx, payload: Payload, account: Account): Promise<Target | undefined>
  /**
   * Checks the form's own rules and carries out the effect, in the door's transaction.
   * @returns why it is refused, before any effect; undefined when it is received
   */
  receive(trx: Trx, payload: Payload, entry: Entry): Promise<RefusalReason | undefined>
}

/** A form whose payload has been checked. */
export interface CheckedForm {
  find(trx: Trx, account: Account): Promise<Target | undefined>
  receive(trx: Trx, entry: Entry): Promise<RefusalReason | undefined>
}

export interface Form
  extends Pick<FormDefinition<unknown>, 'form' | 'version' | 'title' | 'action' | 'example'> {
  schema: z.ZodType
  check(payload: unknown): { form: CheckedForm } | { faults: Fault[] }
}

/** Closes a definition over its payload's type, so that the registry holds all forms alike. */
export function defineForm<Payload>(definition: FormDefinition<Payload>): Form {
  const { form, version, title, schema, action, example } = definition
  return {
    form,
    version,
    title,
    schema,
    action,
    example,
    check(payload) {
      const { data, error } = schema.safeParse(payload)
      if (error) return { faults: toFaults(error, '/payload') }
      return {
        form: {
          find: (trx, account) => definition.find(trx, data, account),
          receive: (trx, entry) => definition.receive(trx, data, entry),
        },
      }
    },
  }
}
