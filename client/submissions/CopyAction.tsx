// "Hent som fil": what one sent, on the phone or received, as a file of one's own.
import { createSignal, Show } from 'solid-js'
import { toLocal } from '../../shared/time.ts'
import { dateTime, weekdayDateTime } from '../format.ts'
import { language, tr } from '../language.ts'
import { situationOf } from '../outbox/machine.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { text as ui } from '../ui/text.ts'
import type { Own } from './OwnActions.tsx'
import { fetchFile } from './queries.ts'
import { standingOf } from './standing.ts'
import { text } from './text.ts'

export function CopyAction(props: { own: Own }) {
  const t = text.use()
  const kit = ui.use()
  const [isBusy, setBusy] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)

  const stateWords = () => {
    const { decision, item } = props.own
    if (decision) return t().standings[standingOf(decision)](dateTime(decision.receivedAt))
    return item ? t().situations[situationOf(item.progress)].state : ''
  }
  const facts = (copiedAt: string) => {
    const { about, decision, item } = props.own
    const known: [term: string, answer: string | undefined][] = [
      [t().copy.about, about && tr(about.title)],
      [t().copy.state, stateWords()],
      [t().copy.number, decision?.receipt],
      [t().copy.code, decision?.code],
      [t().copy.saved, item && weekdayDateTime(item.queuedAt)],
      [t().copy.receivedAt, decision && weekdayDateTime(decision.receivedAt)],
      [t().copy.copiedAt, weekdayDateTime(copiedAt)],
    ]
    return known.flatMap(([term, answer]) => (answer ? [{ term, answer }] : []))
  }

  async function save() {
    setBusy(true)
    setFailed(false)
    const copiedAt = new Date().toISOString()
    try {
      const { makeCopy } = await import('./copy.ts')
      const { id, form, files, decision, answers } = props.own
      const copy = await makeCopy({
        language: language(),
        title: t().copy.of(t().forms[form]),
        facts: facts(copiedAt),
        answersTitle: t().answers,
        answers,
        unanswered: kit().form.unanswered,
        filesTitle: t().attachments.title,
        files: await Promise.all(
          files
            .filter((file) => !decision?.rejected?.includes(file.id))
            .map(async (file) => ({ file, bytes: await fetchFile(id, file) })),
        ),
        missing: t().copy.missing,
      })
      // Nobody who sees the name of the file learns who sent what.
      saveFile(copy, `${t().copy.file}-${decision?.receipt ?? toLocal(copiedAt).slice(0, 10)}.html`)
      announce(t().copy.made)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button variant="quiet" icon="download" busy={isBusy()} onClick={() => void save()}>
        {t().copy.action}
      </Button>
      <Show when={hasFailed()}>
        <Notice tone="error" live>
          <p>{t().copy.failed}</p>
        </Notice>
      </Show>
    </>
  )
}
