// What people wrote: to everyone what staff have chosen, to council and staff all of it, without names.
import { useQueryClient } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import type { EvaluationWords } from '../../shared/evaluations.ts'
import { createChange } from '../change.ts'
import { useQuery } from '../query.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import './Evaluations.css'
import { showWords, wordsQuery } from './queries.ts'
import { text } from './text.ts'

/** Those that everyone may read. */
export function PublicWords(props: { words: readonly string[] }) {
  const t = text.use()
  return (
    <Show when={props.words.length > 0}>
      <div class="evaluation-question">
        <h3>{t().words}</h3>
        <ul class="evaluation-words">
          <For each={props.words}>
            {(words) => (
              <li>
                <p lang="da">{words}</p>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

/** All of them, and for staff the way to show each to everyone. */
export function AllWords(props: { committeeId: string; manage?: boolean }) {
  const t = text.use()
  const found = useQuery(() => wordsQuery(props.committeeId))
  const all = () => (found.isSuccess ? found.data.words : [])
  return (
    <Show when={found.isSuccess}>
      <Section title={t().words} level={props.manage ? 2 : 3} lead={t().wordsLead}>
        <Show when={all().length > 0} fallback={<p>{t().noWords}</p>}>
          <ul class="evaluation-words">
            <For each={all().map(({ id }) => id)}>
              {(id) => (
                <Show when={all().find((each) => each.id === id)}>
                  {(each) => (
                    <Said
                      committeeId={props.committeeId}
                      said={each()}
                      manage={props.manage ?? false}
                    />
                  )}
                </Show>
              )}
            </For>
          </ul>
        </Show>
      </Section>
    </Show>
  )
}

function Said(props: {
  committeeId: string
  said: EvaluationWords['words'][number]
  manage: boolean
}) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const turn = () =>
    change.make(
      () => showWords(client, props.committeeId, props.said.id, !props.said.public),
      () => (props.said.public ? t().shown : t().hiddenNow),
    )
  return (
    <li>
      <p lang="da">{props.said.words}</p>
      <p class="evaluation-facts">
        <span>{t().part[props.said.part]}</span>
        <span>{props.said.public ? t().public : t().hidden}</span>
      </p>
      <Show when={props.manage}>
        <Button variant="quiet" about={props.said.words} onClick={() => void turn()}>
          {props.said.public ? t().hide : t().show}
        </Button>
        <Show when={change.state() === 'failed'}>
          <Notice tone="error" title={t().failed} live>
            <p>{t().failedBody}</p>
          </Notice>
        </Show>
      </Show>
    </li>
  )
}
