// What a dialogue meeting talks about, in its two elements; those who take part see every topic.
import { For, Show } from 'solid-js'
import { type DialogueTopic, dialogueParts } from '../../shared/dialogue-parts.ts'
import { now } from '../clock.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { Section } from '../ui/Section.tsx'
import './Dialogue.css'
import { ChangeTopic } from './ChangeTopic.tsx'
import { dialogueQuery, fullDialogueQuery } from './queries.ts'
import { text } from './text.ts'

export default function Dialogue(props: {
  meeting: { id: string; startsAt: string; state: string }
}) {
  const t = text.use()
  const account = useSignedIn()
  const takesPart = () =>
    hasRole(account(), 'councillor', 'head-of-area', 'caseworker', 'administrator')
  const shown = useQuery(() => dialogueQuery(props.meeting.id))
  const full = useQuery(() => ({ ...fullDialogueQuery(props.meeting.id), enabled: takesPart() }))
  const dialogue = () => (takesPart() && full.isSuccess ? full.data : shown.data)
  const topics = () => dialogue()?.topics ?? []
  return (
    <>
      <Show when={hasRole(account(), 'councillor', 'head-of-area')}>
        <HandIn meeting={props.meeting} />
      </Show>
      <Section title={t().title} id="emner" lead={takesPart() ? undefined : t().closed}>
        <Show when={topics().length > 0} fallback={<p>{takesPart() ? t().noneYet : t().none}</p>}>
          <For each={dialogueParts}>
            {(part) => (
              <Show when={topics().some((topic) => topic.part === part)}>
                <div class="topics">
                  <h3>{t().parts[part]}</h3>
                  <ul>
                    <For each={topics().filter((topic) => topic.part === part)}>
                      {(topic) => (
                        <Topic topic={topic} meetingId={props.meeting.id} isFull={takesPart()} />
                      )}
                    </For>
                  </ul>
                </div>
              </Show>
            )}
          </For>
        </Show>
      </Section>
      <Show when={dialogue()?.statuses.length}>
        <Section title={t().statuses}>
          <ul>
            <For each={dialogue()?.statuses}>
              {(status) => (
                <li>
                  <a href={status.path}>{tr(status.title)}</a>: {tr(status.status)}
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
    </>
  )
}

function HandIn(props: { meeting: { id: string; startsAt: string; state: string } }) {
  const t = text.use()
  const isOpen = () => props.meeting.state !== 'cancelled' && props.meeting.startsAt >= now()
  return (
    <div class="topics-hand-in">
      <Show
        when={isOpen()}
        fallback={
          <p>
            {t().started} <a href="/moeder?mine=1">{t().next}</a>
          </p>
        }
      >
        <p>{t().until(weekdayDateTime(props.meeting.startsAt))}</p>
        <LinkButton href={`/moeder/${props.meeting.id}/emne`}>{t().handIn}</LinkButton>
      </Show>
    </div>
  )
}

function Topic(props: { topic: DialogueTopic; meetingId: string; isFull: boolean }) {
  const t = text.use()
  const account = useSignedIn()
  return (
    <li class="topic">
      <h4>{props.topic.title}</h4>
      <p class="topic-facts">
        <span>{props.topic.sender ? t().from(props.topic.sender) : t().fromCitizen}</span>
        <Show when={props.isFull}>
          <span>{props.topic.public ? t().open : t().hidden}</span>
        </Show>
        <For each={props.topic.coreTasks}>{(coreTask) => <CoreTaskTag coreTask={coreTask} />}</For>
      </p>
      <For each={props.topic.text.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
      <Show when={props.topic.notes}>
        <p>
          <strong>{t().notes}:</strong> {props.topic.notes}
        </p>
      </Show>
      <Show when={props.topic.followUp}>
        {(followUp) => (
          <p>
            <strong>{t().follows}:</strong> {followUp().text}
            <Show when={followUp().path}>
              {(path) => (
                <>
                  {' '}
                  <a href={path()}>{t().where}</a>
                </>
              )}
            </Show>
          </p>
        )}
      </Show>
      <Show when={hasRole(account(), 'caseworker', 'administrator')}>
        <ChangeTopic topic={props.topic} meetingId={props.meetingId} />
      </Show>
    </li>
  )
}
