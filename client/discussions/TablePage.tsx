// A table's phone: write a note, see what this phone has sent and what stands on the wall from the table.
import { useParams } from '@solidjs/router'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import type { Discussion } from '../../shared/discussions.ts'
import { needed } from '../api.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { useQuery } from '../query.ts'
import { hasRole, signInHref } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Form } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { State } from '../ui/State.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { Tr } from '../ui/Tr.tsx'
import { discussionQuery, wallQuery } from './queries.ts'
import { sendNote } from './send.ts'
import { tablesOf } from './tables.ts'
import { text } from './text.ts'

export default function TablePage() {
  const t = text.use()
  const params = useParams<{ id: string; table: string }>()
  const account = useSignedIn()
  const found = useQuery(() => needed(discussionQuery(params.id)))
  const table = () => Number(params.table)
  const mayWrite = () =>
    hasRole(account(), 'councillor', 'head-of-area', 'caseworker', 'administrator')
  return (
    <Show when={found.data}>
      {(discussion) => (
        <Page
          title={t().note.title(params.table)}
          lead={<Tr text={discussion().question} />}
          breadcrumbs={[
            { href: '/gruppesnak', label: t().title },
            { href: `/gruppesnak/${params.id}`, label: tr(discussion().title) },
          ]}
        >
          <Switch>
            <Match when={!tablesOf(discussion()).includes(table())}>
              <Empty
                title={t().note.noTable}
                action={<LinkButton href={`/gruppesnak/${params.id}`}>{t().note.back}</LinkButton>}
              />
            </Match>
            <Match when={account() === null}>
              <Empty
                title={t().note.signIn}
                action={
                  <LinkButton href={signInHref(`/gruppesnak/${params.id}/bord/${params.table}`)}>
                    {t().note.signInAction}
                  </LinkButton>
                }
              />
            </Match>
            <Match when={account() && !mayWrite()}>
              <Empty
                title={t().note.forbidden}
                action={<LinkButton href={`/gruppesnak/${params.id}`}>{t().note.back}</LinkButton>}
              />
            </Match>
            <Match when={account()}>
              {(person) => <Notes person={person()} discussion={discussion()} table={table()} />}
            </Match>
          </Switch>
        </Page>
      )}
    </Show>
  )
}

interface NotesProps {
  person: Account
  discussion: Discussion
  table: number
}

function Notes(props: NotesProps) {
  const t = text.use()
  const [note, setNote] = createSignal('')
  const [fault, setFault] = createSignal<'missing' | 'long'>()
  const [busy, setBusy] = createSignal(false)
  async function send() {
    if (busy()) return
    const written = note().trim()
    setFault(written.length < 2 ? 'missing' : written.length > 1000 ? 'long' : undefined)
    if (fault()) return document.getElementById('note')?.focus()
    setBusy(true)
    try {
      if (!(await sendNote(props.person.id, props.discussion, props.table, written))) return
      setNote('')
      announce(t().note.here)
      document.getElementById('note')?.focus()
    } finally {
      setBusy(false)
    }
  }
  const error = () => {
    const known = fault()
    return known && t().note[known]
  }
  return (
    <>
      <Form onSubmit={() => void send()}>
        <TextArea
          id="note"
          label={t().note.label}
          hint={t().note.hint}
          value={note()}
          error={error()}
          required
          max={1000}
          rows={3}
          onInput={setNote}
        />
        <Actions>
          <Button type="submit" icon="send" busy={busy()}>
            {t().note.send}
          </Button>
        </Actions>
      </Form>
      <Sent {...props} />
      <OnTheWall {...props} />
    </>
  )
}

/** What this phone keeps until it is on the wall. */
function Sent(props: NotesProps) {
  const t = text.use()
  const outbox = useOutbox()
  const items = () =>
    (outbox()?.items ?? []).filter(
      (item) =>
        item.form === 'table-note' &&
        item.given.discussionId === props.discussion.id &&
        item.given.table === props.table,
    )
  return (
    <Show when={items().length > 0}>
      <Section title={t().note.here}>
        <ul>
          <For each={items()}>
            {(item) => (
              <li>
                <a href={`/mine-indsendelser/${item.id}`}>
                  <State state={item.progress.state}>
                    <Switch fallback={t().note.waiting}>
                      <Match when={item.progress.state === 'received'}>{t().note.received}</Match>
                      <Match when={item.progress.state === 'refused'}>{t().note.refused}</Match>
                    </Switch>
                  </State>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

function OnTheWall(props: NotesProps) {
  const t = text.use()
  const wall = useQuery(() => wallQuery(props.discussion.id))
  const notes = () =>
    wall.isSuccess ? wall.data.notes.filter(({ table }) => table === props.table) : []
  return (
    <Show when={notes().length > 0}>
      <Section
        title={t().note.on}
        action={<a href={`/gruppesnak/${props.discussion.id}`}>{t().note.back}</a>}
      >
        <ul>
          <For each={notes()}>
            {(each) => (
              <li>
                <Tr text={each.text} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
