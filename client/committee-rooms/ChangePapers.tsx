// Whoever leads writes the agenda and the minutes; what somebody else wrote meanwhile is never overwritten unseen.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, onMount, Show } from 'solid-js'
import type { RoomMeeting } from '../../shared/committee-rooms.ts'
import { sectionMax } from '../../shared/text-limits.ts'
import { Failure } from '../api.ts'
import { now } from '../clock.ts'
import { localSlot } from '../outbox/keeping.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { isTooLong, toAgenda } from './agenda.ts'
import { changePapers, roomQuery } from './queries.ts'
import { text } from './text.ts'

export function ChangePapers(props: { id: string; meeting: RoomMeeting }) {
  const t = text.use()
  const client = useQueryClient()
  const slot = localSlot(`papers:${props.meeting.id}`)
  const [agenda, setAgenda] = createSignal(props.meeting.agenda.join('\n'))
  const [minutes, setMinutes] = createSignal(props.meeting.minutes)
  const [agendaPublic, setAgendaPublic] = createSignal(props.meeting.agendaPublic)
  const [minutesPublic, setMinutesPublic] = createSignal(props.meeting.minutesPublic)
  const [basis, setBasis] = createSignal(props.meeting.revision)
  const [trouble, setTrouble] = createSignal<'stale' | 'failed'>()
  const [isPressed, setPressed] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const hasBegun = () => props.meeting.startsAt <= now()
  const agendaFault = () =>
    isPressed() && isTooLong(toAgenda(agenda())) ? t().meetings.agendaLong : undefined
  const minutesFault = () =>
    isPressed() && minutes().length > sectionMax ? t().meeting.minutesLong : undefined

  onMount(() => {
    const kept = localStorage.getItem(slot)
    const [from, keptAgenda, keptMinutes] = kept?.split('\0') ?? []
    // One that began from an older text is said to have, once it is saved.
    if (keptAgenda === undefined || keptMinutes === undefined) return
    setBasis(Number(from))
    setAgenda(keptAgenda)
    setMinutes(keptMinutes)
  })
  const keep = () => localStorage.setItem(slot, [basis(), agenda(), minutes()].join('\0'))

  async function save() {
    setPressed(true)
    if (busy() || agendaFault() || minutesFault()) return
    setBusy(true)
    setTrouble(undefined)
    try {
      await changePapers(client, props.id, props.meeting.id, {
        agenda: toAgenda(agenda()),
        agendaPublic: agendaPublic(),
        minutes: minutes(),
        minutesPublic: minutesPublic(),
        revision: basis(),
      })
      localStorage.removeItem(slot)
      setBasis(props.meeting.revision)
      announce(t().meeting.saved)
    } catch (error) {
      const isStale = error instanceof Failure && error.type === 'conflict'
      if (isStale) {
        await client.invalidateQueries({ queryKey: roomQuery(props.id).queryKey })
        // It is above now: the next press is by somebody who can have seen it.
        setBasis(props.meeting.revision)
        keep()
      }
      setTrouble(isStale ? 'stale' : 'failed')
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class="room-change">
      <Disclosure summary={t().meeting.change}>
        <Form onSubmit={() => void save()}>
          <TextArea
            id="agenda"
            label={t().meeting.agenda}
            hint={t().meetings.agendaHint}
            value={agenda()}
            error={agendaFault()}
            rows={4}
            onInput={(value) => {
              setAgenda(value)
              keep()
            }}
          />
          <Checkbox
            id="agendaPublic"
            label={t().meeting.agendaPublic}
            checked={agendaPublic()}
            onInput={setAgendaPublic}
          />
          <Show when={hasBegun()} fallback={<p>{t().meeting.notYet}</p>}>
            <TextArea
              id="minutes"
              label={t().meeting.minutes}
              hint={t().meeting.minutesHint}
              value={minutes()}
              error={minutesFault()}
              max={sectionMax}
              rows={8}
              onInput={(value) => {
                setMinutes(value)
                keep()
              }}
            />
            <Checkbox
              id="minutesPublic"
              label={t().meeting.minutesPublic}
              checked={minutesPublic()}
              onInput={setMinutesPublic}
            />
          </Show>
          <Show when={trouble() === 'stale'}>
            <Notice tone="warning" title={t().meeting.stale} live>
              <p>{t().meeting.staleBody}</p>
            </Notice>
          </Show>
          <Show when={trouble() === 'failed'}>
            <Notice tone="error" title={t().meeting.failed} live />
          </Show>
          <Actions>
            <Button type="submit" busy={busy()}>
              {t().meeting.save}
            </Button>
          </Actions>
        </Form>
      </Disclosure>
    </div>
  )
}
