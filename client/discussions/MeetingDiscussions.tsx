// The group discussions that are part of a meeting, and the way for staff to begin one there.
import { For, Show } from 'solid-js'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { Tr } from '../ui/Tr.tsx'
import './DiscussionPage.css'
import { meetingDiscussionsQuery } from './queries.ts'
import { text } from './text.ts'

export default function MeetingDiscussions(props: { meeting: { id: string; state: string } }) {
  const t = text.use()
  const account = useSignedIn()
  const known = useQuery(() => meetingDiscussionsQuery(props.meeting.id))
  const discussions = () => (known.isSuccess ? known.data : [])
  const mayBegin = () =>
    props.meeting.state !== 'cancelled' && hasRole(account(), 'caseworker', 'administrator')
  return (
    <Show when={discussions().length > 0 || mayBegin()}>
      <Section title={t().title} id="gruppesnak">
        <Show when={discussions().length > 0}>
          <ul>
            <For each={discussions()}>
              {(each) => (
                <li>
                  <a href={`/gruppesnak/${each.id}`}>
                    <Tr text={each.title} />
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={mayBegin()}>
          <div class="discussion-staff">
            <LinkButton
              variant="secondary"
              icon="plus"
              href={`/arbejdsbord/gruppesnak/ny?moede=${props.meeting.id}`}
            >
              {t().begin}
            </LinkButton>
          </div>
        </Show>
      </Section>
    </Show>
  )
}
