// A note to everybody who comes to one time, looked through for residents before it is sent.
import { createSignal, Show } from 'solid-js'
import { type BoardShift, shiftNoteMax } from '../../../shared/board.ts'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { createLookThrough } from '../../ui/look-through.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextWarning } from '../../ui/TextWarning.tsx'
import { day, hours } from '../when.ts'
import { createAttempt } from './attempt.ts'
import { writeNote } from './queries.ts'
import { text } from './text.ts'

export function WriteNote(props: { shift: BoardShift }) {
  const t = text.use()
  const attempt = createAttempt()
  const [isOpen, setOpen] = createSignal(false)
  const [words, setWords] = createSignal('')
  const [isWrong, setWrong] = createSignal(false)
  const look = createLookThrough(() => [words()], { mayKeep: true })
  const named = () => `${tr(props.shift.activity.title)}, ${day(props.shift.startsAt)}`
  // Made when it is begun, so that one that is sent again is the same.
  let noteId = crypto.randomUUID()

  async function send() {
    const body = words().trim()
    const isFine = body.length >= 3 && body.length <= shiftNoteMax
    setWrong(!isFine)
    if (!isFine || !look.passes()) return
    await attempt.run(async () => {
      const { told } = await writeNote(props.shift.id, noteId, body)
      noteId = crypto.randomUUID()
      setWords('')
      setOpen(false)
      announce(t().note.sent(number(told)))
    })
  }

  return (
    <>
      <Button variant="quiet" icon="mail" about={named()} onClick={() => setOpen(true)}>
        {t().note.open}
      </Button>
      <Dialog
        open={isOpen()}
        title={t().note.title}
        onClose={() => setOpen(false)}
        actions={
          <Button icon="send" busy={attempt.busy()} onClick={() => void send()}>
            {t().note.send}
          </Button>
        }
      >
        <p>
          <strong>
            {named()}, {hours(props.shift)}
          </strong>
        </p>
        <p>{t().note.body}</p>
        <TextArea
          id={`note-${props.shift.id}`}
          label={t().note.words}
          hint={t().note.hint}
          error={isWrong() ? t().note.fault : undefined}
          required
          max={shiftNoteMax}
          rows={4}
          value={words()}
          onInput={setWords}
        />
        <TextWarning look={look} mayKeep />
        <Show when={attempt.trouble()}>
          {(trouble) => (
            <Notice tone="warning" title={t().note.notSent} live>
              <p>{trouble() === 'conflict' ? t().note.conflict : t().tryAgain}</p>
            </Notice>
          )}
        </Show>
      </Dialog>
    </>
  )
}
