// The parts that a response is written in; free of schemas, so that the screens that read them need not load them.
import type { ConsultationContent, Question } from './consultations.ts'
import { answerMax, responseMax } from './response-limits.ts'
import type { Bilingual } from './text.ts'

/** The part that is the whole response in one text; every other is called by its question. */
export const wholePart = ''

/** The part that is a minority's note; no question can be called so. */
export const minorityPart = '~minority'

type Asking = Pick<ConsultationContent, 'material' | 'wholeText'>

/** What a body writes together: each question that is answered in words, one text for all where that is taken, a minority's note. */
export function partsToWrite(consultation: Asking): string[] {
  const questions = questionsIn(consultation)
  return [
    ...questions.filter(({ kind }) => kind === 'text').map(({ id }) => id),
    ...(consultation.wholeText || questions.length === 0 ? [wholePart] : []),
    minorityPart,
  ]
}

/** What a part is called; a question by its own words. */
export function titleOfPart(consultation: Asking, part: string): Bilingual {
  if (part === wholePart)
    return questionsIn(consultation).length === 0
      ? { da: 'Jeres svar', en: 'Your response' }
      : { da: 'Svaret i én tekst', en: 'The response in one text' }
  if (part === minorityPart) return { da: 'Mindretalsudtalelse', en: 'Minority note' }
  const question = questionsIn(consultation).find(({ id }) => id === part)
  return question?.text ?? { da: part, en: part }
}

/** The most characters that are taken of a part. */
export function maxOfPart(part: string): number {
  return part === wholePart || part === minorityPart ? responseMax : answerMax
}

function questionsIn({ material }: Pick<Asking, 'material'>): Question[] {
  return material.flatMap(({ questions }) => questions)
}
