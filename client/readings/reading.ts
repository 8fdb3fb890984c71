// One's scores while they are given: kept on this phone, checked, sent once.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, onMount } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import type { Criterion } from '../../shared/task-committees.ts'
import { Failure } from '../api.ts'
import { readClock } from '../clock.ts'
import { localSlot } from '../outbox/keeping.ts'
import { giveReading } from './queries.ts'

interface Values {
  /** By criterion. */
  scores: Record<string, number>
  note: string
}

export const noteMax = 2000

export type Missing = { field: 'note'; fault: 'missing' | 'long' } | { field: 'score'; id: string }

export function createReading(
  committeeId: string,
  submissionId: string,
  criteria: readonly Pick<Criterion, 'id'>[],
) {
  const client = useQueryClient()
  const slot = localSlot(`reading:${submissionId}`)
  const [values, setValues] = createStore<Values>({ scores: {}, note: '' })
  const [faults, setFaults] = createSignal<readonly Missing[]>([])
  const [savedAt, setSavedAt] = createSignal<string>()
  const [isUnkept, setUnkept] = createSignal(false)
  const [state, setState] = createSignal<'giving' | 'sending' | 'failed' | 'stood'>('giving')

  onMount(() => setValues(readKept(localStorage.getItem(slot))))

  function keep() {
    try {
      localStorage.setItem(slot, JSON.stringify(unwrap(values)))
      setSavedAt(readClock())
      setUnkept(false)
    } catch {
      setUnkept(true)
    }
  }

  function findFaults(): Missing[] {
    const missing = criteria
      .filter(({ id }) => values.scores[id] === undefined)
      .map(({ id }): Missing => ({ field: 'score', id }))
    const note = values.note.trim()
    if (criteria.length === 0 && note === '') missing.push({ field: 'note', fault: 'missing' })
    if (note.length > noteMax) missing.push({ field: 'note', fault: 'long' })
    return missing
  }

  return {
    values,
    faults,
    savedAt,
    isUnkept,
    state,
    score(id: string, score: number) {
      setValues('scores', id, score)
      keep()
    },
    write(note: string) {
      setValues({ note })
      keep()
    },
    /** @returns whether it is in */
    async send(): Promise<boolean> {
      if (state() === 'sending') return false
      setFaults(findFaults())
      if (faults().length > 0) return false
      setState('sending')
      try {
        const scores = criteria.flatMap(({ id }) => {
          const score = values.scores[id]
          return score === undefined ? [] : [{ criterionId: id, score }]
        })
        await giveReading(client, committeeId, submissionId, { scores, note: values.note.trim() })
        localStorage.removeItem(slot)
        return true
      } catch (error) {
        const isStanding = error instanceof Failure && error.type === 'conflict'
        setState(isStanding ? 'stood' : 'failed')
        return false
      }
    },
  }
}

/** What this phone kept, where it still fits. */
function readKept(kept: string | null): Values {
  const values: Values = { scores: {}, note: '' }
  try {
    const found: unknown = JSON.parse(kept ?? '{}')
    if (typeof found !== 'object' || found === null) return values
    if ('note' in found && typeof found.note === 'string') values.note = found.note
    const scores = 'scores' in found && typeof found.scores === 'object' ? found.scores : null
    for (const [id, score] of Object.entries(scores ?? {}))
      if (typeof score === 'number') values.scores[id] = score
  } catch {
    // Somebody else's words under our name: begun anew.
  }
  return values
}
