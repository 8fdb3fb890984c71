// Taking back: one form for whatever can be taken back, also where what it takes back comes later.
import type { z } from 'zod'
import { lockKey } from '../../db/open.ts'
import type { SubmissionsTable } from '../../db/schema.ts'
import { aboutRef } from '../../shared/listings.ts'
import { shiftWithdrawal } from '../../shared/sign-ups.ts'
import { type FormName, withdrawal } from '../../shared/submissions.ts'
import { accountsOf } from '../session.ts'
import { stands, undoEarlier } from './earlier.ts'
import { defineForm, type Form, type Target } from './forms.ts'
import { addTombstone, findSubmission } from './store.ts'

interface Withdrawn extends Target {
  /** Undefined where no such submission of the sender's is here, or not yet. */
  earlier: SubmissionsTable | undefined
}

interface Name<Payload> {
  form: FormName
  schema: z.ZodType<Payload>
  example: Payload
  idOf: (payload: Payload) => string
}

/** @param forms the forms whose submissions can be withdrawn, where they say how to undo it */
export function withdrawalForms(forms: readonly Form[]): Form[] {
  return [
    defineWithdrawal(forms, {
      form: 'withdrawal',
      schema: withdrawal,
      example: { submissionId: '5f0c1a52-7d1e-4b8e-9a43-0d6f2f6b7a10' },
      idOf: ({ submissionId }) => submissionId,
    }),
    // What older apps still send.
    defineWithdrawal(forms, {
      form: 'shift-withdrawal',
      schema: shiftWithdrawal,
      example: { signUpId: '5f0c1a52-7d1e-4b8e-9a43-0d6f2f6b7a10' },
      idOf: ({ signUpId }) => signUpId,
    }),
  ]
}

function defineWithdrawal<Payload>(forms: readonly Form[], name: Name<Payload>): Form {
  const { form, schema, example, idOf } = name
  return defineForm<Payload, Withdrawn>({
    form,
    version: 1,
    title: { da: 'Tilbagetrækning', en: 'Taking back' },
    schema,
    action: 'submission.withdraw',
    example,
    quiet: true,
    async find(trx, payload, account) {
      // What it withdraws may be at the door this very moment.
      await lockKey(trx, idOf(payload))
      const found = await findSubmission(trx, idOf(payload))
      const isOwn = found && (await accountsOf(trx, account.id)).includes(found.account_id)
      const earlier = isOwn ? found : undefined
      return {
        about: earlier?.about ? aboutRef.parse(JSON.parse(earlier.about)) : null,
        coreTasks: [],
        opensAt: '',
        closesAt: null,
        latePolicy: 'strict',
        refusal: earlier && !stands(earlier) ? 'nothing_to_withdraw' : undefined,
        earlier,
      }
    },
    async receive(trx, payload, entry) {
      const { account, receivedAt, random, target, withdraw } = entry
      const { earlier } = target
      if (!earlier) {
        // Whether it is another's or not here yet looks the same from outside.
        await addTombstone(trx, idOf(payload), account.id, receivedAt)
        return undefined
      }
      const reason = await undoEarlier(trx, forms, earlier, { at: receivedAt, random })
      if (!reason) await withdraw(earlier)
      return reason
    },
  })
}
