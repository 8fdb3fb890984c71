// What lies on the phone opens only under its own key and id, and what is sent is checked and trimmed first.
import { expect, test } from 'vitest'
import { findFaults, merge, toPayload } from '../client/outbox/check.ts'
import { slotOf } from '../client/outbox/item.ts'
import { newKey, seal, sha256, unseal } from '../client/outbox/seal.ts'
import { consultationResponse } from '../shared/responses.ts'

test('a sealed payload opens under its own key and id alone', async () => {
  const key = await newKey()
  const sealed = await seal(key, 'a', { motivation: 'kanariefugl' })
  expect(key.extractable).toBe(false)
  expect(Buffer.from(sealed.data).toString('latin1')).not.toContain('kanariefugl')
  expect(await unseal(key, 'a', sealed)).toEqual({ motivation: 'kanariefugl' })
  await expect(unseal(key, 'b', sealed)).rejects.toThrow()
  await expect(unseal(await newKey(), 'a', sealed)).rejects.toThrow()
  const damaged = { ...sealed, data: sealed.data.slice(1) }
  await expect(unseal(key, 'a', damaged)).rejects.toThrow()
})

test('a hash is written as the server writes it', async () => {
  expect(await sha256('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('a draft has one place for each owner, form and thing', () => {
  const slot = slotOf('karen', 'shift-sign-up', { shiftId: 'a' })
  expect(slotOf('karen', 'shift-sign-up', { shiftId: 'a' })).toBe(slot)
  expect(slotOf('karen', 'shift-sign-up', { shiftId: 'b' })).not.toBe(slot)
  expect(slotOf('ole', 'shift-sign-up', { shiftId: 'a' })).not.toBe(slot)
})

const form = {
  given: { consultationId: 'budget' },
  initial: { representing: '', bodyId: '', name: '', text: '', place: null, acknowledged: false },
  optional: new Set<string>(),
}
const shown = ['representing', 'name', 'text', 'acknowledged']
const wayOf = () => 'write' as const

test('only what is shown and answered is sent, without spaces around it', () => {
  const values = { ...form.initial, representing: 'self', bodyId: 'left over', name: ' Karen ' }
  expect(toPayload(form, values, ['representing', 'name', 'text', 'place'])).toEqual({
    consultationId: 'budget',
    representing: 'self',
    name: 'Karen',
    place: null,
  })
})

test('a step finds the faults of its own fields, one each, in order', () => {
  const values = { ...form.initial, representing: 'self', name: 'K', acknowledged: false }
  const found = (fields: string[], optional: string[] = []) =>
    findFaults(
      { ...form, optional: new Set(optional) },
      consultationResponse,
      values,
      shown,
      fields,
      wayOf,
    ).map(({ field, code }) => `${field}: ${code}`)
  expect(found(['text', 'name'])).toEqual(['text: write', 'name: too-short'])
  expect(found(['representing'])).toEqual([])
  expect(found(['acknowledged'])).toEqual(['acknowledged: write'])
  expect(found(['text'], ['text'])).toEqual([])
})

test('a draft of an older form gives what still fits', () => {
  const kept = { name: 'Karen', text: 7, gone: 'x', place: 'uldum' }
  expect(merge(form.initial, kept)).toEqual({ ...form.initial, name: 'Karen', place: 'uldum' })
})

test('a field one step down is sent within what it stands in, and left out where it is blank', () => {
  const nested = {
    given: {},
    initial: { organisation: { kind: '', name: '' }, answers: { hvorfor: '', hvilke: [] } },
    optional: new Set(['answers.hvilke']),
  }
  const fields = ['organisation.name', 'answers.hvorfor', 'answers.hvilke']
  const values = {
    organisation: { kind: '', name: ' Smeden ' },
    answers: { hvorfor: '', hvilke: [] },
  }
  expect(toPayload(nested, values, fields)).toEqual({ organisation: { name: 'Smeden' } })
  expect(findFaults(nested, undefined, values, fields, fields, wayOf)).toMatchObject([
    { field: 'answers.hvorfor', code: 'write' },
  ])
  expect(merge(nested.initial, { answers: { hvilke: ['a'], andet: 'x' } })).toEqual({
    organisation: { kind: '', name: '' },
    answers: { hvorfor: '', hvilke: ['a'] },
  })
})
