// What councillors, heads of area and staff say of a charter, and a box for one's own word.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, onMount, Show } from 'solid-js'
import type { CharterComment, CharterHistory } from '../../shared/charters.ts'
import { now, readClock } from '../clock.ts'
import { number, past, sentence } from '../format.ts'
import { useSignedIn } from '../outbox/account.ts'
import { localSlot } from '../outbox/keeping.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { SavedNote } from '../ui/SavedNote.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { addComment, commentsQuery } from './queries.ts'
import { text } from './text.ts'
import './Versions.css'

/** Drawn for those alone who may say something; the server decides it again. */
export function Comments(props: { history: CharterHistory }) {
  const account = useSignedIn()
  return (
    <Show when={hasRole(account(), 'councillor', 'head-of-area', 'caseworker', 'administrator')}>
      <Said history={props.history} />
    </Show>
  )
}

function Said(props: { history: CharterHistory }) {
  const t = text.use()
  const comments = useQuery(() => commentsQuery(props.history.committeeId))
  const known = () => (comments.isSuccess ? comments.data : [])
  return (
    <Section title={t().comments.title} lead={t().comments.lead}>
      <Show when={known().length > 0} fallback={<p>{t().comments.none}</p>}>
        <ul class="charter-comments">
          <For each={known()}>{(comment) => <Comment comment={comment} />}</For>
        </ul>
      </Show>
      <Say history={props.history} />
    </Section>
  )
}

function Comment(props: { comment: CharterComment }) {
  const t = text.use()
  return (
    <li class="charter-comment">
      <p>
        <strong>{props.comment.sender}</strong> {t().comments.about(number(props.comment.version))}
      </p>
      <p class="version-facts">
        <time datetime={props.comment.at}>{sentence(past(props.comment.at, now()))}</time>
      </p>
      <For each={props.comment.body.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
    </li>
  )
}

function Say(props: { history: CharterHistory }) {
  const t = text.use()
  const client = useQueryClient()
  const slot = localSlot(`charter-comment:${props.history.committeeId}`)
  const [body, setBody] = createSignal('')
  const [savedAt, setSavedAt] = createSignal<string>()
  const [isUnkept, setUnkept] = createSignal(false)
  const [fault, setFault] = createSignal<'missing' | 'failed'>()
  const [busy, setBusy] = createSignal(false)
  // The same words are one comment, however often they are tried.
  let id = crypto.randomUUID()

  async function send() {
    if (busy()) return
    setFault(body().trim().length < 3 ? 'missing' : undefined)
    const version = props.history.versions[0]?.version
    if (fault() || !version) return
    setBusy(true)
    try {
      await addComment(client, props.history.committeeId, id, { version, body: body() })
      write('')
      announce(t().comments.sent)
    } catch {
      setFault('failed')
    } finally {
      setBusy(false)
    }
  }

  onMount(() => setBody(localStorage.getItem(slot) ?? ''))

  function write(value: string) {
    id = crypto.randomUUID()
    setBody(value)
    try {
      if (value === '') localStorage.removeItem(slot)
      else localStorage.setItem(slot, value)
      setSavedAt(value === '' ? undefined : readClock())
      setUnkept(false)
    } catch {
      setUnkept(true)
    }
  }

  return (
    <Form onSubmit={() => void send()}>
      <TextArea
        id="comment"
        label={t().comments.yours}
        error={fault() === 'missing' ? t().comments.missing : undefined}
        plain
        max={3000}
        rows={3}
        value={body()}
        onInput={write}
      />
      <Show when={fault() === 'failed'}>
        <p role="alert">{t().comments.failed}</p>
      </Show>
      <Actions>
        <Button type="submit" variant="secondary" busy={busy()}>
          {t().comments.send}
        </Button>
      </Actions>
      <SavedNote savedAt={savedAt()} failed={isUnkept()} />
    </Form>
  )
}
