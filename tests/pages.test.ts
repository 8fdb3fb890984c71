import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import aboutDa from '../client/about/text.da.ts'
import aboutEn from '../client/about/text.en.ts'
import coreTasksDa from '../client/core-tasks/text.da.ts'
import coreTasksEn from '../client/core-tasks/text.en.ts'
import discussionsDa from '../client/discussions/text.da.ts'
import discussionsEn from '../client/discussions/text.en.ts'
import focusListDa from '../client/focus-list/text.da.ts'
import focusListEn from '../client/focus-list/text.en.ts'
import homeDa from '../client/home/text.da.ts'
import homeEn from '../client/home/text.en.ts'
import meetingsDa from '../client/meetings/text.da.ts'
import meetingsEn from '../client/meetings/text.en.ts'
import takePartDa from '../client/take-part/text.da.ts'
import takePartEn from '../client/take-part/text.en.ts'
import da from '../client/text.da.ts'
import en from '../client/text.en.ts'
import uiDa from '../client/ui/text.da.ts'
import uiEn from '../client/ui/text.en.ts'
import { createApp } from '../server/app.ts'
import { filesIn } from '../server/files.ts'
import { systemRandom } from '../server/random.ts'
import { frameWords, pageWords } from '../server/screens.text.ts'
import { screens } from '../server/screens.ts'
import type { BuiltClient } from '../server/static.ts'
import { demoLaidAt } from './harness/contents.ts'
import { engines, type FreshDatabase } from './harness/engines.ts'

// No page reads an attachment.
const nowhere = filesIn('/nonexistent')

const style = ':root{color:green}'
const script = 'document.documentElement.classList.add("js")'
const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const bundle = `console.log(${JSON.stringify('medspil '.repeat(500))})`

const client: BuiltClient = {
  html: `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <title>Medspil</title>
    <style>${style}</style>
    <script>${script}</script>
    <script type="module" crossorigin src="/assets/index-1.js"></script>
    <!--head-->
  </head>
  <body>
    <div id="root"><!--frame--></div>
  </body>
</html>
`,
  manifest: {
    'index.html': { file: 'assets/index-1.js', isEntry: true, imports: ['_solid.js'] },
    '_solid.js': { file: 'assets/solid-1.js' },
    '_card.js': { file: 'assets/card-1.js', imports: ['_solid.js'], css: ['assets/card-1.css'] },
    'home/HomePage.tsx': { file: 'assets/home-1.js', imports: ['_card.js', 'index.html'] },
    'take-part/TakePartPage.tsx': { file: 'assets/take-part-1.js', imports: ['_card.js'] },
    'text.da.ts': { file: 'assets/da-1.js' },
    'text.en.ts': { file: 'assets/en-1.js' },
    'home/text.da.ts': { file: 'assets/home-da-1.js' },
    'home/text.en.ts': { file: 'assets/home-en-1.js' },
  },
  files: new Map([
    ['/assets/index-1.js', bytes(bundle)],
    ['/assets/index-0.js', bytes('former')],
    ['/assets/face-1.woff2', bytes('face')],
    ['/sw.js', bytes('self')],
    ['/manifest.webmanifest', bytes('{}')],
    ['/icon.svg', bytes('<svg/>')],
  ]),
}

const committee = '/opgaveudvalg/ensomhed-i-smaa-byer'
let database: FreshDatabase
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  const sqlite = engines[0]
  if (!sqlite) throw new Error('no engine')
  database = await sqlite.open('demo')
  app = start({})
})
afterAll(async () => {
  await database.close()
})

function start(settings: { demo?: boolean; publicOrigin?: string }) {
  const { demo = true, publicOrigin } = settings
  return createApp(
    {
      db: database.db,
      files: nowhere,
      mail: undefined,
      clock: () => demoLaidAt,
      random: systemRandom,
      settings: { demo, publicOrigin },
      log: () => undefined,
    },
    client,
  )
}

async function open(path: string, cookie?: string) {
  const answer = await app.request(path, cookie ? { headers: { Cookie: cookie } } : {})
  const html = await answer.text()
  return {
    status: answer.status,
    headers: answer.headers,
    html,
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1],
    h1: /<h1>([^<]*)<\/h1>/.exec(html)?.[1],
    noScript: /<noscript>([\s\S]*)<\/noscript>/.exec(html)?.[1] ?? '',
    meta: (name: string) =>
      new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1],
    answers: z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(/id="first-answers">([^<]*)<\/script>/.exec(html)?.[1] ?? 'null')),
    preloads: [...html.matchAll(/rel="modulepreload" crossorigin href="([^"]+)"/g)].map(
      ([, href]) => href,
    ),
  }
}

/** Every public address, with what its title must hold in both languages. */
const publicPages: [path: string, da: string, en: string][] = [
  ['/', homeDa.title, homeEn.title],
  ['/deltag', takePartDa.title, takePartEn.title],
  ['/deltag?slags=consultation&sted=uldum', takePartDa.title, takePartEn.title],
  ['/foelg', coreTasksDa.room, coreTasksEn.room],
  ['/kerneopgaver/laering', 'Læring', 'Learning'],
  [committee, 'Flere fællesskaber i de små byer', 'More company in the small towns'],
  ['/hoeringer/budget-for-naeste-aar', 'Næste års budget', 'Next year’s budget'],
  ['/plejehjem/pilehaven', 'Pilehaven', 'Pilehaven'],
  ['/moeder', meetingsDa.title, meetingsEn.title],
  ['/gruppesnak', discussionsDa.title, discussionsEn.title],
  ['/gruppesnak/2024-frivillighed', 'Frivillige i ældreplejen', 'Volunteers in elder care'],
  ['/fokusliste', focusListDa.title, focusListEn.title],
  ['/fokusliste/19', 'Styrke på tværs', 'Strength across'],
  ['/moeder?visning=uge', meetingsDa.title, meetingsEn.title],
  ['/moeder/byraadsmoede-2026-11', 'Byrådsmøde', 'Council meeting'],
  ['/om', aboutDa.title, aboutEn.title],
]

describe('The first HTML of a public page', () => {
  it.each(publicPages)(
    '%s says what it is about, in both languages',
    async (path, danish, english) => {
      for (const [cookie, language, title] of [
        [undefined, 'da', danish],
        ['language=da', 'da', danish],
        ['language=en', 'en', english],
        ['language=tlh', 'da', danish],
      ] as const) {
        const page = await open(path, cookie)
        expect([page.status, page.headers.get('Content-Type')]).toEqual([
          200,
          'text/html; charset=utf-8',
        ])
        expect(page.html).toContain(`<html lang="${language}"`)
        expect(page.h1).toContain(title)
        expect(page.title).toBe(`${page.h1} · Medspil`)
        expect(page.meta('og:title')).toBe(page.h1)
        expect(page.meta('description')?.length).toBeGreaterThan(20)
        expect(page.meta('og:description')).toBe(page.meta('description'))
        expect(page.html).toContain(`<div class="page-lead">${page.meta('description')}</div>`)
        expect(page.meta('og:url')).toBe(`http://localhost${path.split('?')[0]}`)
        expect(page.html).toContain(`<link rel="canonical" href="${page.meta('og:url')}">`)
        expect(page.meta('robots')).toBeUndefined()
        expect(page.noScript).toContain('JavaScript')
        expect(page.noScript).toContain('www.hedensted.dk')
      }
    },
  )

  it.each(publicPages)('%s carries what the API answers, to the letter', async (path) => {
    const { answers } = await open(path)
    if (path !== '/om' && !path.includes('visning'))
      expect(Object.keys(answers).length).toBeGreaterThan(0)
    for (const [asked, data] of Object.entries(answers)) {
      const direct = await app.request(asked)
      expect([asked, direct.status]).toEqual([asked, 200])
      expect(data).toEqual(await direct.json())
    }
  })

  it('asks the list exactly as the filters of the address ask it', async () => {
    const asked = async (path: string) => Object.keys((await open(path)).answers)[0]
    expect(await asked('/deltag')).toBe('/api/listings?state=open')
    expect(
      await asked('/deltag?tilstand=closed&sted=uldum&kerneopgave=across&slags=activity'),
    ).toBe('/api/listings?kind=activity&coreTask=across&community=uldum&state=closed')
    expect(await asked('/deltag?slags=nonsense&kerneopgave=&tilstand=open&x=1')).toBe(
      '/api/listings?state=open',
    )
    expect(await asked('/deltag?slags=activity&slags=consultation')).toBe(
      '/api/listings?state=open',
    )
  })

  it('says the same before the script as the screens after it', () => {
    const pairs = [
      [pageWords.home, homeDa, homeEn],
      [pageWords.takePart, takePartDa, takePartEn],
      [
        pageWords.follow,
        { ...coreTasksDa, title: coreTasksDa.room },
        { ...coreTasksEn, title: coreTasksEn.room },
      ],
      [pageWords.about, aboutDa, aboutEn],
      [pageWords.meetings, meetingsDa, meetingsEn],
      [pageWords.discussions, discussionsDa, discussionsEn],
      [pageWords.focusList, focusListDa, focusListEn],
      [pageWords.notFound, da.notFound, en.notFound],
    ] as const
    for (const [words, danish, english] of pairs) {
      expect(words.title).toEqual({ da: danish.title, en: english.title })
      expect(words.summary).toEqual({ da: danish.lead, en: english.lead })
    }
    expect(frameWords.rooms.map(({ label }) => label)).toEqual(
      (['home', 'takePart', 'follow', 'me'] as const).map((room) => ({
        da: da.rooms[room],
        en: en.rooms[room],
      })),
    )
    expect(frameWords.municipality).toEqual({ da: uiDa.municipality, en: uiEn.municipality })
    expect(frameWords.menu).toEqual({ da: uiDa.menu, en: uiEn.menu })
    expect(frameWords.trial).toEqual({ da: uiDa.demo.title, en: uiEn.demo.title })
    expect(frameWords.trialMore).toEqual({ da: uiDa.demo.body, en: uiEn.demo.body })
    expect(frameWords.changePersona).toEqual({ da: da.changePersona, en: en.changePersona })
    expect(frameWords.signIn).toEqual({ da: da.signIn, en: en.signIn })
  })

  it('draws the rooms and the mark as the screens do', () => {
    const drawn = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
    const icons = drawn('../client/ui/Icon.tsx')
    for (const { icon } of frameWords.rooms) expect(icons).toContain(`'${icon}'`)
    const shapes = (source: string) => source.match(/(?:d|cx|cy|r|rx|viewBox)="[^"]+"/g)
    const mark = /<svg class="mark"[\s\S]*?<\/svg>/
    const server = mark.exec(drawn('../server/first-html.ts'))?.[0] ?? ''
    expect(shapes(server)).toEqual(shapes(mark.exec(drawn('../client/ui/Mark.tsx'))?.[0] ?? ''))
    expect(shapes(server)?.length).toBeGreaterThan(5)
  })

  it('shows the frame with the room one is in', async () => {
    const { html } = await open('/foelg')
    expect(html).toContain('<div id="root"><div class="shell"><aside class="demo-banner"')
    expect(html.match(/aria-current="page"/g)?.length).toBe(1)
    expect(html).toContain('href="/foelg" aria-current="page"')
  })

  it('names a care home’s own telephone and address to whoever runs no script', async () => {
    const { noScript } = await open('/plejehjem/pilehaven')
    expect(noScript).toMatch(/href="tel:\d{8}"/)
    expect(noScript).toMatch(/href="mailto:[^"]+@[^"]+"/)
  })

  it('loads the screen’s modules and words at once, and nothing twice', async () => {
    expect((await open('/')).preloads).toEqual([
      '/assets/home-1.js',
      '/assets/card-1.js',
      '/assets/da-1.js',
      '/assets/home-da-1.js',
    ])
    const english = await open('/', 'language=en')
    expect(english.preloads).toContain('/assets/home-en-1.js')
    expect(english.preloads).not.toContain('/assets/home-da-1.js')
    expect(english.html).toContain(
      '<link rel="preload" as="style" crossorigin href="/assets/card-1.css">',
    )
  })

  it('is painted in the theme one chose, and says when it is a trial', async () => {
    expect((await open('/', 'theme=dark; language=en')).html).toContain(
      '<html lang="en" data-theme="dark" data-demo>',
    )
    expect((await open('/', 'theme="><script>')).html).toContain('<html lang="da" data-demo>')
    const live = await start({ demo: false, publicOrigin: 'https://medspil.example' }).request(
      '/om',
    )
    const html = await live.text()
    expect(html).toContain('<html lang="da">')
    expect(html).not.toContain('demo-banner')
    expect(html).toContain('<link rel="canonical" href="https://medspil.example/om">')
    expect(live.headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
  })
})

describe('What a page must not hold', () => {
  it('is anything of whoever is signed in', async () => {
    const signIn = await app.request('/api/demo/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ persona: 'mette' }),
    })
    const cookie = signIn.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    expect((await app.request('/api/me/follows', { headers: { Cookie: cookie } })).status).toBe(200)
    for (const path of [...publicPages.map(([each]) => each), '/mig', '/arbejdsbord', '/log-ind']) {
      const signedIn = await open(path, cookie)
      expect(signedIn.html).toBe((await open(path)).html)
      expect(signedIn.html).not.toContain('Mette')
      for (const asked of Object.keys(signedIn.answers)) {
        expect(asked).not.toMatch(/^\/api\/(session|me|desk|demo|submissions)(\/|$)/)
      }
    }
  })

  it('is markup that someone put into a text', async () => {
    const wicked = `</title></script><script>alert("1")</script>&'`
    await database.db
      .updateTable('task_committees')
      .set({ title_da: wicked, summary_da: wicked })
      .where('id', '=', 'ensomhed-i-smaa-byer')
      .execute()
    await database.db
      .updateTable('listings')
      .set({ title_da: wicked })
      .where('id', '=', 'ensomhed-i-smaa-byer')
      .execute()
    for (const path of [committee, '/', '/deltag']) {
      const page = await open(path)
      expect(page.status).toBe(200)
      expect(page.html).not.toContain('<script>alert')
      expect(page.html.match(/<script/g)?.length).toBe(3)
      expect(page.html.match(/<\/script/g)?.length).toBe(3)
    }
    const page = await open(committee)
    expect(page.h1).toBe(
      `&lt;/title&gt;&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;'`,
    )
    expect(page.answers['/api/task-committees/ensomhed-i-smaa-byer']).toMatchObject({
      title: { da: wicked },
    })
  })
})

describe('A page that is private or not there', () => {
  it.each([
    '/mig',
    '/log-ind',
    '/mine-indsendelser',
    '/mine-indsendelser/8d6c5c0c-0d51-4f4c-9a11-0a2f1b3c4d5e',
    '/arbejdsbord',
    '/arbejdsbord/hoeringer/budget-for-naeste-aar',
    `${committee}/ansoeg`,
    '/index.html',
  ])('%s is a shell without address for search engines', async (path) => {
    const page = await open(path)
    expect(page.status).toBe(200)
    expect(page.meta('robots')).toBe('noindex')
    expect(page.html).not.toContain('rel="canonical"')
  })

  it.each([
    '/opgaveudvalg/findes-ikke',
    '/opgaveudvalg/findes-ikke/ansoeg',
    '/hoeringer/%00',
    '/kerneopgaver/across',
    '/fokusliste/16',
    '/plejehjem/%2fsession',
    '/noget-andet',
    '/hoeringer',
  ])('%s answers 404, with the same shell and words that help', async (path) => {
    for (const language of ['da', 'en'] as const) {
      const page = await open(path, `language=${language}`)
      expect(page.status).toBe(404)
      expect(page.h1).toBe(pageWords.notFound.title[language])
      expect(page.meta('robots')).toBe('noindex')
      expect(page.headers.get('ETag')).toBeNull()
      const about = Object.keys(page.answers).filter(
        (asked) => !/listings|carried-themes/.test(asked),
      )
      expect(about).toEqual(path.includes('ansoeg') ? ['/api/local-communities'] : [])
    }
  })

  it('answers 503 with words while the database does not', async () => {
    const broken = await (engines[0] ?? { open: () => database }).open('demo')
    const lost = createApp(
      {
        db: broken.db,
        files: nowhere,
        mail: undefined,
        clock: () => demoLaidAt,
        random: systemRandom,
        settings: { demo: true, publicOrigin: undefined },
        log: () => undefined,
      },
      client,
    )
    expect((await lost.request(committee)).status).toBe(200)
    await broken.db.destroy()
    expect((await lost.request(committee)).status).toBe(503)
    expect((await lost.request('/')).status).toBe(200)
    await broken.close()
  })

  it('has one address, without a slash at its end or two in front', async () => {
    for (const [path, proper] of [
      ['/deltag/?sted=uldum', '/deltag?sted=uldum'],
      [`${committee}/`, committee],
      ['//example/', '/example'],
      ['//example', '/example'],
    ] as const) {
      const answer = await app.request(`http://localhost${path}`)
      expect([answer.status, answer.headers.get('Location')]).toEqual([308, proper])
    }
  })

  it('is a problem where it is the API’s or a file’s', async () => {
    for (const path of [
      '/api/nowhere',
      '/api/',
      '/assets/gone-1.js',
      '/assets/x',
      '/favicon.ico',
    ]) {
      const answer = await app.request(path)
      expect([path, answer.status, answer.headers.get('Content-Type')]).toEqual([
        path,
        404,
        'application/problem+json',
      ])
    }
    expect((await app.request('/om', { method: 'POST' })).status).toBe(404)
  })
})

describe('Every answer', () => {
  it.each([
    '/',
    '/mig',
    '/noget',
    '/api/core-tasks',
    '/api/nowhere',
    '/assets/index-1.js',
    '/healthz',
  ])('%s tells the browser to be careful', async (path) => {
    const { headers } = await app.request(path)
    const policy = headers.get('Content-Security-Policy') ?? ''
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain("default-src 'self'")
    const isPage = headers.get('Content-Type')?.includes('html')
    expect(policy).toContain(`script-src 'self'${isPage ? ` ${hash(script)}` : ''};`)
    expect(policy).toContain(`style-src 'self'${isPage ? ` ${hash(style)}` : ''};`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Permissions-Policy')).toContain('camera=()')
    expect(headers.get('Strict-Transport-Security')).toBeNull()
  })

  it('of a page is asked for anew, and not sent again where nothing has changed', async () => {
    const first = await app.request('/foelg')
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache')
    expect(first.headers.get('Vary')).toBe('Cookie, Accept-Encoding')
    const tag = first.headers.get('ETag') ?? ''
    const again = await app.request('/foelg', { headers: { 'If-None-Match': `W/${tag}` } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const english = await app.request('/foelg', {
      headers: { 'If-None-Match': tag, Cookie: 'language=en' },
    })
    expect(english.status).toBe(200)
  })

  it.each(['/', '/assets/index-1.js', '/api/listings?state=open&limit=50'])(
    '%s is packed as the browser can unpack it',
    async (path) => {
      const ask = async (accepted: string) => {
        const answer = await app.request(path, { headers: { 'Accept-Encoding': accepted } })
        expect(answer.headers.get('Vary')).toContain('Accept-Encoding')
        return {
          encoding: answer.headers.get('Content-Encoding'),
          bytes: Buffer.from(await answer.arrayBuffer()),
        }
      }
      const plain = await ask('br;q=0, identity')
      expect(plain.encoding).toBeNull()
      const brotli = await ask('gzip, deflate, br, zstd')
      expect([brotli.encoding, brotliDecompressSync(brotli.bytes)]).toEqual(['br', plain.bytes])
      const gzip = await ask('gzip;q=0.5')
      expect([gzip.encoding, gunzipSync(gzip.bytes)]).toEqual(['gzip', plain.bytes])
      expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 2)
    },
  )
})

describe('A file of the client', () => {
  it('whose name holds its hash stays for a year, the former build’s too', async () => {
    for (const [path, type] of [
      ['/assets/index-1.js', 'text/javascript; charset=utf-8'],
      ['/assets/index-0.js', 'text/javascript; charset=utf-8'],
      ['/assets/face-1.woff2', 'font/woff2'],
    ] as const) {
      const answer = await app.request(path)
      expect([path, answer.status, answer.headers.get('Content-Type')]).toEqual([path, 200, type])
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    }
  })

  it('is otherwise asked for anew each time', async () => {
    for (const [path, type] of [
      ['/sw.js', 'text/javascript; charset=utf-8'],
      ['/manifest.webmanifest', 'application/manifest+json'],
      ['/icon.svg', 'image/svg+xml; charset=utf-8'],
    ] as const) {
      const answer = await app.request(path)
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, type])
      expect(answer.headers.get('Cache-Control')).toBe('no-cache')
      const tag = answer.headers.get('ETag') ?? ''
      const again = await app.request(path, { headers: { 'If-None-Match': tag } })
      expect(again.status).toBe(304)
    }
  })

  it('never lies outside the build', async () => {
    for (const path of [
      '/../package.json',
      '/assets/..%2f..%2fpackage.json',
      '/.vite/manifest.json',
    ]) {
      expect((await app.request(`http://localhost${path}`)).status).toBe(404)
    }
  })

  it('lets search engines in', async () => {
    const answer = await app.request('/robots.txt')
    expect(await answer.text()).toBe('User-agent: *\nAllow: /\n')
  })
})

/** The addresses that a file of the client names, with what each loads besides `first`. */
function routesIn(source: string, each: RegExp, first: string[]) {
  const folders = new Map(
    [...source.matchAll(/import \{ text(?: as (\w+))? \} from '\.\/(.*)text\.ts'/g)].map(
      ([, name = 'text', folder = '']) => [name, folder.replace(/\/$/, '')],
    ),
  )
  const importsIn = (code = '') =>
    [...code.matchAll(/import\('\.\/([^']+)'\)/g)].map(([, file]) => file)
  return [...source.matchAll(each)].map(([, path, page = '', words = '']) => ({
    path,
    // A page of several modules is put together by a function of its own, or one around it.
    modules: [
      ...first,
      ...[...page.matchAll(/\w+Page\b/g)].flatMap(([name]) =>
        importsIn(new RegExp(`function ${name}\\([\\s\\S]*?\\n\\}`).exec(source)?.[0]),
      ),
      ...importsIn(page),
    ],
    words: words
      .trim()
      .split(/,\s*/)
      .flatMap((name) => (name ? [folders.get(name)] : [])),
  }))
}

describe('The server’s screens', () => {
  const read = (name: string) => readFileSync(new URL(`../client/${name}`, import.meta.url), 'utf8')
  const source = read('routes.tsx')
  const deskSource = read('desk-routes.tsx')

  it('are those of client/routes.tsx and client/desk-routes.tsx, with the same modules and words', () => {
    const routed = [
      ...routesIn(source, /path: '([^']+)',\s+page: ([\s\S]+?),\s+words: \[([^\]]*)\]/g, []),
      ...routesIn(deskSource, /'([^']+)': \{\s+page: ([\s\S]+?),\s+words: \[([^\]]*)\]/g, [
        'desk-routes.tsx',
      ]),
    ]
    const named = [source.match(/\bpath: '/g), deskSource.match(/^ {4}page: /gm)]
    expect(routed.length).toBe(named.flat().length)
    const byPath = (a: { path?: string | undefined }, b: { path?: string | undefined }) =>
      String(a.path).localeCompare(String(b.path))
    expect(
      screens.map(({ path, modules, words }) => ({ path, modules, words })).sort(byPath),
    ).toEqual(routed.filter(({ path }) => path !== '*rest').sort(byPath))
  })

  it.each(screens.flatMap(({ modules }) => modules))('find %s where they name it', (page) => {
    expect(existsSync(new URL(`../client/${page}`, import.meta.url))).toBe(true)
  })
})
