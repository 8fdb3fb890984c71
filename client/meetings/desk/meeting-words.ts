// What a rule and an extra meeting both say of a meeting, as it is typed.
import { coreTaskIds, meetingKinds } from '../../../shared/names.ts'
import type { RhythmRule } from '../../../shared/rhythm.ts'
import type { Bilingual } from '../../../shared/text.ts'

export interface MeetingWords {
  kind: RhythmRule['kind']
  title: string
  titleEn: string
  summary: string
  summaryEn: string
  place: string
  placeEn: string
  committeeIds: string[]
  coreTasks: string[]
}

export const noWords = (kind: RhythmRule['kind']): MeetingWords => ({
  kind,
  title: '',
  titleEn: '',
  summary: '',
  summaryEn: '',
  place: '',
  placeEn: '',
  committeeIds: [],
  coreTasks: [],
})

/** English that only repeats the Danish was never typed. */
const english = ({ da, en }: Bilingual) => (en === da ? '' : en)

export function wordsOf(rule: RhythmRule): MeetingWords {
  return {
    kind: rule.kind,
    title: rule.title.da,
    titleEn: english(rule.title),
    summary: rule.summary.da,
    summaryEn: english(rule.summary),
    place: rule.place?.da ?? '',
    placeEn: rule.place ? english(rule.place) : '',
    committeeIds: [...rule.committeeIds],
    coreTasks: [...rule.coreTasks],
  }
}

/** What it is to be called, where and whose it is; blank English is Danish. */
export function said(values: MeetingWords) {
  const both = (da: string, en: string) => ({ da: da.trim(), en: en.trim() || da.trim() })
  return {
    kind: values.kind,
    title: both(values.title, values.titleEn),
    summary: both(values.summary, values.summaryEn),
    place: values.place.trim() ? both(values.place, values.placeEn) : null,
    committeeIds: [...values.committeeIds],
    coreTasks: tasks.filter((id) => values.coreTasks.includes(id)),
  }
}

export const tasks = [...coreTaskIds, 'across' as const]

export const kindOf = (value: string) => meetingKinds.find((kind) => kind === value)

export type WordsFault = 'title' | 'summary' | 'coreTasks'

export function findWordsFaults(values: MeetingWords): WordsFault[] {
  return [
    ...(values.title.trim().length < 3 ? ['title' as const] : []),
    ...(values.summary.trim().length < 3 ? ['summary' as const] : []),
    ...(values.coreTasks.length === 0 ? ['coreTasks' as const] : []),
  ]
}
