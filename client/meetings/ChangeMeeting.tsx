// Staff move or cancel a meeting; everyone sees the new time and why.

import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { MeetingPage } from '../../shared/meetings.ts'
import { toLocal } from '../../shared/time.ts'
import { Failure } from '../api.ts'
import { emptyLater } from '../change.ts'
import { findTimeFaults, MeetingTimes, type TimeFault, type TimeId } from '../MeetingTimes.tsx'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import { cancelMeeting, moveMeeting } from './queries.ts'
import { text } from './text.ts'

type FieldId = TimeId | 'reasonDa'
type Fault = TimeFault | 'reasonMissing' | 'wrong'
type Result = 'moved' | 'cancelled' | 'failed'

export function ChangeMeeting(props: { meeting: MeetingPage }) {
  const t = text.use()
  const client = useQueryClient()
  const [startsAt, setStartsAt] = createSignal(toLocal(props.meeting.startsAt))
  const [endsAt, setEndsAt] = createSignal(toLocal(props.meeting.endsAt))
  const [reasonDa, setReasonDa] = createSignal('')
  const [reasonEn, setReasonEn] = createSignal('')
  const [faults, setFaults] = createSignal<{ id: FieldId; fault: Fault }[]>([])
  const [busy, setBusy] = createSignal<'moved' | 'cancelled'>()
  const [result, setResult] = createSignal<Result>()
  const errors = () => faults().map(({ id, fault }) => ({ id, message: t().change[fault] }))
  const errorAt = (id: FieldId) => errors().find((error) => error.id === id)?.message
  const reason = () => ({
    da: reasonDa(),
    ...(reasonEn().trim() ? { en: reasonEn() } : {}),
  })

  function findFaults(wanted: 'moved' | 'cancelled') {
    const found: { id: FieldId; fault: Fault }[] =
      wanted === 'moved' ? findTimeFaults(startsAt(), endsAt()) : []
    if (reasonDa().trim().length < 3) found.push({ id: 'reasonDa', fault: 'reasonMissing' })
    return found
  }

  async function change(wanted: 'moved' | 'cancelled') {
    if (busy()) return
    const found = findFaults(wanted)
    setFaults(found)
    setResult(undefined)
    if (found.length > 0) return
    setBusy(wanted)
    const empty = emptyLater([reasonDa, setReasonDa], [reasonEn, setReasonEn])
    try {
      const { id } = props.meeting
      if (wanted === 'cancelled') await cancelMeeting(client, id, reason())
      else
        await moveMeeting(client, id, { startsAt: startsAt(), endsAt: endsAt(), reason: reason() })
      empty()
      setResult(wanted)
      announce(t().change[wanted])
    } catch (error) {
      const isFault = error instanceof Failure && error.type === 'invalid'
      if (isFault) setFaults([{ id: 'startsAt', fault: 'wrong' }])
      else setResult('failed')
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <div class="meeting-change">
      <Disclosure summary={t().change.title}>
        <ErrorSummary errors={errors()} />
        <Form onSubmit={() => void change('moved')}>
          <MeetingTimes
            startsAt={startsAt()}
            endsAt={endsAt()}
            words={t().change}
            errorAt={errorAt}
            onStart={setStartsAt}
            onEnd={setEndsAt}
          />
          <TextField
            id="reasonDa"
            label={t().change.reasonDa}
            hint={t().change.reasonHint}
            value={reasonDa()}
            error={errorAt('reasonDa')}
            required
            onInput={setReasonDa}
          />
          <TextField
            id="reasonEn"
            label={t().change.reasonEn}
            value={reasonEn()}
            onInput={setReasonEn}
          />
          <Actions>
            <Button type="submit" busy={busy() === 'moved'}>
              {t().change.move}
            </Button>
            <Show when={props.meeting.state !== 'cancelled'}>
              <Button
                variant="danger"
                busy={busy() === 'cancelled'}
                onClick={() => void change('cancelled')}
              >
                {t().change.cancel}
              </Button>
            </Show>
          </Actions>
        </Form>
        <Show when={result()}>
          {(known) => (
            <Notice
              tone={known() === 'failed' ? 'error' : 'success'}
              title={t().change[known()]}
              live
            >
              <p>{known() === 'failed' ? t().change.failedBody : t().change.doneBody}</p>
            </Notice>
          )}
        </Show>
      </Disclosure>
    </div>
  )
}
