// What has come of a received submission since, beside its receipt; routes.tsx hands the features' ways over.
import { type Component, createResource, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { FormName, SubmissionDecision } from '../shared/submissions.ts'

export interface CameOfProps {
  decision: SubmissionDecision
  /** Told by a piece that knows an answer: what was said to come next has come. */
  onAnswered: () => void
}

export type CameOfPiece = Component<CameOfProps>

export type ProvidedCameOf = Partial<Record<FormName, () => Promise<{ default: CameOfPiece }>>>

let provided: ProvidedCameOf = {}

/** routes.tsx calls it once. */
export function provideCameOf(pieces: ProvidedCameOf): void {
  provided = pieces
}

/** The answer that a form's submissions get, where they get one. */
export function CameOf(props: CameOfProps) {
  const [piece] = createResource(
    () => props.decision.form,
    async (form) => (await provided[form]?.().catch(() => undefined))?.default ?? null,
  )
  const known = () => (piece.state === 'ready' ? piece() : undefined)
  return (
    <Show when={known()}>
      {(found) => (
        <Suspense>
          <Dynamic component={found()} {...props} />
        </Suspense>
      )}
    </Show>
  )
}
