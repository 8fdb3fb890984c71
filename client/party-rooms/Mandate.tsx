// The meeting that agreed to the response: anybody in the room writes it down.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { OpenedRoom } from '../../shared/party-rooms.ts'
import { toLocal } from '../../shared/time.ts'
import { now } from '../clock.ts'
import { isOffline } from '../connection.ts'
import { age, date, sentence } from '../format.ts'
import { localSlot } from '../outbox/keeping.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { changeMandate, type Place } from './queries.ts'
import { text } from './text.ts'

type Fault = 'meetingMissing' | 'meetingLong' | 'dateMissing' | 'dateAhead'

export function Mandate(props: { place: Place; opened: OpenedRoom; closed: boolean }) {
  const t = text.use()
  return (
    <Section
      title={t().mandate.title}
      lead={props.closed ? undefined : t().mandate.lead}
      id="moede"
    >
      <Show when={props.opened.mandate} fallback={<p>{t().mandate.none}</p>}>
        {(mandate) => (
          <div>
            <p>
              <strong>{mandate().meeting}</strong>
            </p>
            <p>{sentence(date(mandate().date))}</p>
            <p class="party-duty">{t().mandate.by(mandate().by, age(mandate().at, now()))}</p>
          </div>
        )}
      </Show>
      <Show when={!props.closed}>
        <Show when={props.opened.mandate?.at ?? 'none'} keyed>
          <Change {...props} />
        </Show>
      </Show>
    </Section>
  )
}

function Change(props: { place: Place; opened: OpenedRoom }) {
  const t = text.use()
  const client = useQueryClient()
  // It is saved at once and needs a connection, so what is typed stays on the phone until then.
  const slot = localSlot(`mandate:${props.opened.id}`)
  const kept = localStorage.getItem(slot)?.split('\n')
  const [meeting, setMeeting] = createSignal(kept?.[0] ?? props.opened.mandate?.meeting ?? '')
  const [day, setDay] = createSignal(kept?.[1] ?? props.opened.mandate?.date ?? '')
  const keep = () => localStorage.setItem(slot, `${meeting()}\n${day()}`)
  const [faults, setFaults] = createSignal<{ id: string; fault: Fault }[]>([])
  const [busy, setBusy] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  const errors = () => faults().map(({ id, fault }) => ({ id, message: t().mandate[fault] }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message

  function findFaults() {
    const found: { id: string; fault: Fault }[] = []
    const { length } = meeting().trim()
    if (length < 2) found.push({ id: 'mandate-meeting', fault: 'meetingMissing' })
    if (length > 200) found.push({ id: 'mandate-meeting', fault: 'meetingLong' })
    if (day() === '') found.push({ id: 'mandate-date', fault: 'dateMissing' })
    if (day() > toLocal(now()).slice(0, 10)) found.push({ id: 'mandate-date', fault: 'dateAhead' })
    return found
  }

  async function put(mandate: { meeting: string; date: string } | null, said: string) {
    if (busy()) return
    setBusy(true)
    setFailed(false)
    try {
      await changeMandate(client, props.place, mandate)
      localStorage.removeItem(slot)
      announce(said)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  async function save() {
    setFaults(findFaults())
    if (faults().length > 0) return
    await put({ meeting: meeting().trim(), date: day() }, t().mandate.saved)
  }

  return (
    <Disclosure summary={props.opened.mandate ? t().mandate.change : t().mandate.add}>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <TextField
          id="mandate-meeting"
          label={t().mandate.meeting}
          hint={t().mandate.meetingHint}
          value={meeting()}
          error={errorAt('mandate-meeting')}
          required
          onInput={(typed) => {
            setMeeting(typed)
            keep()
          }}
        />
        <DateField
          id="mandate-date"
          label={t().mandate.date}
          value={day()}
          error={errorAt('mandate-date')}
          required
          onInput={(chosen) => {
            setDay(chosen)
            keep()
          }}
        />
        <Show when={isOffline()}>
          <p>{t().mandate.offline}</p>
        </Show>
        <Show when={hasFailed()}>
          <Notice tone="error" live title={t().mandate.failed} />
        </Show>
        <Actions>
          <Button type="submit" variant="secondary" busy={busy()}>
            {t().mandate.save}
          </Button>
          <Show when={props.opened.mandate}>
            <Button variant="quiet" onClick={() => void put(null, t().mandate.removed)}>
              {t().mandate.remove}
            </Button>
          </Show>
        </Actions>
      </Form>
    </Disclosure>
  )
}
