// JSON that is whole at its end and can be read line by line on the way: a response is a line.
import { type MadeFile, nameOfAll, type Source } from './making.ts'

export async function* makeJson(source: Source): AsyncGenerator<MadeFile> {
  yield { name: nameOfAll(source, 'json'), type: 'application/json', bytes: lines(source) }
}

async function* lines({
  consultation,
  audience,
  madeAt,
  pages,
  wrote,
}: Source): AsyncGenerator<string> {
  const head = JSON.stringify({ consultation, audience, madeAt }).slice(0, -1)
  yield `${head},"responses":[`
  let before = '\n'
  for await (const page of pages) {
    yield page
      .map((response) => {
        const line = before + JSON.stringify(response)
        before = ',\n'
        return line
      })
      .join('')
    await wrote(page.length)
  }
  yield '\n]}\n'
}
