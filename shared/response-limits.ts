// How much of a response is taken; free of schemas, so that the screens that write need not load them.

/** The most characters of a response in one text. */
export const responseMax = 10_000

/** The most characters of the answer to one question. */
export const answerMax = 5000

/** The most bytes of a whole response: what the door takes, less what goes along with it. */
export const responseBytesMax = 56 * 1024

/** How many bytes a response takes on its way. */
export function bytesOf(response: object): number {
  return new TextEncoder().encode(JSON.stringify(response)).length
}

/** How a question is answered: in words, by one of its options, or by several. */
export const questionKinds = ['text', 'choice', 'several'] as const
