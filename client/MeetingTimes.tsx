// When a meeting begins and ends, as two fields, and what can be wrong with them.
import { fromLocal } from '../shared/time.ts'
import { DateTimeField, isWhole } from './ui/DateTimeField.tsx'

export type TimeId = 'startsAt' | 'endsAt'
export type TimeFault = 'startsMissing' | 'endsMissing' | 'endsFirst'

export function findTimeFaults(startsAt: string, endsAt: string) {
  const found: { id: TimeId; fault: TimeFault }[] = []
  if (!isWhole(startsAt)) found.push({ id: 'startsAt', fault: 'startsMissing' })
  if (!isWhole(endsAt)) found.push({ id: 'endsAt', fault: 'endsMissing' })
  if (found.length === 0 && fromLocal(startsAt) >= fromLocal(endsAt))
    found.push({ id: 'endsAt', fault: 'endsFirst' })
  return found
}

export function MeetingTimes(props: {
  startsAt: string
  endsAt: string
  words: Record<TimeId, string>
  errorAt: (id: TimeId) => string | undefined
  onStart: (value: string) => void
  onEnd: (value: string) => void
}) {
  return (
    <>
      <DateTimeField
        id="startsAt"
        label={props.words.startsAt}
        value={props.startsAt}
        error={props.errorAt('startsAt')}
        required
        onInput={props.onStart}
      />
      <DateTimeField
        id="endsAt"
        label={props.words.endsAt}
        value={props.endsAt}
        error={props.errorAt('endsAt')}
        required
        onInput={props.onEnd}
      />
    </>
  )
}
