// What was found in a response: each is hidden or allowed, and says why it was found.
import { For, Show } from 'solid-js'
import type { DeskResponse, Find, PartRedaction } from '../../../shared/publication.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Section } from '../../ui/Section.tsx'
import { isHidden } from './marking.ts'
import './Review.css'
import { text } from './text.ts'

export function Finds(props: {
  response: DeskResponse
  hidden: readonly PartRedaction[]
  onDecide: (find: Find, isNowHidden: boolean) => void
}) {
  const t = text.use()
  const excerpt = (find: Find) =>
    props.response.parts.find(({ part }) => part === find.part)?.body.slice(find.start, find.end)
  const hiddenIn = (part: string) => props.hidden.filter((each) => each.part === part)
  return (
    <Show when={props.response.finds.length > 0} fallback={<p>{t().review.noFinds}</p>}>
      <Section title={t().review.finds} lead={t().review.findsLead}>
        <ul class="review-list">
          <For each={props.response.finds}>
            {(find, index) => (
              <li>
                <RadioGroup
                  id={`find-${index()}`}
                  label={`${excerpt(find)}`}
                  hint={t().review.reasonsFound[find.reason]}
                  plain
                  value={isHidden(hiddenIn(find.part), find) ? 'hide' : 'allow'}
                  onInput={(value) => props.onDecide(find, value === 'hide')}
                  options={[
                    { value: 'hide', label: t().review.hide },
                    { value: 'allow', label: t().review.allow },
                  ]}
                />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
