// One question answered: how it is shown, what the answer is, and whether everyone can read it.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { DeskQuestion } from '../../../shared/questions.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Form } from '../../ui/Form.tsx'
import { createLookThrough } from '../../ui/look-through.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextWarning } from '../../ui/TextWarning.tsx'
import { answerQuestion } from '../queries.ts'
import { text } from './text.ts'

const longest = 2000

export function AnswerForm(props: { question: DeskQuestion; careHomeId: string | undefined }) {
  const t = text.use()
  const client = useQueryClient()
  const before = props.question
  const [shown, setShown] = createSignal(before.shown ?? before.asked)
  const [answer, setAnswer] = createSignal(before.answer ?? '')
  const [isPublic, setPublic] = createSignal(before.answer === null || before.public)
  const [tried, setTried] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const look = createLookThrough(() => [shown(), answer()], { mayKeep: true })
  const id = (name: string) => `${name}-${before.id}`
  const isBlank = (written: string) => written.trim().length < 3
  const isWrong = (written: string) => isBlank(written) || written.length > longest
  const fault = (written: string, missing: string) =>
    tried() && isBlank(written) ? missing : undefined

  async function save() {
    if (busy()) return
    setTried(true)
    setFailed(false)
    const wrong = isWrong(shown()) ? 'shown' : isWrong(answer()) ? 'answer' : undefined
    if (wrong) {
      document.getElementById(id(wrong))?.focus()
      return
    }
    if (!look.passes()) return
    setBusy(true)
    try {
      await answerQuestion(client, props.careHomeId, before.id, {
        shown: shown().trim(),
        answer: answer().trim(),
        public: isPublic(),
      })
      announce(t().saved)
      // Its card is drawn anew elsewhere on the page.
      document.getElementById(`question-${before.id}`)?.focus()
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form onSubmit={() => void save()}>
      <TextArea
        id={id('shown')}
        label={t().shown}
        hint={t().shownHint}
        error={fault(shown(), t().shownMissing)}
        value={shown()}
        required
        max={longest}
        rows={2}
        onInput={setShown}
      />
      <TextArea
        id={id('answer')}
        label={t().answer}
        error={fault(answer(), t().answerMissing)}
        value={answer()}
        required
        max={longest}
        rows={4}
        onInput={setAnswer}
      />
      <Checkbox id={id('public')} label={t().public} checked={isPublic()} onInput={setPublic} />
      <TextWarning look={look} mayKeep />
      <Show when={failed()}>
        <p role="alert">{t().failed}</p>
      </Show>
      <Actions>
        <Button type="submit" busy={busy()} about={t().about(before.asked)}>
          {before.answer === null ? t().send : t().save}
        </Button>
      </Actions>
    </Form>
  )
}
