// A form is a registry entry: what the door asks of it, and what Send does.
import type { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import type { SubmissionsTable } from '../../db/schema.ts'
import type { Account } from '../../shared/accounts.ts'
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import type { AboutRef, ListingRef } from '../../shared/listings.ts'
import { type Fault, toFaults } from '../../shared/problem.ts'
import type { FormName, LatePolicy, RefusalReason } from '../../shared/submissions.ts'
import type { Bilingual } from '../../shared/text.ts'
import { addMinutes, windowState } from '../../shared/time.ts'
import type { Action } from '../access.ts'
import type { Random } from '../deps.ts'
import { ProblemError } from '../problem.ts'

/** The opening of what has always been open. */
export const sinceEver = '1970-01-01T00:00:00.000Z'

/** What a submission is about, and when it may come. */
export interface Target {
  /** Null where the sender may not learn what it is. */
  about: AboutRef | null
  coreTasks: readonly CoreTaskOrAcross[]
  opensAt: string
  /** Null where nothing closes it. */
  closesAt: string | null
  latePolicy: LatePolicy
  /** What a refusal names first among the other possibilities: the next of the same, say. */
  instead?: ListingRef | readonly ListingRef[] | undefined
  /** An earlier submission that this one takes the place of, whoever sent it: the sender's own is named by the envelope. */
  replaces?: string | undefined
  /** What its words belong to and are forgotten with, also where it is refused: a room, say. */
  ownerId?: string | undefined
  /** Minutes after the deadline under the policy `grace`. */
  graceMinutes?: number
  /** Why it is not for this sender, though it is open. */
  refusal?: RefusalReason | undefined
}

/** One submission on its way through the door, past its deadline check. */
export interface Entry {
  id: string
  account: Account
  receivedAt: string
  late: boolean
  /** For what it adds under an id of our own: a message, a job, an event. */
  random: Random
  /** Whether an earlier one's effect has just been taken back: what was found before that may have changed. */
  replaces: boolean
  /** Marks an earlier submission as withdrawn, once its effect is taken back. */
  withdraw(earlier: SubmissionsTable): Promise<void>
}

/** An earlier submission whose effect is to be taken back. */
export interface Earlier {
  id: string
  /** The instant at which it is taken back. */
  at: string
  random: Random
}

interface FormDefinition<Payload, Found extends Target> {
  form: FormName
  /** The newest version; older ones are brought up to it. */
  version: number
  title: Bilingual
  schema: z.ZodType<Payload>
  action: Action
  /** A payload that a fresh demo receives; shown in the API's description and sent by its test. */
  example: Payload
  /** By an older version: what makes its payload one of the next version. */
  upcast?: Record<number, (payload: Record<string, unknown>) => Record<string, unknown>>
  /** Where receiving it is no news: what it does is seen at once, or told of what it does it to. */
  quiet?: boolean
  /** Finds what the payload is about as it comes in; undefined is refused as gone. */
  find(trx: Trx, payload: Payload, account: Account, at: string): Promise<Found | undefined>
  /**
   * Checks the form's own rules and carries out the effect, in the door's transaction.
   * @returns why it is refused, before any effect; undefined when it is received
   */
  receive(
    trx: Trx,
    payload: Payload,
    entry: Entry & { target: Found },
  ): Promise<RefusalReason | undefined>
  /**
   * Takes the effect back when the submission is withdrawn or replaced; without it, it stands for good.
   * @returns why it stands; undefined when it is taken back
   */
  undo?(trx: Trx, payload: Payload, earlier: Earlier): Promise<RefusalReason | undefined>
}

/** A form whose payload has been checked. */
export interface CheckedForm {
  /** Finds what it is about, and what receives it there. */
  find(trx: Trx, account: Account, at: string): Promise<FoundForm | undefined>
  undo?(trx: Trx, earlier: Earlier): Promise<RefusalReason | undefined>
}

export interface FoundForm {
  target: Target
  receive(trx: Trx, entry: Entry): Promise<RefusalReason | undefined>
}

export interface Form
  extends Pick<
    FormDefinition<unknown, Target>,
    'form' | 'version' | 'title' | 'action' | 'example'
  > {
  schema: z.ZodType
  quiet: boolean
  /**
   * Checks a payload of this or an older version.
   * @throws ProblemError unsupported_version
   */
  check(
    payload: Record<string, unknown>,
    version: number,
  ): { form: CheckedForm } | { faults: Fault[] }
}

/** Closes a definition over its payload's type, so that the registry holds all forms alike. */
export function defineForm<Payload, Found extends Target>(
  definition: FormDefinition<Payload, Found>,
): Form {
  const { form, version, title, schema, action, example, quiet = false } = definition
  const undo = definition.undo?.bind(definition)
  return {
    form,
    version,
    title,
    schema,
    action,
    example,
    quiet,
    check(payload, sentVersion) {
      const { data, error } = schema.safeParse(bringUp(definition, payload, sentVersion))
      if (error) return { faults: toFaults(error, '/payload') }
      return {
        form: {
          async find(trx, account, at) {
            const target = await definition.find(trx, data, account, at)
            return (
              target && {
                target,
                receive: (trx, entry) => definition.receive(trx, data, { ...entry, target }),
              }
            )
          },
          ...(undo ? { undo: (trx, earlier) => undo(trx, data, earlier) } : {}),
        },
      }
    },
  }
}

function bringUp(
  {
    form,
    version,
    upcast = {},
  }: Pick<FormDefinition<unknown, Target>, 'form' | 'version' | 'upcast'>,
  payload: Record<string, unknown>,
  sentVersion: number,
): Record<string, unknown> {
  let brought = payload
  for (let each = sentVersion; each !== version; each++) {
    const next = upcast[each]
    if (!next)
      throw new ProblemError(
        'unsupported_version',
        `${form} is taken in version ${version}, not ${sentVersion}`,
      )
    brought = next(brought)
  }
  return brought
}

type Window = Pick<Target, 'opensAt' | 'closesAt' | 'latePolicy' | 'graceMinutes'>

/** Whether it is in time, late, or not taken, under the target's late policy. */
export function timingOf(target: Window, at: string): { late: boolean; reason?: RefusalReason } {
  const state = windowState(target, at)
  if (state === 'upcoming') return { late: false, reason: 'not_open_yet' }
  if (state === 'open' || target.closesAt === null) return { late: false }
  if (target.latePolicy === 'review') return { late: true }
  const graceUntil = addMinutes(target.closesAt, target.graceMinutes ?? 0)
  const inGrace = target.latePolicy === 'grace' && at <= graceUntil
  return inGrace ? { late: true } : { late: false, reason: 'closed' }
}

/** Whether the deadline, with its grace, is past: what was received in time stands from then on. */
export function isSettled(target: Window, at: string): boolean {
  const { late, reason } = timingOf(target, at)
  return reason === 'closed' || (late && target.latePolicy === 'review')
}
