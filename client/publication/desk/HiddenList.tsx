// All that will be hidden, each with its reason and the way back.
import { For, Show } from 'solid-js'
import type { DeskResponse, PartRedaction } from '../../../shared/publication.ts'
import { type RedactionReason, redactionReasons } from '../../../shared/redaction.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import './Review.css'
import { text } from './text.ts'

export function HiddenList(props: {
  response: DeskResponse
  hidden: readonly PartRedaction[]
  onReason: (redaction: PartRedaction, reason: RedactionReason) => void
  onShow: (redaction: PartRedaction) => void
}) {
  const t = text.use()
  const excerpt = ({ part, start, end }: PartRedaction) =>
    props.response.parts.find((each) => each.part === part)?.body.slice(start, end) ?? ''
  return (
    <Show when={props.hidden.length > 0}>
      <Section title={t().review.hidden}>
        <ul class="review-list">
          <For each={props.hidden}>
            {(redaction, index) => (
              <li>
                <p class="review-excerpt">{excerpt(redaction)}</p>
                <Select
                  id={`hidden-${index()}`}
                  label={t().review.why}
                  plain
                  empty={false}
                  value={redaction.reason}
                  onInput={(value) => {
                    const reason = redactionReasons.find((each) => each === value)
                    if (reason) props.onReason(redaction, reason)
                  }}
                  options={redactionReasons.map((value) => ({
                    value,
                    label: t().review.reasons[value],
                  }))}
                />
                <div>
                  <Button
                    variant="quiet"
                    about={excerpt(redaction)}
                    onClick={() => props.onShow(redaction)}
                  >
                    {t().review.showAgain}
                  </Button>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
