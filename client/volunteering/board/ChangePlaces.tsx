// More or fewer places at one time: a new one is offered to whoever waits.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { BoardShift } from '../../../shared/board.ts'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { day, hours } from '../when.ts'
import { createAttempt } from './attempt.ts'
import { setCapacity } from './queries.ts'
import { text } from './text.ts'

const most = 50

export function ChangePlaces(props: { shift: BoardShift; label: string }) {
  const t = text.use()
  const client = useQueryClient()
  const attempt = createAttempt()
  const [isOpen, setOpen] = createSignal(false)
  const [typed, setTyped] = createSignal('')
  const [isWrong, setWrong] = createSignal(false)
  const named = () => `${tr(props.shift.activity.title)}, ${day(props.shift.startsAt)}`
  const taken = () => props.shift.capacity - props.shift.placesLeft
  const id = () => `places-${props.shift.id}`

  function open() {
    setTyped(String(props.shift.capacity))
    setWrong(false)
    attempt.clear()
    setOpen(true)
  }

  async function save() {
    const capacity = Number(typed())
    const isFine =
      Number.isInteger(capacity) && capacity >= Math.max(1, taken()) && capacity <= most
    setWrong(!isFine)
    if (!isFine) return
    await attempt.run(async () => {
      await setCapacity(client, props.shift.id, capacity)
      setOpen(false)
      announce(t().places.saved(number(capacity)))
    })
  }

  return (
    <>
      <Button variant="quiet" icon="people" about={named()} onClick={open}>
        {props.label}
      </Button>
      <Dialog
        open={isOpen()}
        title={t().places.title}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={attempt.busy()} onClick={() => void save()}>
            {t().places.save}
          </Button>
        }
      >
        <p>
          <strong>
            {named()}, {hours(props.shift)}
          </strong>
        </p>
        <div class="week-places">
          <Button
            variant="secondary"
            about={t().places.fewer}
            onClick={() => setTyped(String(Math.max(1, taken(), Number(typed()) - 1)))}
          >
            −1
          </Button>
          <TextField
            id={id()}
            label={t().places.how}
            error={isWrong() ? t().places.fault(number(Math.max(1, taken()))) : undefined}
            required
            inputmode="numeric"
            length="short"
            value={typed()}
            onInput={setTyped}
          />
          <Button
            variant="secondary"
            about={t().places.more}
            onClick={() => setTyped(String(Math.min(most, Number(typed()) + 1)))}
          >
            +1
          </Button>
        </div>
        <p>{t().places.body(number(taken()))}</p>
        <Show when={attempt.trouble()}>
          {(trouble) => (
            <Notice tone="warning" title={t().notSaved} live>
              <p>{trouble() === 'conflict' ? t().places.conflict : t().tryAgain}</p>
            </Notice>
          )}
        </Show>
      </Dialog>
    </>
  )
}
