// The attachments of a response: each is shown to everyone only when staff say yes to it.
import { For, Show } from 'solid-js'
import type { DeskResponse } from '../../../shared/publication.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Section } from '../../ui/Section.tsx'
import './Review.css'
import { text } from './text.ts'

export function Attachments(props: {
  response: DeskResponse
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const t = text.use()
  const here = () => props.response.attachments.filter(({ state }) => state === 'received')
  return (
    <Show when={here().length > 0}>
      <Section title={t().review.attachments} lead={t().review.attachmentsLead}>
        <ul class="review-list">
          <For each={here()}>
            {(file) => (
              <li>
                <div>
                  <a
                    class="button button-quiet"
                    href={`/api/desk/cases/${props.response.submissionId}/attachments/${file.id}`}
                    download={file.name}
                    target="_self"
                  >
                    {t().review.fetch(file.name)}
                  </a>
                </div>
                <Show when={file.mayBePublic} fallback={<p>{t().review.attachmentHint}</p>}>
                  <Checkbox
                    id={`file-${file.id}`}
                    label={t().review.attachmentYes(file.name)}
                    checked={props.chosen.includes(file.id)}
                    onInput={(isYes) =>
                      props.onChange([
                        ...props.chosen.filter((id) => id !== file.id),
                        ...(isYes ? [file.id] : []),
                      ])
                    }
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
