// What the others say of a section, and one's own comment, which is sent when there is a connection.
import { createSignal, For, Show } from 'solid-js'
import { commentMax } from '../../shared/text-limits.ts'
import type { WorkingSection } from '../../shared/working-texts.ts'
import { now } from '../clock.ts'
import { age } from '../format.ts'
import type { About, Item } from '../outbox/item.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { createKept } from './kept.ts'
import { text } from './text.ts'
import { Waiting } from './Waiting.tsx'

export interface CommentsProps {
  section: WorkingSection
  closed: boolean
  about: () => About
  given: object
  waiting: readonly Item[]
}

export function Comments(props: CommentsProps) {
  const t = text.use()
  const kept = createKept({
    form: 'room-comment',
    about: () => props.about(),
    given: props.given,
    empty: { text: '' },
  })
  const [fault, setFault] = createSignal<'missing' | 'long'>()
  const [busy, setBusy] = createSignal(false)
  const error = () => {
    const known = fault()
    return known && t().said[known]
  }

  async function send() {
    if (busy()) return
    const written = kept.values().text.trim()
    setFault(written === '' ? 'missing' : written.length > commentMax ? 'long' : undefined)
    if (fault()) return document.getElementById('comment')?.focus()
    setBusy(true)
    try {
      if (!(await kept.send({ text: written }))) return
      announce(t().said.done)
      document.getElementById('comment')?.focus()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t().said.title} id="kommentarer">
      <Show when={props.section.comments.length > 0} fallback={<p>{t().said.none}</p>}>
        <ol class="comments">
          <For each={props.section.comments}>
            {(comment) => (
              <li class="comment">
                <p class="working-facts">
                  <strong>{comment.author}</strong>
                  <span>{age(comment.saidAt, now())}</span>
                </p>
                <For each={comment.text.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
                <Show when={comment.own && !props.closed}>
                  <p>
                    <a href={`/mine-indsendelser/${comment.id}`}>
                      {t().said.back}
                      <span class="unseen"> {t().said.backAbout(age(comment.saidAt, now()))}</span>
                    </a>
                  </p>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Waiting items={props.waiting} />
      <Show when={!props.closed}>
        <Form onSubmit={() => void send()}>
          <TextArea
            id="comment"
            label={t().said.label}
            value={kept.values().text}
            error={error()}
            required
            max={commentMax}
            rows={3}
            onInput={(written) => kept.change({ text: written })}
          />
          <Actions>
            <Button type="submit" variant="secondary" icon="send" busy={busy()}>
              {t().said.send}
            </Button>
          </Actions>
        </Form>
      </Show>
    </Section>
  )
}
