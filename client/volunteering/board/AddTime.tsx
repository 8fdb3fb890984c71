// One more time of an activity that stands: it begins as its latest one was, so that a day is often all there is to say.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { BoardHome } from '../../../shared/board.ts'
import { dayAfter } from '../../../shared/chain-days.ts'
import { addMinutes, fromLocal, toLocal } from '../../../shared/time.ts'
import { now } from '../../clock.ts'
import { tr } from '../../language.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { repeatsChoices, toRule } from '../desk/new-activity.ts'
import { text as volunteering } from '../text.ts'
import { day } from '../when.ts'
import { createAttempt } from './attempt.ts'
import { addTime } from './queries.ts'
import { text } from './text.ts'

type Fault = 'day' | 'capacity'

export function AddTime(props: { home: BoardHome; from: string }) {
  const t = text.use()
  const words = volunteering.use()
  const client = useQueryClient()
  const attempt = createAttempt()
  const [isOpen, setOpen] = createSignal(false)
  const [activityId, setActivityId] = createSignal('')
  const [chosenDay, setDay] = createSignal('')
  const [clock, setClock] = createSignal('14:00')
  const [minutes, setMinutes] = createSignal('60')
  const [capacity, setCapacity] = createSignal('2')
  const [repeats, setRepeats] = createSignal('never')
  const [fault, setFault] = createSignal<Fault>()
  const id = (field: string) => `add-${field}-${props.home.id}`
  const days = () =>
    [0, 1, 2, 3, 4, 5, 6]
      .map((ahead) => dayAfter(props.from, ahead))
      .filter((each) => each >= toLocal(now()).slice(0, 10))
  const lengths = () => {
    const known = Object.entries(words().make.lengths)
    const isKnown = known.some(([value]) => value === minutes())
    return isKnown ? known : [...known, [minutes(), t().add.minutes(minutes())] as const]
  }

  function choose(chosen: string) {
    setActivityId(chosen)
    const latest = props.home.activities.find((each) => each.id === chosen)?.latest
    if (!latest) return
    setClock(toLocal(latest.startsAt).slice(11))
    setMinutes(String(latest.minutes))
    setCapacity(String(latest.capacity))
  }

  function open() {
    choose(props.home.activities[0]?.id ?? '')
    setDay('')
    setRepeats('never')
    setFault()
    attempt.clear()
    setOpen(true)
  }

  async function save() {
    const places = Number(capacity())
    const startsAt = `${chosenDay()}T${clock()}`
    const isAhead = chosenDay() !== '' && clock() !== '' && fromLocal(startsAt) > now()
    const isCounted = Number.isInteger(places) && places >= 1 && places <= 50
    setFault(isAhead ? (isCounted ? undefined : 'capacity') : 'day')
    if (!isAhead || !isCounted) return
    const how = repeatsChoices.find((each) => each === repeats()) ?? 'never'
    await attempt.run(async () => {
      await addTime(client, activityId(), {
        shifts: [
          {
            startsAt,
            endsAt: toLocal(addMinutes(fromLocal(startsAt), Number(minutes()))),
            capacity: places,
            ...(how !== 'never' && { repeats: toRule(how, startsAt) }),
          },
        ],
      })
      setOpen(false)
      announce(t().add.made)
    })
  }

  return (
    <>
      <Button icon="plus" about={props.home.name} onClick={open}>
        {t().add.open}
      </Button>
      <Dialog
        open={isOpen()}
        title={t().add.title(props.home.name)}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={attempt.busy()} onClick={() => void save()}>
            {t().add.save}
          </Button>
        }
      >
        <Select
          id={id('activity')}
          label={t().add.activity}
          required
          empty={false}
          value={activityId()}
          onInput={choose}
          options={props.home.activities.map(({ id: value, title }) => ({
            value,
            label: tr(title),
          }))}
        />
        <Select
          id={id('day')}
          label={t().add.day}
          error={fault() === 'day' ? t().add.dayFault : undefined}
          required
          value={chosenDay()}
          onInput={setDay}
          options={days().map((value) => ({ value, label: day(fromLocal(`${value}T12:00`)) }))}
        />
        <div class="week-add-parts">
          <TimeField
            id={id('clock')}
            label={words().make.startsAt}
            required
            value={clock()}
            onInput={setClock}
          />
          <Select
            id={id('minutes')}
            label={words().make.length}
            required
            empty={false}
            value={minutes()}
            onInput={setMinutes}
            options={lengths().map(([value, label]) => ({ value, label }))}
          />
          <TextField
            id={id('capacity')}
            label={words().make.capacity}
            error={fault() === 'capacity' ? t().add.capacityFault : undefined}
            required
            inputmode="numeric"
            length="short"
            value={capacity()}
            onInput={setCapacity}
          />
        </div>
        <Select
          id={id('repeats')}
          label={words().make.repeats}
          required
          empty={false}
          value={repeats()}
          onInput={setRepeats}
          options={repeatsChoices.map((value) => ({
            value,
            label: words().make.repeatsChoices[value],
          }))}
        />
        <Show when={attempt.trouble()}>
          {(trouble) => (
            <Notice tone="warning" title={t().notSaved} live>
              <p>{trouble() === 'invalid' ? t().add.twice : t().tryAgain}</p>
            </Notice>
          )}
        </Show>
      </Dialog>
    </>
  )
}
