// The words that many responses have in common, as suggestions of what could be a theme.
import { stem, wordsIn } from '../../shared/danish-words.ts'

/** Words that say nothing of what a response is about; the first line is the Snowball project's list of Danish stop words. */
const empty = new Set(
  `og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod disse hvis din nogle hos blive mange ad bliver hendes været thi jer sådan
  kommune kommunen kommunens byråd byrådet hedensted forslag forslaget høring høringen høringssvar svar mener synes ønsker bør kan får får må går gør kommer bruger venlig hilsen kære gerne flere mere bedre andre både uden endnu altid aldrig fordi derfor derimod allerede mellem imod blandt vores jeres hele hver hvert nogen ingen intet enten samt altså lige igen måske helt sidste første næste sammen nødvendigt vigtigt godt god gode stor store lille små siden mindre klokken eneste holde holder koster bedste længe stedet sted år året dage børnene have huset ting lade beder bruge bruges tager tage længere rigtig heller hellere måtte blevet`
    .split(/\s+/)
    .map(stem),
)

const lettersMin = 4
const shownMax = 18
/** A word in more than this much of the responses is what the consultation itself is about. */
const shareMax = 0.6

export interface FrequentWord {
  word: string
  responses: number
}

/** Counts in how many responses each word stands, whatever its form; it is shown in its most frequent form. */
export function createCounter() {
  let read = 0
  const counts = new Map<string, { responses: number; forms: Map<string, number> }>()
  return {
    add(text: string) {
      read += 1
      const seen = new Set<string>()
      for (const { word } of wordsIn(text)) {
        if (word.length < lettersMin || /\d/.test(word)) continue
        const root = stem(word)
        if (empty.has(root)) continue
        const known = counts.get(root) ?? { responses: 0, forms: new Map() }
        known.forms.set(word, (known.forms.get(word) ?? 0) + 1)
        if (!seen.has(root)) known.responses += 1
        seen.add(root)
        counts.set(root, known)
      }
    },
    /** @param except words that are a theme's already */
    most(except: readonly string[]): { read: number; words: FrequentWord[] } {
      const known = new Set(except.flatMap((text) => wordsIn(text).map(({ word }) => stem(word))))
      const words = [...counts]
        .filter(([root]) => !known.has(root))
        .map(([, { responses, forms }]) => {
          const [word = ''] = [...forms].sort(([, one], [, other]) => other - one)[0] ?? []
          return { word, responses }
        })
        .filter(({ responses }) => responses >= 2 && (read < 5 || responses <= read * shareMax))
        .sort((one, other) => other.responses - one.responses || (one.word < other.word ? -1 : 1))
      return { read, words: words.slice(0, shownMax) }
    },
  }
}
