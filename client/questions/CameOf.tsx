// The answer to a question of one's own, where its receipt stands.
import { createEffect, For, Show } from 'solid-js'
import type { CameOfProps } from '../came-of.tsx'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import { ownQuestionQuery } from './queries.ts'
import { text } from './text.ts'

export default function CameOf(props: CameOfProps) {
  const t = text.use()
  const question = useQuery(() => ownQuestionQuery(props.decision.submissionId))
  const known = () => (question.isSuccess ? question.data : undefined)
  const path = () => {
    const about = known()?.about
    return about?.kind === 'care-home' ? `/plejehjem/${about.id}/spoergsmaal` : '/spoerg-et-udvalg'
  }
  createEffect(() => {
    if (known()?.answer) props.onAnswered()
  })
  return (
    <Show when={known()?.answer}>
      {(answer) => (
        <Notice tone="success" title={t().cameOf.answer}>
          <For each={answer().split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
          <Show when={known()?.public} fallback={<p>{t().cameOf.private}</p>}>
            <p>
              {t().cameOf.public} <a href={path()}>{t().cameOf.see}</a>
            </p>
          </Show>
        </Notice>
      )}
    </Show>
  )
}
