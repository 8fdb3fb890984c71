// Answers every address of the app with its first HTML, filled with what anyone may see there.
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { z } from 'zod'
import { bilingual, language } from '../shared/text.ts'
import { chooseEncoding, pack } from './compress.ts'
import type { Deps } from './deps.ts'
import { fill, preloadsOf, type Said, splitTemplate } from './first-html.ts'
import { pageWords } from './screens.text.ts'
import { lost, type Screen, screens, shell } from './screens.ts'
import { secure } from './secure.ts'
import { type BuiltClient, isSame, tagOf } from './static.ts'

interface FirstAnswer {
  path: string
  status: number
  body: string
}

/**
 * @param request asks the app itself, without any cookie: only what anyone may see gets into a page
 */
export function pageRoutes(
  deps: Deps,
  client: BuiltClient,
  request: (path: string) => Response | Promise<Response>,
) {
  const template = splitTemplate(client.html)
  const app = new Hono()
  app.use(secure(client.html, deps.settings.publicOrigin))
  for (const screen of [...screens, shell]) {
    app.get(screen.path, async (c) => {
      const param = (name: string) => encodeURIComponent(c.req.param(name) ?? '')
      const questions = screen.asks?.(param, new URL(c.req.url).searchParams) ?? []
      return await send(c, screen, await Promise.all(questions.map(ask)))
    })
  }
  app.get('/*', async (c) => {
    const { pathname, search } = new URL(c.req.url)
    // One address for each thing; more slashes in front would lead to another host.
    const proper = pathname.replace(/^\/+/, '/').replace(/\/+$/, '')
    if (proper !== pathname) return c.redirect((proper || '/') + search, 308)
    return await send(c, lost, [])
  })
  return app

  async function ask(path: string): Promise<FirstAnswer> {
    const response = await request(path)
    return { path, status: response.status, body: await response.text() }
  }

  async function send(c: Context, screen: Screen, answers: FirstAnswer[]) {
    const status = statusOf(screen, answers)
    const shown = language.catch('da').parse(getCookie(c, 'language'))
    const { origin, pathname } = new URL(c.req.url)
    const html = fill(template, {
      language: shown,
      theme: theme.safeParse(getCookie(c, 'theme')).data,
      demo: deps.settings.demo,
      address: (deps.settings.publicOrigin ?? origin) + pathname,
      path: pathname,
      isListed: status === 200 && !screen.isPrivate,
      said: wordsOf(status, screen, answers[0]),
      preloads: preloadsOf(client.manifest, screen, shown),
      answers: answers.filter((answer) => answer.status === 200),
    })
    c.header('Content-Type', 'text/html; charset=utf-8')
    c.header('Cache-Control', 'private, no-cache')
    c.header('Vary', 'Cookie, Accept-Encoding')
    if (status === 200) {
      const tag = tagOf(html)
      c.header('ETag', tag)
      if (isSame(c.req.header('If-None-Match'), tag)) return c.body(null, 304)
    }
    const encoding = chooseEncoding(c.req.header('Accept-Encoding'))
    if (!encoding) return c.body(html, status)
    c.header('Content-Encoding', encoding)
    return c.body(await pack(new TextEncoder().encode(html), encoding, 'each'), status)
  }
}

const theme = z.enum(['system', 'light', 'dark'])

/** A page about one thing is there when the thing is; any other is there in any case. */
function statusOf(screen: Screen, [first]: FirstAnswer[]): 200 | 404 | 503 {
  if (screen.path === lost.path) return 404
  if (!screen.path.includes(':') || !first || first.status < 400) return 200
  return first.status < 500 ? 404 : 503
}

const contact = z.object({ phone: z.string(), email: z.string() })

/** What anything with a page of its own says of itself. */
const thing = z.object({
  title: bilingual.optional(),
  name: z.union([bilingual, z.string()]).optional(),
  summary: bilingual,
  movement: bilingual.optional(),
  contact: contact.optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
})

function wordsOf(status: number, screen: Screen, first: FirstAnswer | undefined): Said {
  if (status === 404) return pageWords.notFound
  if (status === 503) return pageWords.unavailable
  if (screen.says) return screen.says
  const { title, name, summary, movement, ...told } = thing.parse(JSON.parse(first?.body ?? ''))
  const called = title ?? name ?? ''
  return {
    title: typeof called === 'string' ? { da: called, en: called } : called,
    summary: movement ?? summary,
    contact: told.contact ?? contact.safeParse(told).data,
  }
}
