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
import { Tr } from '../ui/Tr.tsx'
import './Dialogue.css'
import { ChangeTopic } from './ChangeTopic.tsx'
import { dialogueQuery, fullDialogueQuery } from './queries.ts'
import { TellStatus } from './TellStatus.tsx'
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
  const statuses = () => dialogue()?.statuses ?? []
  const isStaff = () => hasRole(account(), 'caseworker', 'administrator')
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
      <Show when={statuses().length > 0 || isStaff()}>
        <Section title={t().statuses} id="status">
          <Show when={statuses().length > 0}>
            <ul class="dialogue-statuses">
              <For each={statuses()}>
                {(status) => (
                  <li>
                    <h3>
                      <a href={status.path}>{tr(status.title)}</a>
                    </h3>
                    <p>
                      <Tr text={status.status} />
                    </p>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={isStaff()}>
            <TellStatus meetingId={props.meeting.id} statuses={statuses()} />
          </Show>
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
      <h4 lang="da">{props.topic.title}</h4>
      <p class="topic-facts">
        <span>{props.topic.sender ? t().from(props.topic.sender) : t().fromCitizen}</span>
        <Show when={props.isFull}>
          <span>{props.topic.public ? t().open : t().hidden}</span>
        </Show>
        <For each={props.topic.coreTasks}>{(coreTask) => <CoreTaskTag coreTask={coreTask} />}</For>
      </p>
      <For each={props.topic.text.split(/\n+/)}>{(paragraph) => <p lang="da">{paragraph}</p>}</For>
      <Show when={props.topic.notes}>
        <p>
          <strong>{t().notes}:</strong> <span lang="da">{props.topic.notes}</span>
        </p>
      </Show>
      <Show when={props.topic.followUp}>
        {(followUp) => (
          <p>
            <strong>{t().follows}:</strong> <span lang="da">{followUp().text}</span>
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
