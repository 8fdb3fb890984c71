// When the responses are deleted, and the word that they are filed first.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { PublicationQueue } from '../../../shared/publication.ts'
import { toLocal } from '../../../shared/time.ts'
import { now } from '../../clock.ts'
import { count, date } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { journalise } from '../queries.ts'
import { text } from './text.ts'

const onDay = (day: string) => date(`${day}T12:00:00.000Z`)

export function Journal(props: { queue: PublicationQueue }) {
  const t = text.use()
  return (
    <Section title={t().journal.title}>
      <Show when={props.queue.rule.deletesOn} fallback={<p>{t().journal.never}</p>}>
        {(day) => <p>{t().journal.on(onDay(day()))}</p>}
      </Show>
      <Show when={props.queue.tombstone}>
        {(deleted) => (
          <p>
            {t().journal.deleted(
              count(deleted().count, t().queue.response),
              date(deleted().deletedAt),
            )}
          </p>
        )}
      </Show>
      <Show when={props.queue.journal} fallback={<p>{t().journal.missing}</p>}>
        {(entry) => (
          <>
            <p>{t().journal.done(entry().caseNumber, onDay(entry().journalisedOn))}</p>
            <p>{t().journal.newer}</p>
          </>
        )}
      </Show>
      <Show when={props.queue.unfiled}>
        <Notice tone="warning" title={t().journal.unfiled}>
          <p>{t().journal.unfiledBody}</p>
        </Notice>
      </Show>
      <Disclosure summary={t().journal.open}>
        <Entry queue={props.queue} />
      </Disclosure>
    </Section>
  )
}

function Entry(props: { queue: PublicationQueue }) {
  const t = text.use()
  const client = useQueryClient()
  const today = () => toLocal(now()).slice(0, 10)
  const [caseNumber, setCaseNumber] = createSignal(props.queue.journal?.caseNumber ?? '')
  const [day, setDay] = createSignal(today())
  const [faults, setFaults] = createSignal<string[]>([])
  const [result, setResult] = createSignal<'saving' | 'saved' | 'failed'>()
  async function save() {
    if (result() === 'saving') return
    setResult(undefined)
    setFaults([
      ...(caseNumber().trim().length < 2 ? ['case-number'] : []),
      ...(day() === '' || day() > today() ? ['journalised-on'] : []),
    ])
    if (faults().length > 0) return document.getElementById(faults()[0] ?? '')?.focus()
    setResult('saving')
    const entry = { caseNumber: caseNumber().trim(), journalisedOn: day() }
    const isDone = await journalise(client, props.queue.consultation.id, entry).then(
      () => true,
      () => false,
    )
    setResult(isDone ? 'saved' : 'failed')
  }
  return (
    <Form onSubmit={() => void save()}>
      <TextField
        id="case-number"
        label={t().journal.caseNumber}
        error={faults().includes('case-number') ? t().journal.caseNumberMissing : undefined}
        required
        value={caseNumber()}
        onInput={setCaseNumber}
      />
      <DateField
        id="journalised-on"
        label={t().journal.journalisedOn}
        error={faults().includes('journalised-on') ? t().journal.dateMissing : undefined}
        required
        value={day()}
        onInput={setDay}
      />
      <div>
        <Button type="submit" variant="secondary" busy={result() === 'saving'}>
          {t().journal.save}
        </Button>
      </div>
      <Switch>
        <Match when={result() === 'saved'}>
          <Notice tone="success" title={t().journal.saved} live />
        </Match>
        <Match when={result() === 'failed'}>
          <Notice tone="error" title={t().queue.failed} live>
            <p>{t().queue.failedBody}</p>
          </Notice>
        </Match>
      </Switch>
    </Form>
  )
}
