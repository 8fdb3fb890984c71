// A guardian's yes for somebody under 15: asked by a code, given for one home and a year, taken back at any time.
import { z } from 'zod'
import { careHome } from './communities.ts'
import { checkContact, contactFields } from './contact.ts'
import { instant } from './instant.ts'
import { signUpState } from './sign-ups.ts'
import { activity, careHomePage, shift } from './volunteering.ts'

export const guardianCodeDays = 14
export const yesDays = 365

/** As it is typed or comes with a link. */
export const guardianCode = z
  .string()
  .max(40)
  .transform((code) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  .pipe(z.string().length(12))

export const guardianCodeGiven = z.strictObject({ code: guardianCode })

/** The code, told this once to the one under 15. */
export const guardianCodeMade = z
  .strictObject({ code: z.string(), expiresAt: instant })
  .meta({ id: 'GuardianCodeMade' })
export type GuardianCodeMade = z.infer<typeof guardianCodeMade>

/** `own`: whoever asks is the one under 15. */
export const guardianRequestState = z.enum(['open', 'mine', 'own', 'used', 'expired'])
export type GuardianRequestState = z.infer<typeof guardianRequestState>

/** One time that a young volunteer has signed up for. */
export const youngSignUp = z.strictObject({
  submissionId: z.uuid(),
  state: signUpState,
  answerBy: instant.nullable(),
  shift: shift.pick({ id: true, startsAt: true, endsAt: true }),
  activity: activity.pick({ title: true, whatItIs: true, whatItIsNot: true, howYouAreMet: true }),
})
export type YoungSignUp = z.infer<typeof youngSignUp>

const home = careHome.pick({ id: true, name: true, phone: true, example: true })

/** What a guardian is asked: who, what, where and when. */
export const guardianRequest = z
  .strictObject({
    state: guardianRequestState,
    /** Empty where the asker cannot answer it. */
    young: z.string(),
    careHome: home.extend(
      careHomePage.pick({ contactRole: true, guidelines: true, confidentiality: true }).shape,
    ),
    signUps: z.array(youngSignUp),
    expiresAt: instant,
  })
  .meta({ id: 'GuardianRequest' })
export type GuardianRequest = z.infer<typeof guardianRequest>

/** A yes comes with how the home can reach whoever gives it. */
export const guardianAnswer = z.union([
  z
    .strictObject({ code: guardianCode, answer: z.literal('yes'), ...contactFields })
    .superRefine(checkContact),
  z.strictObject({ code: guardianCode, answer: z.literal('no') }),
])
export type GuardianAnswer = z.infer<typeof guardianAnswer>

/** A yes that stands, as the one who gave it sees it. */
export const guardianYes = z
  .strictObject({
    id: z.uuid(),
    young: z.string(),
    careHome: home,
    answeredAt: instant,
    validUntil: instant,
    signUps: z.array(youngSignUp),
  })
  .meta({ id: 'GuardianYes' })
export type GuardianYes = z.infer<typeof guardianYes>
