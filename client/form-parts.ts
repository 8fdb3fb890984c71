// What each form is shown with beside its own page: the answers that were given, and what has come of them since.
import type { ProvidedAnswers } from './answers.ts'
import type { ProvidedCameOf } from './came-of.tsx'

export const answers: ProvidedAnswers = {
  'task-committee-application': () =>
    import('./task-committees/answers.ts').then((m) => m.useApplicationAnswers),
  'consultation-response': () =>
    import('./consultations/answers.ts').then((m) => m.useResponseAnswers),
  'entered-response': () => import('./consultations/answers.ts').then((m) => m.useResponseAnswers),
  'shift-sign-up': () => import('./volunteering/answers.ts').then((m) => m.useSignUpAnswers),
  'shift-offer-answer': () => import('./volunteering/answers.ts').then((m) => m.useOfferAnswers),
  withdrawal: () => import('./volunteering/answers.ts').then((m) => m.useWithdrawalAnswers),
  'agenda-move-request': () => import('./agendas/answers.ts').then((m) => m.useMoveRequestAnswers),
  'dialogue-topic': () => import('./dialogue/answers.ts').then((m) => m.useTopicAnswers),
  'table-note': () => import('./discussions/answers.ts').then((m) => m.useNoteAnswers),
  'appointment-answer': () => import('./appointments/answers.ts').then((m) => m.useSeatAnswers),
  'pool-entry': () => import('./pool/answers.ts').then((m) => m.usePoolAnswers),
  'shift-withdrawal': () => import('./volunteering/answers.ts').then((m) => m.useWithdrawalAnswers),
  'task-problem': () => import('./problems/answers.ts').then((m) => m.useProblemAnswers),
  'call-question': () => import('./call-questions/answers.ts').then((m) => m.useQuestionAnswers),
  'seat-nomination': () =>
    import('./task-committees/nomination.ts').then((m) => m.useNominationAnswers),
  'working-text-save': () => import('./working-text/answers.ts').then((m) => m.useSaveAnswers),
  'room-comment': () => import('./working-text/answers.ts').then((m) => m.useCommentAnswers),
  'room-document': () => import('./committee-rooms/answers.ts').then((m) => m.useDocumentAnswers),
  'committee-evaluation': () =>
    import('./evaluations/answers.ts').then((m) => m.useEvaluationAnswers),
  'shift-check-in': () => import('./volunteering/answers.ts').then((m) => m.useWithdrawalAnswers),
  'shift-swap': () => import('./volunteering/answers.ts').then((m) => m.useSwapAnswers),
  'home-question': () => import('./questions/answers.ts').then((m) => m.useHomeAnswers),
  'organisation-question': () =>
    import('./questions/answers.ts').then((m) => m.useOrganisationAnswers),
  'chain-call': () => import('./phone-chains/answers.ts').then((m) => m.useCallAnswers),
  'home-story': () => import('./home-stories/answers.ts').then((m) => m.useStoryAnswers),
  'fair-stand': () => import('./fairs/answers.ts').then((m) => m.useStandAnswers),
}

export const cameOf: ProvidedCameOf = {
  'task-committee-application': [() => import('./appointments/OwnAnswer.tsx')],
  'pool-entry': [() => import('./pool/PoolAsked.tsx')],
  'shift-sign-up': [() => import('./volunteering/CameOf.tsx')],
  'task-problem': [() => import('./problems/CameOf.tsx')],
  'agenda-move-request': [() => import('./agendas/CameOf.tsx')],
  'call-question': [() => import('./call-questions/CameOf.tsx')],
  'home-story': [() => import('./home-stories/CameOf.tsx')],
  'fair-stand': [() => import('./fairs/CameOf.tsx')],
  'home-question': [() => import('./questions/CameOf.tsx')],
  'organisation-question': [() => import('./questions/CameOf.tsx')],
  'seat-nomination': [() => import('./task-committees/NominationCameOf.tsx')],
  'consultation-response': [
    () => import('./publication/CameOf.tsx'),
    () => import('./response-reading/CameOf.tsx'),
  ],
}
