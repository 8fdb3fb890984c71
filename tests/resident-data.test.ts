import { describe, expect, it } from 'vitest'
import { findResidentData } from '../shared/resident-data.ts'

const found = (text: string) =>
  findResidentData(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

describe('What tells who a resident is', () => {
  it('is the number of a room or a flat, however it is written', () => {
    for (const room of [
      'stue 12',
      'Stuen nr. 7',
      'værelse 4 B',
      'værelse nummer 104',
      'lejlighed 4',
      'lejl. 12',
      'bolig nr 3',
      'room 12',
      'flat number 9',
    ])
      expect(found(`Vi henter Bodil på ${room}, når der er kaffe.`), room).toEqual([
        `room: ${room}`,
      ])
  })

  it('is a CPR number, and a text can hold both', () => {
    expect(found('Hun bor i lejlighed 4 og har nummer 010140-1234.')).toEqual([
      'room: lejlighed 4',
      'cpr: 010140-1234',
    ])
  })

  it('is not a time, a count, a telephone number or a street', () => {
    for (const text of [
      'Vi mødes i stuen kl. 14.30.',
      'Mød op i stuen 14.30, så går vi sammen.',
      'I stuen 12 personer, i haven 8.',
      'Ring på 75 89 00 00. Vi bor på Stuevej 12.',
      'Boligen er bygget om, og stuen er lys.',
    ])
      expect(found(text), text).toEqual([])
  })
})
