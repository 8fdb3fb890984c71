// A rule as it is typed: what is wrong with it, what saving would do, and saving it.
import type { QueryClient } from '@tanstack/solid-query'
import { createMemo, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { weekdays } from '../../../shared/names.ts'
import type { RhythmRule, RuleEffect } from '../../../shared/rhythm.ts'
import { Failure } from '../../api.ts'
import { findWordsFaults, type MeetingWords, said, wordsOf } from './meeting-words.ts'
import { previewRule, saveRule } from './queries.ts'

export type RuleField = 'week' | 'from' | 'until' | 'months' | 'committeeIds' | WordsField
type WordsField = 'title' | 'summary' | 'coreTasks'
export type RuleFault = Exclude<RuleField, 'committeeIds'> | 'order' | 'committees' | 'wrong'

interface RuleTimes {
  week: string
  weekday: string
  from: string
  until: string
  months: string[]
  /** The first day without it, or empty. */
  endedFrom: string
}

export type RuleValues = RuleTimes & MeetingWords

/** What is kept of a rule though it is not on the form. */
export type RuleFrame = Pick<RhythmRule, 'id' | 'termId' | 'position' | 'parts'>

export function valuesOf(rule: RhythmRule): RuleValues {
  return {
    ...wordsOf(rule),
    week: String(rule.week),
    weekday: rule.weekday,
    from: rule.from,
    until: rule.until,
    months: rule.months.map(String),
    endedFrom: rule.endedFrom ?? '',
  }
}

export function createRuleForm(frame: RuleFrame, initial: RuleValues) {
  const [values, setValues] = createStore(initial)
  const [faults, setFaults] = createSignal<{ id: RuleField; fault: RuleFault }[]>([])
  const [state, setState] = createSignal<'looking' | 'saving' | 'failed' | 'saved'>()
  const [looked, setLooked] = createSignal<{ at: string; effects: RuleEffect[] }>()
  const rule = (): RhythmRule => ({
    ...frame,
    ...said(values),
    week: Number(values.week),
    weekday: weekdays.find((day) => day === values.weekday) ?? 'monday',
    from: values.from,
    until: values.until,
    months: values.months.map(Number),
    endedFrom: values.endedFrom || null,
  })
  const written = createMemo(() => JSON.stringify(rule()))
  const isBusy = () => state() === 'looking' || state() === 'saving'

  function findFaults() {
    const found: { id: RuleField; fault: RuleFault }[] = []
    if (!values.from) found.push({ id: 'from', fault: 'from' })
    if (!values.until) found.push({ id: 'until', fault: 'until' })
    if (values.from && values.until && values.from >= values.until)
      found.push({ id: 'until', fault: 'order' })
    if (values.months.length === 0) found.push({ id: 'months', fault: 'months' })
    return [...found, ...findWordsFaults(values).map((id) => ({ id, fault: id }))]
  }

  async function attempt(next: 'looking' | 'saving', work: () => Promise<void>) {
    if (isBusy()) return
    setFaults(findFaults())
    setState(undefined)
    if (faults().length > 0) return
    setState(next)
    try {
      await work()
      setState(next === 'saving' ? 'saved' : undefined)
    } catch (error) {
      const refused = faultsOf(error)
      setFaults(refused)
      setState(refused.length > 0 ? undefined : 'failed')
    }
  }

  return {
    values,
    change: (next: Partial<RuleValues>) => setValues(next),
    faults,
    state,
    /** What saving would do, as long as nothing has been typed since one looked. */
    effects: () => (looked()?.at === written() ? looked()?.effects : undefined),
    look: () =>
      attempt('looking', async () => {
        const at = written()
        setLooked({ at, effects: await previewRule(rule()) })
      }),
    save: (client: QueryClient) => attempt('saving', () => saveRule(client, rule())),
  }
}

export type RuleForm = ReturnType<typeof createRuleForm>

/** What the server found wrong; that a rule never falls, it says of the week. */
function faultsOf(error: unknown): { id: RuleField; fault: RuleFault }[] {
  if (!(error instanceof Failure) || error.type !== 'invalid') return []
  const named = (error.problem?.errors ?? []).map(({ pointer }) => pointer.split('/')[1] ?? '')
  if (named.includes('week')) return [{ id: 'week', fault: 'week' }]
  if (named.includes('until')) return [{ id: 'until', fault: 'order' }]
  if (named.includes('committeeIds')) return [{ id: 'committeeIds', fault: 'committees' }]
  return [{ id: 'week', fault: 'wrong' }]
}
