// One discussion: the question, the wall of the tables' notes as they come, and the themes gathered from them.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { Discussion } from '../../shared/discussions.ts'
import { windowState } from '../../shared/time.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { date, number } from '../format.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Tr } from '../ui/Tr.tsx'
import './DiscussionPage.css'
import { GatherThemes } from './GatherThemes.tsx'
import { openWallQuery, wallQuery } from './queries.ts'
import { tablesOf } from './tables.ts'
import { text } from './text.ts'
import { WallScreen } from './WallScreen.tsx'

export default function DiscussionPage() {
  const params = useParams<{ id: string }>()
  const account = useSignedIn()
  const takesPart = () =>
    hasRole(account(), 'councillor', 'head-of-area', 'caseworker', 'administrator')
  const shown = useQuery(() => needed(openWallQuery(params.id)))
  const wall = useQuery(() => ({ ...wallQuery(params.id), enabled: takesPart() }))
  const discussion = () => (takesPart() && wall.isSuccess ? wall.data : shown.data)
  return (
    <Show when={discussion()}>
      {(found) => <Found discussion={found()} takesPart={takesPart()} />}
    </Show>
  )
}

function Found(props: { discussion: Discussion; takesPart: boolean }) {
  const t = text.use()
  const account = useSignedIn()
  const isOpen = () => windowState(props.discussion, now()) === 'open'
  return (
    <Page
      title={tr(props.discussion.title)}
      lead={<Tr text={props.discussion.summary} />}
      breadcrumbs={[
        { href: '/moeder', label: t().above },
        { href: '/gruppesnak', label: t().title },
      ]}
      above={
        <>
          <span>
            {isOpen() ? t().open : t().held(date(`${props.discussion.heldOn}T12:00:00.000Z`))}
          </span>
          <For each={props.discussion.coreTasks}>
            {(coreTask) => <CoreTaskTag coreTask={coreTask} linked />}
          </For>
          <Show when={props.discussion.example}>
            <ExampleMark />
          </Show>
        </>
      }
      width="wide"
    >
      <Show when={tr(props.discussion.question) !== tr(props.discussion.summary)}>
        <Section title={t().question}>
          <p class="discussion-question">
            <Tr text={props.discussion.question} />
          </p>
        </Section>
      </Show>
      <Show when={props.takesPart && isOpen()}>
        <nav class="discussion-tables" aria-label={t().write}>
          <For each={tablesOf(props.discussion)}>
            {(table) => (
              <a href={`/gruppesnak/${props.discussion.id}/bord/${table}`}>
                <span class="unseen">{t().write}: </span>
                {t().table(number(table))}
              </a>
            )}
          </For>
        </nav>
      </Show>
      <Show
        when={props.takesPart || props.discussion.public}
        fallback={
          <Notice title={t().secret}>
            <p>{t().secretBody}</p>
          </Notice>
        }
      >
        <Themes discussion={props.discussion} />
        <Wall discussion={props.discussion} isLive={isOpen()} isOpen={isOpen()} />
      </Show>
      <Show when={props.discussion.meetingId}>
        {(id) => (
          <p>
            <a href={`/moeder/${id()}`}>{t().partOf}</a>
          </p>
        )}
      </Show>
      <Show when={hasRole(account(), 'caseworker', 'administrator')}>
        <Show when={props.discussion.closesAt > now()}>
          <div class="discussion-staff">
            <LinkButton
              variant="secondary"
              icon="edit"
              href={`/arbejdsbord/gruppesnak/${props.discussion.id}`}
            >
              {t().edit}
            </LinkButton>
          </div>
        </Show>
        <GatherThemes discussion={props.discussion} />
      </Show>
    </Page>
  )
}

function Wall(props: { discussion: Discussion; isLive: boolean; isOpen: boolean }) {
  const t = text.use()
  const of = (table: number) => props.discussion.notes.filter((note) => note.table === table)
  return (
    <Section
      title={props.isOpen ? t().wall : t().wallPast}
      lead={props.isLive ? <span class="wall-live">{t().fresh}</span> : undefined}
      action={<WallScreen discussion={props.discussion} />}
    >
      <div class="wall">
        <For each={tablesOf(props.discussion)}>
          {(table) => (
            <section class="wall-table">
              <h3>{t().table(number(table))}</h3>
              <Show when={of(table).length > 0} fallback={<p class="wall-empty">{t().empty}</p>}>
                <ul>
                  <For each={of(table)}>
                    {(note) => (
                      <li id={`note-${note.id}`}>
                        <Tr text={note.text} />
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </section>
          )}
        </For>
      </div>
    </Section>
  )
}

function Themes(props: { discussion: Discussion }) {
  const t = text.use()
  return (
    <Show when={props.discussion.themes.length > 0}>
      <Section title={t().themes} id="temaer">
        <ul>
          <For each={props.discussion.themes}>
            {(theme) => (
              <li>
                <strong>
                  <Tr text={theme.title} />
                </strong>
                : {t().notesIn(number(theme.noteIds.length), theme.noteIds.length === 1)}.
                <Show when={theme.carried}>
                  {(carried) => (
                    <>
                      {' '}
                      {t().carried}: <Tr text={carried().text} />.
                      <Show when={carried().path}>
                        {(path) => (
                          <>
                            {' '}
                            <a href={path()}>{t().where}</a>
                          </>
                        )}
                      </Show>
                    </>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
