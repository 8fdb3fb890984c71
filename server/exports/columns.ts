// The columns that the case handlers' spreadsheets have always had, in their order.
import type { ExportedResponse } from '../../shared/exports.ts'
import { speaksAsWords } from './words.ts'

export interface Column {
  name: string
  kind: 'date' | 'number' | 'text'
  /** In characters, as a spreadsheet shows it. */
  width: number
  of: (response: ExportedResponse, consultationId: string) => string
}

export const columns: readonly Column[] = [
  { name: 'Dato modtaget', kind: 'date', width: 14, of: ({ receivedOn }) => receivedOn },
  { name: 'HøringID', kind: 'text', width: 24, of: (_, consultationId) => consultationId },
  { name: 'Høringssvar ID', kind: 'number', width: 14, of: ({ number }) => String(number) },
  { name: 'Emne', kind: 'text', width: 32, of: ({ subject }) => subject },
  { name: 'Navn på afsender', kind: 'text', width: 28, of: ({ name }) => name },
  {
    name: 'Udtaler sig som',
    kind: 'text',
    width: 22,
    of: ({ speaksAs }) => speaksAsWords[speaksAs],
  },
  {
    name: 'Evt. navn på organisation',
    kind: 'text',
    width: 28,
    of: ({ organisation }) => organisation,
  },
  { name: 'Resume', kind: 'text', width: 60, of: ({ summary }) => summary },
  { name: 'Vurdering', kind: 'text', width: 60, of: ({ assessment }) => assessment },
]
