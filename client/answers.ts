// How the answers of each form are shown on receipts and at the desk; form-parts.ts names the features' ways.
import { type Accessor, createMemo, createResource, untrack } from 'solid-js'
import type { FormName } from '../shared/submissions.ts'
import type { Answer } from './ui/Answers.tsx'

/** Called while a component is set up; the payload may be one that last month's app sent. */
export type UseAnswers = (payload: Record<string, unknown>) => Accessor<readonly Answer[]>

export type ProvidedAnswers = Partial<Record<FormName, () => Promise<UseAnswers>>>

let provided: () => Promise<ProvidedAnswers> = async () => ({})

/** routes.tsx calls it once. */
export function provideAnswers(answers: () => Promise<ProvidedAnswers>): void {
  provided = answers
}

/**
 * What was written, in the words of the form it was written in.
 * @param payload undefined while it is being fetched, or where it can't be
 */
export function useAnswers(
  form: Accessor<FormName | undefined>,
  payload: Accessor<Record<string, unknown> | undefined>,
): Accessor<readonly Answer[]> {
  const [ways] = createResource(form, async (name) => {
    const find = async () => (await provided())[name]?.()
    return { way: await find().catch(() => undefined) }
  })
  const answers = createMemo(() => {
    const way = ways.state === 'ready' ? ways().way : undefined
    const written = payload()
    return way && written ? untrack(() => way(written)) : undefined
  })
  return () => answers()?.() ?? []
}
