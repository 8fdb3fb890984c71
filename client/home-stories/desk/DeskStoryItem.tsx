// One story as its home's coordinator reads it, with the two answers.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { DeskStory } from '../../../shared/home-stories.ts'
import { pathOfStory } from '../../../shared/story-names.ts'
import { createChange } from '../../change.ts'
import { weekdayDateTime } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Form } from '../../ui/Form.tsx'
import { createLookThrough } from '../../ui/look-through.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextWarning } from '../../ui/TextWarning.tsx'
import { findMarked, Marked } from '../Marked.tsx'
import { decideStory } from '../queries.ts'
import { text as stories } from '../text.ts'
import { text } from './text.ts'

const longest = 500

export function DeskStoryItem(props: { story: DeskStory; careHomeId: string }) {
  const t = text.use()
  const s = stories.use()
  const client = useQueryClient()
  const change = createChange()
  const [isDeclining, setDeclining] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const look = createLookThrough(() => [reason()], { mayKeep: true })
  const [isFaulty, setFaulty] = createSignal(false)
  const written = () => `${props.story.title}\n${props.story.text}`
  const isShown = () => props.story.state === 'published'
  const about = () => t().about(props.story.title)
  const headingId = () => `story-${props.story.id}`

  const publish = () =>
    change.make(
      () => decideStory(client, props.careHomeId, props.story.id, { state: 'published' }),
      () => t().published,
    )

  async function decline() {
    const words = reason().trim()
    const isWrong = words.length < 3 || words.length > longest
    setFaulty(isWrong)
    if (isWrong) {
      document.getElementById(`reason-${props.story.id}`)?.focus()
      return
    }
    if (!look.passes()) return
    const decision = { state: 'declined', reason: words } as const
    await change.make(
      () => decideStory(client, props.careHomeId, props.story.id, decision),
      () => t().declined,
    )
  }

  return (
    <li class="desk-story" id={props.story.id}>
      <h3 id={headingId()} tabindex="-1">
        {props.story.title}
      </h3>
      <p class="desk-story-facts">
        <span>{s().kinds[props.story.kind]}</span>
        <span>{s().themes[props.story.theme]}</span>
        <Show when={props.story.state !== 'waiting'}>
          <strong>{t().states[props.story.state]}</strong>
        </Show>
        <Show when={props.story.example}>
          <ExampleMark />
        </Show>
      </p>
      <For each={props.story.text.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
      <p class="desk-story-facts">
        <span>{t().from(props.story.name, s().writers[props.story.writer])}</span>
        <span>{props.story.showsName ? t().signedName : t().signedPart}</span>
        <span>{t().received(weekdayDateTime(props.story.receivedAt))}</span>
      </p>
      <Show when={props.story.reason}>{(why) => <p>{t().because(why())}</p>}</Show>
      <Show when={!isShown()} fallback={<a href={pathOfStory(props.story.id)}>{t().see}</a>}>
        <Marked written={written()} title={t().look} body={t().lookAlways} />
        <Show when={props.story.state === 'waiting' && findMarked(written()).length === 0}>
          <p>{t().lookAlways}</p>
        </Show>
      </Show>
      <Show
        when={isDeclining()}
        fallback={
          <Actions>
            <Show when={!isShown()}>
              <Button
                busy={change.state() === 'saving'}
                about={about()}
                onClick={() => void publish()}
              >
                {findMarked(written()).length > 0 ? t().publishAnyway : t().publish}
              </Button>
            </Show>
            <Show when={props.story.state !== 'declined'}>
              <Button variant="secondary" about={about()} onClick={() => setDeclining(true)}>
                {isShown() ? t().takeDown : t().decline}
              </Button>
            </Show>
          </Actions>
        }
      >
        <Form onSubmit={() => void decline()}>
          <TextArea
            id={`reason-${props.story.id}`}
            label={t().reason}
            hint={t().reasonHint}
            error={isFaulty() ? t().reasonFault : undefined}
            required
            max={longest}
            rows={3}
            value={reason()}
            onInput={setReason}
          />
          <TextWarning look={look} mayKeep />
          <Actions>
            <Button type="submit" busy={change.state() === 'saving'} about={about()}>
              {t().declineYes}
            </Button>
          </Actions>
        </Form>
      </Show>
      <Show when={change.state() === 'failed'}>
        <p role="alert">{t().failed}</p>
      </Show>
    </li>
  )
}
