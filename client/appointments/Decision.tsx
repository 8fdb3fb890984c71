// The council's decision of who gets the seats: recorded once, and taken back as long as nobody has been told.
import { createSignal, For, Show } from 'solid-js'
import type { Appointment, SeatTally } from '../../shared/appointments.ts'
import { toLocal } from '../../shared/time.ts'
import { count, date, number, weekdayDateTime } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Act } from './act.ts'
import { changes } from './queries.ts'
import { text } from './text.ts'

interface Props {
  appointment: Appointment
  act: Act
}

const isFilling = (seat: SeatTally) => seat.appointed + seat.alternates > 0

export function Decision(props: Props) {
  const t = text.use()
  const seats = () => props.appointment.seats.filter(isFilling)
  const tooMany = () => seats().filter(({ appointed, places }) => appointed > places)
  const isClosed = () => props.appointment.closesAt < props.appointment.serverNow
  return (
    <Section
      title={t().desk.decision}
      id="beslutning"
      lead={props.appointment.decision ? undefined : t().desk.decisionLead}
    >
      <Show
        when={props.appointment.decision}
        fallback={
          <Show
            when={isClosed()}
            fallback={<p>{t().desk.notClosed(weekdayDateTime(props.appointment.closesAt))}</p>}
          >
            <Show when={seats().length > 0} fallback={<p>{t().desk.nobody}</p>}>
              <Facts
                facts={seats().map((seat) => ({
                  term: t().seatMany[seat.kind],
                  answer: t().desk.places(
                    number(seat.appointed),
                    count(seat.places, [t().desk.placeOne, t().desk.placeMany]),
                    count(seat.alternates, [t().desk.alternateOne, t().desk.alternateMany]),
                  ),
                }))}
              />
              <Show when={tooMany().length === 0} fallback={<TooMany seats={tooMany()} />}>
                <Record {...props} />
              </Show>
            </Show>
          </Show>
        }
      >
        <Recorded {...props} />
      </Show>
    </Section>
  )
}

function TooMany(props: { seats: SeatTally[] }) {
  const t = text.use()
  return (
    <Notice tone="warning">
      <For each={props.seats}>{({ kind }) => <p>{t().desk.tooMany(t().seatMany[kind])}</p>}</For>
    </Notice>
  )
}

type Fault = 'decidedOnMissing' | 'linkWrong' | 'answerDaysWrong'
const fields = { decidedOnMissing: 'decidedOn', linkWrong: 'link', answerDaysWrong: 'answerDays' }

function Record(props: Props) {
  const t = text.use()
  const [decidedOn, setDecidedOn] = createSignal(toLocal(props.appointment.serverNow).slice(0, 10))
  const [link, setLink] = createSignal('')
  const [answerDays, setAnswerDays] = createSignal('7')
  const [faults, setFaults] = createSignal<Fault[]>([])
  const [busy, setBusy] = createSignal(false)
  const errorAt = (fault: Fault) => (faults().includes(fault) ? t().desk[fault] : undefined)
  const errors = () => faults().map((fault) => ({ id: fields[fault], message: t().desk[fault] }))

  function findFaults(): Fault[] {
    const days = Number(answerDays())
    return [
      ...(decidedOn() ? [] : (['decidedOnMissing'] as const)),
      ...(link().trim() && !/^https?:\/\/\S+\.\S+$/.test(link().trim())
        ? (['linkWrong'] as const)
        : []),
      ...(Number.isInteger(days) && days >= 1 && days <= 60 ? [] : (['answerDaysWrong'] as const)),
    ]
  }

  async function record() {
    if (busy()) return
    setFaults(findFaults())
    if (faults().length > 0) return
    setBusy(true)
    await props.act(
      () =>
        changes.decide(props.appointment.committeeId, {
          decidedOn: decidedOn(),
          link: link().trim() || null,
          answerDays: Number(answerDays()),
        }),
      t().desk.recorded,
    )
    setBusy(false)
  }

  return (
    <>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void record()}>
        <DateField
          id="decidedOn"
          label={t().desk.decidedOn}
          value={decidedOn()}
          error={errorAt('decidedOnMissing')}
          required
          onInput={setDecidedOn}
        />
        <TextField
          id="link"
          type="url"
          label={t().desk.link}
          hint={t().desk.linkHint}
          value={link()}
          error={errorAt('linkWrong')}
          onInput={setLink}
        />
        <TextField
          id="answerDays"
          inputmode="numeric"
          length="short"
          label={t().desk.answerDays}
          hint={t().desk.answerDaysHint}
          value={answerDays()}
          error={errorAt('answerDaysWrong')}
          required
          onInput={setAnswerDays}
        />
        <Actions>
          <Button type="submit" busy={busy()}>
            {t().desk.record}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

function Recorded(props: Props) {
  const t = text.use()
  const facts = () => {
    const { decision } = props.appointment
    if (!decision) return []
    const { decidedOn, link, answerDays } = decision
    return [
      { term: t().desk.decidedAs, answer: date(`${decidedOn}T12:00:00.000Z`) },
      {
        term: t().desk.answerWithin,
        answer: t().desk.days(number(answerDays), answerDays === 1),
      },
      ...(link ? [{ term: t().desk.agenda, answer: <a href={link}>{link}</a> }] : []),
    ]
  }
  return (
    <>
      <Facts facts={facts()} />
      <Show when={!props.appointment.decision?.sentAt}>
        <Actions>
          <Button
            variant="quiet"
            onClick={() =>
              void props.act(() => changes.undo(props.appointment.committeeId), t().desk.undone)
            }
          >
            {t().desk.undo}
          </Button>
        </Actions>
      </Show>
    </>
  )
}
