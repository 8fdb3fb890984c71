// Calling a shift off, alone or with all the later ones of its rule: why is said, and everybody concerned is told.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { DeskShift } from '../../../shared/sign-ups.ts'
import { toLocal } from '../../../shared/time.ts'
import { now } from '../../clock.ts'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { createLookThrough } from '../../ui/look-through.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextWarning } from '../../ui/TextWarning.tsx'
import { callOffShift, endRule, isAboutPlaces } from '../queries.ts'
import { text } from '../text.ts'
import { day, hours } from '../when.ts'

const reasonMax = 200

type Shift = Pick<DeskShift, 'id' | 'startsAt' | 'endsAt' | 'ruleId' | 'activity'>

export function CallOff(props: { shift: Shift }) {
  const t = text.use()
  const client = useQueryClient()
  const [isAsking, setAsking] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [which, setWhich] = createSignal('one')
  const [fault, setFault] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  const look = createLookThrough(() => [reason()], { mayKeep: true })
  const named = () => `${tr(props.shift.activity.title)}, ${day(props.shift.startsAt)}`
  const id = (field: string) => `${field}-${props.shift.id}`

  async function callOff() {
    const why = reason().trim()
    if (why.length < 3 || why.length > reasonMax) {
      setFault(t().desk.reasonFault)
      return
    }
    setFault()
    if (!look.passes()) return
    const { id: shiftId, ruleId, startsAt } = props.shift
    setBusy(true)
    try {
      const { told } =
        ruleId && which() === 'all'
          ? await endRule(ruleId, toLocal(startsAt).slice(0, 10), why)
          : await callOffShift(shiftId, why)
      announce(t().desk.calledOff(number(told)))
      setAsking(false)
      await client.invalidateQueries({ predicate: isAboutPlaces })
    } catch {
      setFault(t().desk.callOffFailed)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Show when={props.shift.startsAt > now()}>
      <div class="desk-shift-off">
        <Button variant="quiet" icon="close" about={named()} onClick={() => setAsking(true)}>
          {t().desk.callOff}
        </Button>
        <Dialog
          open={isAsking()}
          title={t().desk.callOffTitle}
          onClose={() => setAsking(false)}
          actions={
            <Button variant="danger" busy={busy()} onClick={() => void callOff()}>
              {t().desk.callOffYes}
            </Button>
          }
        >
          <p>
            <strong>
              {named()}, {hours(props.shift)}
            </strong>
          </p>
          <p>{t().desk.callOffBody}</p>
          <Show when={props.shift.ruleId}>
            <RadioGroup
              id={id('which')}
              label={t().desk.callOffWhich}
              required
              value={which()}
              onInput={setWhich}
              options={[
                { value: 'one', label: t().desk.callOffOne },
                { value: 'all', label: t().desk.callOffAll },
              ]}
            />
          </Show>
          <TextArea
            id={id('reason')}
            label={t().desk.reason}
            hint={t().desk.reasonHint}
            error={fault()}
            required
            max={reasonMax}
            rows={3}
            value={reason()}
            onInput={setReason}
          />
          <TextWarning look={look} mayKeep />
        </Dialog>
      </div>
    </Show>
  )
}
