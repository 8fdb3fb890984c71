// A home's page while it is written: kept on this phone, checked by the shared schema, saved over what was seen.
import { createSignal } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import type { HomePageChange, HomePageKept } from '../../../shared/home-pages.ts'
import { Failure } from '../../api.ts'
import { readClock } from '../../clock.ts'
import { localSlot } from '../../outbox/keeping.ts'
import { findHomePage, saveHomePage } from '../queries.ts'

/** Those in both languages; English is left empty where Danish stands in. */
export const texts = [
  'summary',
  'visiting',
  'contactRole',
  'guidelines',
  'confidentiality',
] as const
export type TextField = (typeof texts)[number]
export type Field = TextField | `${TextField}En` | 'phone' | 'email' | 'readAgain'

type Values = Record<Field, string>

export function createHomePage(page: HomePageKept) {
  const slot = localSlot(`home-page:${page.id}`)
  const kept = readKept(localStorage.getItem(slot), page.changedAt)
  /** As it is kept by the server, so that one sees what is new. */
  const [before, setBefore] = createSignal(valuesOf(page))
  const [values, setValues] = createStore<Values>({ ...before(), ...kept })
  const [seenAt, setSeenAt] = createSignal(page.changedAt)
  const [faults, setFaults] = createSignal<readonly Field[]>([])
  const [savedAt, setSavedAt] = createSignal<string>()
  const [state, setState] = createSignal<'writing' | 'saving' | 'saved' | 'stale' | 'failed'>(
    'writing',
  )

  /** Whether what everyone has to read is another than it was. */
  const hasNewRules = () =>
    (['guidelines', 'guidelinesEn', 'confidentiality', 'confidentialityEn'] as const).some(
      (field) => values[field].trim() !== before()[field].trim(),
    )

  /** Whether a Danish text is another, and its English is as it was. */
  const isEnglishBehind = () =>
    texts.some((field) => {
      const english = values[`${field}En`]
      return (
        english !== '' && english === before()[`${field}En`] && values[field] !== before()[field]
      )
    })

  function change(field: Field, value: string) {
    setValues({ [field]: value })
    setState('writing')
    try {
      localStorage.setItem(slot, JSON.stringify({ changedAt: seenAt(), ...unwrap(values) }))
      setSavedAt(readClock())
    } catch {
      setSavedAt(undefined)
    }
  }

  /** @returns what the server is to keep; undefined where something is wrong, which is shown */
  async function check(): Promise<HomePageChange | undefined> {
    const { homePageChange } = await import('../../../shared/home-pages.ts')
    const { data, error } = homePageChange.safeParse(toPayload(values, seenAt()))
    const wrong = (error?.issues ?? []).map(({ path: [field, language] }) =>
      language === 'en' ? `${String(field)}En` : String(field),
    )
    const isUnsaid = hasNewRules() && values.readAgain === ''
    setFaults(order.filter((field) => wrong.includes(field) || (field === 'readAgain' && isUnsaid)))
    return faults().length === 0 ? data : undefined
  }

  /** @returns whether everyone is asked to read again; undefined where it was not saved */
  async function save(): Promise<boolean | undefined> {
    if (state() === 'saving') return undefined
    const data = await check()
    if (!data) return undefined
    setState('saving')
    try {
      const saved = await saveHomePage(page.id, data)
      localStorage.removeItem(slot)
      const isReadAgain = data.readAgain && hasNewRules()
      setSeenAt(saved.changedAt)
      setBefore(valuesOf(saved))
      setValues(before())
      setState('saved')
      return isReadAgain
    } catch (error) {
      if (error instanceof Failure && error.type === 'stale') {
        setState('stale')
        // Whoever saves once more has been told that there is another.
        void findHomePage(page.id).then(
          ({ changedAt }) => setSeenAt(changedAt),
          () => setState('failed'),
        )
      } else setState('failed')
      return undefined
    }
  }

  return { values, faults, state, savedAt, hasNewRules, isEnglishBehind, change, save }
}

export type HomePageForm = ReturnType<typeof createHomePage>

const order: readonly Field[] = [
  'summary',
  'visiting',
  'contactRole',
  'phone',
  'email',
  'guidelines',
  'confidentiality',
  'readAgain',
  'summaryEn',
  'visitingEn',
  'contactRoleEn',
  'guidelinesEn',
  'confidentialityEn',
]

function valuesOf(page: HomePageKept): Values {
  const da = (field: TextField) => page[field]?.da ?? ''
  const en = (field: TextField) =>
    (page[field]?.en === page[field]?.da ? '' : page[field]?.en) ?? ''
  return {
    summary: da('summary'),
    summaryEn: en('summary'),
    visiting: da('visiting'),
    visitingEn: en('visiting'),
    contactRole: da('contactRole'),
    contactRoleEn: en('contactRole'),
    guidelines: da('guidelines'),
    guidelinesEn: en('guidelines'),
    confidentiality: da('confidentiality'),
    confidentialityEn: en('confidentiality'),
    phone: page.phone,
    email: page.email,
    readAgain: '',
  }
}

function toPayload(values: Values, changedAt: string | null) {
  const written = (field: TextField) => ({
    da: values[field],
    ...(values[`${field}En`].trim() && { en: values[`${field}En`] }),
  })
  return {
    summary: written('summary'),
    visiting: values.visiting.trim() ? written('visiting') : null,
    contactRole: written('contactRole'),
    phone: inPairs(values.phone),
    email: values.email,
    guidelines: written('guidelines'),
    confidentiality: written('confidentiality'),
    readAgain: values.readAgain === 'yes',
    changedAt,
  }
}

/** "+45 75683000" as it stands on the page: "75 68 30 00". */
function inPairs(phone: string): string {
  const digits = phone.replace(/^\s*(\+|00)45/, '').replaceAll(/[\s.-]/g, '')
  return (digits.match(/\d{2}|.+/g) ?? []).join(' ')
}

/** What this phone kept of the page as it still is. */
function readKept(kept: string | null, changedAt: string | null): Partial<Values> | undefined {
  try {
    const found: unknown = JSON.parse(kept ?? 'null')
    if (typeof found !== 'object' || found === null) return undefined
    const { changedAt: seen, ...values } = { changedAt: undefined, ...found }
    const fits = Object.entries(values).every(
      ([field, own]) => order.some((each) => each === field) && typeof own === 'string',
    )
    return seen === changedAt && fits ? values : undefined
  } catch {
    return undefined
  }
}
