// The language on screen, and the dictionaries that follow it: each feature's words load when used.
import { type Accessor, createResource, createSignal, untrack } from 'solid-js'
import type { Bilingual, Language } from '../shared/text.ts'
import { changeCookie, findCookie } from './cookie.ts'

const [language, setLanguage] = createSignal<Language>('da')

export { language }

/** The shape of a dictionary: the same keys, any wording. */
export type Words<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Words<T[K]> }

export interface Dictionary<W extends object> {
  /** The words in the current language, to call inside a component: `const t = text.use()`. */
  use(): Accessor<W>
  /** Fetches the current language's words, for a route's preload. */
  load(): Promise<void>
}

const inUse = new Set<(next: Language) => Promise<unknown>>()

/**
 * A feature's words in both languages, each in a file of its own that is fetched only when needed.
 * Words read before they have come count as loading to the nearest `Suspense`, and are empty there.
 */
export function dictionary<T extends object>(files: {
  da: () => Promise<{ default: T }>
  en: () => Promise<{ default: Words<T> }>
}): Dictionary<Words<T>> {
  const [loaded, setLoaded] = createSignal<Partial<Record<Language, Words<T>>>>({})

  async function load(wanted: Language): Promise<Words<T> | undefined> {
    inUse.add(load)
    if (!loaded()[wanted]) {
      const words: { default: Words<T> | T } = await files[wanted]()
      setLoaded({ ...loaded(), [wanted]: words.default })
    }
    return loaded()[wanted]
  }

  return {
    use() {
      // Asked for by language alone: a source that ends while the words arrive would hold up navigation for ever.
      const [arriving] = createResource(
        language,
        (wanted) => untrack(loaded)[wanted] ?? load(wanted),
      )
      return () => loaded()[language()] ?? arriving() ?? nothingYet<Words<T>>()
    },
    async load() {
      await load(language())
    },
  }
}

/** Sets the language at start: the person's choice, else what the page was written in. */
export function startLanguage(): void {
  const known = [findCookie('language'), document.documentElement.lang, 'da'].find(isLanguage)
  if (known) setLanguage(known)
  document.documentElement.lang = language()
}

/** Fetches the words that are in use in the other language first, so that nothing blinks. */
export async function changeLanguage(next: Language): Promise<void> {
  await Promise.all([...inUse].map((load) => load(next)))
  setLanguage(next)
  document.documentElement.lang = next
  changeCookie('language', next)
}

/** The current language's side of a text that the server stores in both. */
export function tr(text: Bilingual): string {
  return text[language()]
}

/**
 * The language that `tr` gives, where it is not the one on screen: what staff and tables write is
 * Danish in both until somebody has put it into English.
 */
export function langOf(text: Bilingual): 'da' | undefined {
  return language() === 'en' && text.en === text.da ? 'da' : undefined
}

function isLanguage(value: unknown): value is Language {
  return value === 'da' || value === 'en'
}

// Any path into it, and any call of it, ends in the empty string.
function nothingYet<W extends object>(): W {
  const empty = () => ''
  return new Proxy<W>(Object(empty), {
    get: (_, key) => (key === Symbol.toPrimitive || key === 'toString' ? empty : nothingYet<W>()),
    apply: empty,
  })
}
