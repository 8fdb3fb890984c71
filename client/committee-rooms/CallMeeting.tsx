// Whoever leads calls a meeting; it stands in everybody's calendar at once.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { emptyLater } from '../change.ts'
import { findTimeFaults, MeetingTimes, type TimeFault } from '../MeetingTimes.tsx'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { isTooLong, toAgenda } from './agenda.ts'
import { callMeeting } from './queries.ts'
import { text } from './text.ts'

type Fault = TimeFault | 'placeMissing' | 'agendaLong' | 'failed'

export function CallMeeting(props: { id: string }) {
  const t = text.use()
  const client = useQueryClient()
  const [startsAt, setStartsAt] = createSignal('')
  const [endsAt, setEndsAt] = createSignal('')
  const [place, setPlace] = createSignal('')
  const [agenda, setAgenda] = createSignal('')
  const [faults, setFaults] = createSignal<{ id: string; fault: Fault }[]>([])
  const [busy, setBusy] = createSignal(false)
  const errors = () => faults().map(({ id, fault }) => ({ id, message: t().meetings[fault] }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message
  // One meeting, however often the button is pressed before it has come through.
  let meetingId = crypto.randomUUID()

  function findFaults() {
    const found: { id: string; fault: Fault }[] = findTimeFaults(startsAt(), endsAt())
    if (place().trim().length < 2) found.push({ id: 'place', fault: 'placeMissing' })
    if (isTooLong(toAgenda(agenda()))) found.push({ id: 'agenda', fault: 'agendaLong' })
    return found
  }

  async function call() {
    if (busy()) return
    setFaults(findFaults())
    if (faults().length > 0) return
    setBusy(true)
    const empty = emptyLater(
      [startsAt, setStartsAt],
      [endsAt, setEndsAt],
      [place, setPlace],
      [agenda, setAgenda],
    )
    try {
      await callMeeting(client, props.id, meetingId, {
        startsAt: startsAt(),
        endsAt: endsAt(),
        place: place().trim(),
        agenda: toAgenda(agenda()),
      })
      meetingId = crypto.randomUUID()
      empty()
      announce(t().meetings.added)
    } catch {
      setFaults([{ id: 'startsAt', fault: 'failed' }])
    } finally {
      setBusy(false)
    }
  }

  return (
    <Disclosure summary={t().meetings.add}>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void call()}>
        <MeetingTimes
          startsAt={startsAt()}
          endsAt={endsAt()}
          words={t().meetings}
          errorAt={errorAt}
          onStart={setStartsAt}
          onEnd={setEndsAt}
        />
        <TextField
          id="place"
          label={t().meetings.place}
          hint={t().meetings.placeHint}
          value={place()}
          error={errorAt('place')}
          required
          onInput={setPlace}
        />
        <TextArea
          id="agenda"
          label={t().meetings.agenda}
          hint={t().meetings.agendaHint}
          value={agenda()}
          error={errorAt('agenda')}
          rows={4}
          onInput={setAgenda}
        />
        <Actions>
          <Button type="submit" busy={busy()}>
            {t().meetings.action}
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
