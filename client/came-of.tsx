// What has come of a received submission since, beside its receipt; form-parts.ts names the features' ways.
import { type Component, createResource, For, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { FormName, SubmissionDecision } from '../shared/submissions.ts'

export interface CameOfProps {
  decision: SubmissionDecision
  /** Told by a piece that knows an answer: what was said to come next has come. */
  onAnswered: () => void
}

export type CameOfPiece = Component<CameOfProps>

/** Several features may have something to tell of one form, each its own piece, in this order. */
export type ProvidedCameOf = Partial<
  Record<FormName, readonly (() => Promise<{ default: CameOfPiece }>)[]>
>

let provided: () => Promise<ProvidedCameOf> = async () => ({})

/** routes.tsx calls it once. */
export function provideCameOf(pieces: () => Promise<ProvidedCameOf>): void {
  provided = pieces
}

/** What a form's submissions get to hear, where they do. */
export function CameOf(props: CameOfProps) {
  const [pieces] = createResource(
    () => props.decision.form,
    async (form) => {
      const of = await provided().catch((): ProvidedCameOf => ({}))
      const loaded = (of[form] ?? []).map((load) => load().catch(() => undefined))
      return (await Promise.all(loaded)).flatMap((piece) => (piece ? [piece.default] : []))
    },
  )
  const known = () => (pieces.state === 'ready' ? pieces() : [])
  return (
    <For each={known()}>
      {(piece) => (
        <Suspense>
          <Dynamic component={piece} {...props} />
        </Suspense>
      )}
    </For>
  )
}
