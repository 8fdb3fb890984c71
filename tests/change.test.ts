// What a form holds after it has been saved.
import fc from 'fast-check'
import { createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { emptyLater } from '../client/change.ts'

test('what was saved is emptied, and what has been written since stays', () => {
  const field = fc.record({ saved: fc.string(), written: fc.option(fc.string()) })
  fc.assert(
    fc.property(fc.array(field), (fields) => {
      const signals = fields.map(({ saved }) => createSignal(saved))
      const empty = emptyLater(...signals)
      for (const [index, { written }] of fields.entries())
        if (written !== null) signals[index]?.[1](written)
      empty()
      expect(signals.map(([value]) => value())).toEqual(
        fields.map(({ saved, written }) => (written === null || written === saved ? '' : written)),
      )
    }),
  )
})
