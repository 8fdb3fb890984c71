// A group discussion as it is typed, and what is wrong with it.
import type { Discussion, DiscussionGiven } from '../../../shared/discussions.ts'
import { coreTaskIds, tablesMax } from '../../../shared/names.ts'
import type { Bilingual } from '../../../shared/text.ts'
import { fromLocal, toLocal } from '../../../shared/time.ts'
import { Failure } from '../../api.ts'
import { isWhole } from '../../ui/DateTimeField.tsx'

export interface DiscussionValues {
  title: string
  titleEn: string
  question: string
  questionEn: string
  tables: string
  opensAt: string
  closesAt: string
  public: boolean
  coreTasks: string[]
  meetingId: string
}

const fields = [
  'title',
  'question',
  'tables',
  'opensAt',
  'closesAt',
  'coreTasks',
  'meetingId',
] as const
type FieldId = (typeof fields)[number]

export interface DiscussionFault {
  id: FieldId
  fault: FieldId | 'tablesFew' | 'order' | 'wrong'
}

export const blank = (): DiscussionValues => ({
  title: '',
  titleEn: '',
  question: '',
  questionEn: '',
  tables: '5',
  opensAt: '',
  closesAt: '',
  public: false,
  coreTasks: [],
  meetingId: '',
})

const english = ({ da, en }: Bilingual) => (en === da ? '' : en)

export function valuesOf(of: Discussion): DiscussionValues {
  return {
    title: of.title.da,
    titleEn: english(of.title),
    question: of.question.da,
    questionEn: english(of.question),
    tables: String(of.tables),
    opensAt: toLocal(of.opensAt),
    closesAt: toLocal(of.closesAt),
    public: of.public,
    coreTasks: [...of.coreTasks],
    meetingId: of.meetingId ?? '',
  }
}

export function given(values: DiscussionValues): DiscussionGiven {
  const said = (da: string, en: string) => ({
    da: plain(da),
    ...(en.trim() ? { en: plain(en) } : {}),
  })
  return {
    title: said(values.title, values.titleEn),
    question: said(values.question, values.questionEn),
    tables: Number(values.tables),
    opensAt: values.opensAt,
    closesAt: values.closesAt,
    public: values.public,
    coreTasks: [...coreTaskIds, 'across' as const].filter((id) => values.coreTasks.includes(id)),
    meetingId: values.meetingId || null,
  }
}

/** One line, however many were typed. */
const plain = (typed: string) => typed.replaceAll(/\s+/g, ' ').trim()

export function findFaults(values: DiscussionValues): DiscussionFault[] {
  const tables = Number(values.tables)
  const isWrong: Record<FieldId, boolean> = {
    title: plain(values.title).length < 3,
    question: plain(values.question).length < 3,
    tables: !Number.isInteger(tables) || tables < 1 || tables > tablesMax,
    opensAt: !isWhole(values.opensAt),
    closesAt: !isWhole(values.closesAt),
    coreTasks: values.coreTasks.length === 0,
    meetingId: false,
  }
  const found: DiscussionFault[] = fields
    .filter((id) => isWrong[id])
    .map((id) => ({ id, fault: id }))
  const isTimed = !isWrong.opensAt && !isWrong.closesAt
  if (isTimed && fromLocal(values.opensAt) >= fromLocal(values.closesAt))
    found.push({ id: 'closesAt', fault: 'order' })
  return found
}

/** What the server alone could see. */
export function faultsOf(error: unknown): DiscussionFault[] {
  if (!(error instanceof Failure) || error.type !== 'invalid') return []
  const named = (error.problem?.errors ?? []).map(({ pointer }) => pointer.split('/')[1])
  if (named.includes('tables')) return [{ id: 'tables', fault: 'tablesFew' }]
  if (named.includes('meetingId')) return [{ id: 'meetingId', fault: 'meetingId' }]
  return [{ id: 'title', fault: 'wrong' }]
}
