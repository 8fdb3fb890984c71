// Staff choose whether a topic is public, write what was said, and where it went.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { DialogueTopic } from '../../shared/dialogue-parts.ts'
import { appAddress } from '../../shared/names.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WhereTo } from '../WhereTo.tsx'
import { changeTopic } from './queries.ts'
import { text } from './text.ts'

export function ChangeTopic(props: { topic: DialogueTopic; meetingId: string }) {
  const t = text.use()
  const client = useQueryClient()
  const [isPublic, setPublic] = createSignal(props.topic.public)
  const [notes, setNotes] = createSignal(props.topic.notes)
  const [follows, setFollows] = createSignal(props.topic.followUp?.text ?? '')
  const [path, setPath] = createSignal(props.topic.followUp?.path ?? '')
  const [fault, setFault] = createSignal<'pathWrong' | 'followsMissing' | 'failed'>()
  const [busy, setBusy] = createSignal(false)
  const id = (name: string) => `${name}-${props.topic.id}`

  function findFault() {
    if (path() && !appAddress.test(path().trim())) return 'pathWrong'
    return path() && follows().trim().length < 3 ? 'followsMissing' : undefined
  }

  async function save() {
    if (busy()) return
    setFault(findFault())
    if (fault()) return
    setBusy(true)
    try {
      const text = follows().trim()
      await changeTopic(client, props.topic.id, {
        public: isPublic(),
        notes: notes(),
        followUp: text ? { text, path: path().trim() || null } : null,
      })
      announce(t().staff.saved)
    } catch {
      setFault('failed')
    } finally {
      setBusy(false)
    }
  }

  return (
    <Disclosure
      summary={
        <>
          {t().staff.open}
          <span class="unseen"> {t().staff.about(props.topic.title)}</span>
        </>
      }
    >
      <Show when={!props.topic.followUp?.path}>
        <p>
          <a
            href={`/arbejdsbord/opgaver/nyt-udkast?fra=${props.topic.id}&moede=${props.meetingId}`}
          >
            {t().staff.makeDraft}
          </a>
        </p>
      </Show>
      <Form onSubmit={() => void save()}>
        <Checkbox
          id={id('public')}
          label={t().staff.public}
          checked={isPublic()}
          onInput={setPublic}
        />
        <TextArea
          id={id('notes')}
          label={t().staff.notes}
          value={notes()}
          max={5000}
          rows={3}
          onInput={setNotes}
        />
        <TextField
          id={id('follows')}
          label={t().staff.follows}
          value={follows()}
          error={fault() === 'followsMissing' ? t().staff.followsMissing : undefined}
          onInput={setFollows}
        />
        <WhereTo
          id={id('path')}
          value={path()}
          error={fault() === 'pathWrong' ? t().staff.pathWrong : undefined}
          onInput={setPath}
        />
        <Show when={fault() === 'failed'}>
          <p role="alert">{t().staff.failed}</p>
        </Show>
        <Actions>
          <Button type="submit" busy={busy()} about={t().staff.about(props.topic.title)}>
            {t().staff.save}
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
