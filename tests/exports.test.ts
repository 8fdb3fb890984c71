// Exports: what they hold, for whom, and that a file is offered only when it is whole.
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../server/app.ts'
import type { Deps } from '../server/deps.ts'
import { forgetExports, withdrawPublicExports } from '../server/exports.ts'
import type { Files } from '../server/files.ts'
import { runDueJobs } from '../server/worker.ts'
import { toCell } from '../shared/csv.ts'
import {
  type ExportAudience,
  type ExportFormat,
  exportDesk,
  exportedResponses,
  formatsFor,
  publicExports,
  type ResponseExport,
  responseExport,
} from '../shared/exports.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { type LaidResponse, layResponses } from './harness/laid-responses.ts'
import { readCsv, readPdf, readSheet, unescapeXml, unzip } from './harness/read-back.ts'

const id = 'budget-for-naeste-aar'
const desk = `/api/desk/consultations/${id}/exports`
const day = 24 * 60

const secret = 'Ukendte Adresseløs'
const people: LaidResponse[] = [
  {
    number: 901,
    name: 'Karen Eksempel',
    text: '=HYPERLINK("http://x")\n\nMere "plads" til de unge; tak.',
  },
  {
    number: 902,
    name: 'Jens & Sønner <formand>',
    speaks_as: 'association',
    organisation: '+Uldum Idræt & Fritid',
    text: 'Bevar hallen.\u0007 Привет 😀',
  },
  {
    number: 903,
    name: secret,
    protected: 1,
    organisation: `${secret} ApS`,
    speaks_as: 'company',
    text: `Jeg hedder ${secret} og bor på Skjultvej.`,
    shown: 'Jeg hedder [skjult: hvem afsenderen er] og bor på [skjult: følsomt].',
  },
  { number: 904, name: 'Venter Ventesen', publication: 'waiting', text: 'Venter.', shown: null },
  { number: 905, name: 'Holdt Holdesen', publication: 'held', text: 'Holdt.', shown: null },
]
const hidden = [secret, 'Skjultvej', 'Ventesen', 'Holdesen', 'Venter.', 'Holdt.']

describeOnEngines('An export', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
    await app.db.deleteFrom('responses').where('consultation_id', '=', id).execute()
  })
  afterEach(async () => {
    await app.close()
  })

  const lay = (responses: readonly LaidResponse[]) =>
    layResponses(app.db, id, '2026-11-20T22:30:00.000Z', responses)
  const ask = async (
    format: ExportFormat,
    audience: ExportAudience = 'staff',
    exportId: string = randomUUID(),
  ) => {
    const caseNumber = format === 'packages' ? '26/1234' : undefined
    return await app.as('peter').put(`${desk}/${exportId}`, { format, audience, caseNumber })
  }
  const run = (deps: Deps = app.deps) =>
    runDueJobs(
      deps,
      jobHandlers(deps).filter(({ kind }) => kind === 'make-export'),
    )
  const look = async (exportId: string): Promise<ResponseExport> => {
    const { exports } = (await app.as('peter').get(desk)).read(exportDesk)
    const found = exports.find((each) => each.id === exportId)
    if (!found) throw new Error('It is not there')
    return found
  }
  /** Made and fetched by the audience it is for: its files by name. */
  const make = async (format: ExportFormat, audience: ExportAudience = 'staff') => {
    const { id: exportId } = (await ask(format, audience)).read(responseExport)
    await run()
    const made = await look(exportId)
    expect(made).toMatchObject({ state: 'ready', written: made.total })
    const files = new Map<string, Buffer>()
    for (const { name, bytes, sha256 } of made.files) {
      const client = audience === 'staff' ? app.as('peter') : app.anyone
      const path = audience === 'staff' ? desk : `/api/consultations/${id}/exports`
      const fetched = await client.get(`${path}/${exportId}/${name}`)
      expect(fetched.status, name).toBe(200)
      expect(fetched.bytes.byteLength).toBe(bytes)
      expect(createHash('sha256').update(fetched.bytes).digest('hex')).toBe(sha256)
      files.set(name, fetched.bytes)
    }
    return files
  }
  const only = (files: ReadonlyMap<string, Buffer>) => {
    expect(files.size).toBe(1)
    return [...files.values()][0] ?? Buffer.of()
  }
  const lying = () => {
    try {
      return readdirSync(join(app.folder, 'outgoing'))
    } catch {
      return []
    }
  }

  it('as a spreadsheet has the columns that case handlers know, dates as dates and texts as texts', async () => {
    const [first = ''] = await lay(people)
    await app.db
      .insertInto('response_assessments')
      .values({
        submission_id: first,
        consultation_id: id,
        summary: 'Plads til de unge',
        assessment: 'Indgår i budgettet',
        revision: 1,
        changed_at: app.now(),
        changed_by: 'Peter',
      })
      .execute()
    const [head, ...rows] = await readSheet(only(await make('xlsx')))
    expect(head).toEqual([
      'Dato modtaget',
      'HøringID',
      'Høringssvar ID',
      'Emne',
      'Navn på afsender',
      'Udtaler sig som',
      'Evt. navn på organisation',
      'Resume',
      'Vurdering',
    ])
    expect(rows).toHaveLength(5)
    // 20 November 2026 at 23.30 in Denmark; 46346 is that day in a spreadsheet.
    expect(rows[0]?.slice(0, 3)).toEqual(['46346', id, '901'])
    expect(rows[0]?.slice(4)).toEqual([
      'Karen Eksempel',
      'Borger',
      '',
      'Plads til de unge',
      'Indgår i budgettet',
    ])
    expect(rows[1]?.slice(4, 7)).toEqual([
      'Jens & Sønner <formand>',
      'Forening',
      '+Uldum Idræt & Fritid',
    ])
  })

  it('as CSV begins with the mark of UTF-8 and holds no formula', async () => {
    await lay(people)
    const text = only(await make('csv')).toString()
    expect(text.startsWith('\u{feff}')).toBe(true)
    const [head, ...rows] = readCsv(text.slice(1))
    expect(head?.at(-1)).toBe('Høringssvar')
    expect(rows.map((row) => row[2])).toEqual(['901', '902', '903', '904', '905'])
    expect(rows[1]?.[6]).toBe("'+Uldum Idræt & Fritid")
    expect(rows[0]?.at(-1)).toContain('Mere "plads" til de unge; tak.')
  })

  it('as JSON is as its schema says, page after page', async () => {
    await lay(
      Array.from({ length: 600 }, (_, n) => ({
        number: 1000 + n,
        name: `Navn ${n}`,
        text: `Svar ${n}`,
      })),
    )
    const read = exportedResponses.parse(JSON.parse(only(await make('json')).toString()))
    expect(read.responses.map(({ number }) => number)).toEqual(
      Array.from({ length: 600 }, (_, n) => 1000 + n),
    )
    expect(read.responses[7]).toMatchObject({
      receivedOn: '2026-11-20',
      parts: [{ heading: 'Høringssvar', text: 'Svar 7' }],
      record: { channel: 'app', protected: false },
    })
  })

  it('of nothing is whole too', async () => {
    expect(
      exportedResponses.parse(JSON.parse(only(await make('json')).toString())).responses,
    ).toEqual([])
    expect(await readSheet(only(await make('xlsx')))).toHaveLength(1)
    expect([...(await make('pdf')).keys()]).toEqual(['indeks.pdf'])
    expect((await make('packages')).size).toBe(0)
  })

  it('as PDFs is tagged, in Danish, with contents, bookmarks and an index', async () => {
    await lay(people)
    const files = await make('pdf')
    expect([...files.keys()]).toEqual(['bind-001.pdf', 'indeks.pdf'])
    const volume = readPdf(files.get('bind-001.pdf') ?? Buffer.of())
    const catalog = volume.objects.find((object) => object.includes('/Type /Catalog')) ?? ''
    for (const wanted of ['/StructTreeRoot', '/MarkInfo', '/Lang (da-DK)', '/Outlines'])
      expect(catalog).toContain(wanted)
    const all = volume.objects.join('\n')
    expect(all).toContain('/Marked true')
    expect(all).toContain('/DisplayDocTitle true')
    // Each line of contents is a link with words of its own, to a place that is there.
    const links = volume.objects.filter((object) => object.includes('/Subtype /Link'))
    expect(links).toHaveLength(5)
    const isTold = (link: string) => /\/Contents \(/.test(link) && /\/StructParent \d/.test(link)
    expect(links.every(isTold)).toBe(true)
    const goals = [...all.matchAll(/\/S \/GoTo\n\/D \((.*?)\)/g)].map(([, goal]) => goal)
    expect(goals).toHaveLength(5)
    expect(goals.filter((goal) => !all.includes(`(${goal}) [`))).toEqual([])
    expect(volume.bookmarks.slice(0, 3)).toEqual([
      'Indhold',
      'Høringssvar 901. Karen Eksempel',
      'Høringssvar 902. +Uldum Idræt & Fritid, Jens & Sønner <formand>',
    ])
    expect(volume.bookmarks).toHaveLength(6)
    expect(volume.text.includes('Bevar hallen. Привет 😀')).toBe(true)
    // Whatever is written is either tagged or said to be no part of the text.
    for (const kind of ['H1', 'H2', 'H3', 'P', 'TOCI', 'Link', 'LI'])
      expect(all.includes(`/S /${kind}\n`), kind).toBe(true)
    const index = readPdf(files.get('indeks.pdf') ?? Buffer.of())
    expect(index.objects.join('\n')).toMatch(/\/URI \(bind-001\.pdf#page=\d+\)/)
    expect(index.text).toContain('5 svar i 1 bind')
  })

  it('comes in volumes of 500', async () => {
    await lay([
      ...people,
      ...Array.from({ length: 496 }, (_, n) => ({
        number: 1000 + n,
        name: `N ${n}`,
        text: 'Svar',
      })),
    ])
    const pages = await make('html')
    expect([...pages.keys()]).toEqual(['bind-001.html', 'bind-002.html', 'indeks.html'])
    const [first, second, index] = [...pages.values()].map(String)
    expect(first?.match(/<article /g)).toHaveLength(500)
    expect(second?.match(/<article /g)).toHaveLength(1)
    expect(index?.match(/<li>/g)).toHaveLength(501)
    expect(index).toContain('501 svar i 2 bind')
    expect(index).toContain('href="bind-002.html#svar-1495"')
  })

  it('as pages holds the same words as the PDFs, and every link leads somewhere', async () => {
    await lay(people)
    const pages = await make('html')
    const page = pages.get('bind-001.html')?.toString() ?? ''
    expect(page).toContain('<html lang="da">')
    expect(page.match(/<article /g)).toHaveLength(5)
    for (const [, goal] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${goal}"`)
    const index = pages.get('indeks.html')?.toString() ?? ''
    for (const [, file = '', goal] of index.matchAll(/href="([^"#]+)#([^"]+)"/g))
      expect(pages.get(file)?.toString()).toContain(`id="${goal}"`)
    const words = (text: string) => text.split(/[^\p{L}\d]+/u).filter((word) => word.length > 4)
    const said = new Set(words(unescapeXml(page.replace(/<style>.*?<\/style>|<[^>]+>/gs, ' '))))
    const pdf = (await make('pdf')).get('bind-001.pdf') ?? Buffer.of()
    expect(words(readPdf(pdf).text).filter((word) => !said.has(word))).toEqual([])
  })

  it('as packages gives the case system each response with its metadata and hashes', async () => {
    await lay(people.slice(0, 2))
    const packages = await unzip(only(await make('packages')))
    expect([...packages.keys()]).toEqual(['hoeringssvar-000901.zip', 'hoeringssvar-000902.zip'])
    const content = await unzip(packages.get('hoeringssvar-000902.zip') ?? Buffer.of())
    expect([...content.keys()]).toEqual(['svar.pdf', 'metadata.json', 'metadata.xml'])
    const metadata = JSON.parse(content.get('metadata.json')?.toString() ?? '')
    const pdf = content.get('svar.pdf') ?? Buffer.of()
    expect(metadata).toMatchObject({
      caseNumber: '26/1234',
      number: 902,
      receivedAt: '2026-11-20T22:30:00.000Z',
      sender: '+Uldum Idræt & Fritid, Jens & Sønner <formand>',
      documents: [
        {
          file: 'svar.pdf',
          bytes: pdf.byteLength,
          sha256: createHash('sha256').update(pdf).digest('hex'),
        },
      ],
    })
    expect(metadata.receipt).toMatch(/^T-902-/)
    const xml = content.get('metadata.xml')?.toString() ?? ''
    expect(xml).toContain('<caseNumber>26/1234</caseNumber>')
    expect(xml).toContain('Jens &amp; Sønner &lt;formand&gt;')
    expect(readPdf(pdf).text).toContain('Bevar hallen.')
  })

  it.each(formatsFor('public'))(
    'for everybody as %s holds what they may read, and no trace of anybody else',
    async (format) => {
      await lay(people)
      const told = [...(await make(format, 'public')).entries()].map(([name, bytes]) =>
        name.endsWith('.pdf')
          ? readPdf(bytes).text + readPdf(bytes).bookmarks.join() + bytes.toString('latin1')
          : bytes.toString(),
      )
      const text = told.join('\n')
      const sheet = format === 'xlsx' ? await readSheet(only(await make('xlsx', 'public'))) : []
      const all = text + sheet.flat().join('\n')
      expect(all).toContain('Borger med beskyttet navn')
      if (format !== 'xlsx') expect(all).toContain('[skjult: følsomt]')
      expect(hidden.filter((name) => all.includes(name))).toEqual([])
      expect(sheet.slice(1).map((row) => row[2])).toEqual(
        format === 'xlsx' ? ['901', '902', '903'] : [],
      )
    },
  )

  it('says how far it has come, and ends where it is cancelled', async () => {
    await lay(
      Array.from({ length: 600 }, (_, n) => ({
        number: 1000 + n,
        name: `Navn ${n}`,
        text: 'Svar '.repeat(200),
      })),
    )
    const exportId = randomUUID()
    expect((await ask('csv', 'staff', exportId)).read(responseExport)).toMatchObject({
      state: 'waiting',
      total: null,
    })
    const seen: (number | null)[][] = []
    await run(
      during(async () => {
        const { state, written, total } = await look(exportId)
        expect(state).toBe('running')
        seen.push([written, total])
        if (seen.length === 2) await app.as('peter').put(`${desk}/${exportId}/cancelled`, undefined)
      }),
    )
    expect(seen).toEqual([
      [0, 600],
      [100, 600],
    ])
    expect(await look(exportId)).toMatchObject({ state: 'cancelled', files: [] })
    expect(lying()).toEqual([])
    const jobs = app.db.selectFrom('jobs').select('id').where('id', '=', exportId)
    expect(await jobs.execute()).toEqual([])
  })

  // Six of them, the PDF among them.
  it('that fails in the middle says so, and leaves nothing', async () => {
    await lay(
      Array.from({ length: 600 }, (_, n) => ({
        number: n + 1000,
        name: 'N',
        text: 'x'.repeat(500),
      })),
    )
    for (const format of ['xlsx', 'csv', 'json', 'pdf', 'html', 'packages'] as const) {
      const { id: exportId } = (await ask(format)).read(responseExport)
      await run(
        during(async () => {
          throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
        }),
      )
      expect(await look(exportId)).toMatchObject({
        state: 'failed',
        failure: 'no-space',
        files: [],
      })
      expect(lying(), format).toEqual([])
    }
    expect(app.logged.at(-1)).toMatchObject({ message: 'export failed', cause: 'Error ENOSPC' })
  }, 60_000)

  it('whose process ends is begun anew, and given up when that has happened too often', async () => {
    await lay(people)
    const { id: exportId } = (await ask('csv')).read(responseExport)
    const set = app.db.updateTable('exports').where('id', '=', exportId)
    await set.set({ state: 'running', tries: 1, written: 3 }).execute()
    await run()
    expect(await look(exportId)).toMatchObject({ state: 'ready', written: 5 })
    const { id: other } = (await ask('csv')).read(responseExport)
    await app.db
      .updateTable('exports')
      .set({ state: 'running', tries: 3 })
      .where('id', '=', other)
      .execute()
    await run()
    expect(await look(other)).toMatchObject({ state: 'failed', failure: 'interrupted' })
  })

  it('is out of reach at once when something in it is public no more, and made anew', async () => {
    await lay(people)
    const [made] = await makePublic()
    const path = `/api/consultations/${id}/exports/${made?.id}/${made?.files[0]?.name}`
    expect((await app.anyone.get(path)).status).toBe(200)
    await app.db
      .updateTable('responses')
      .set({ publication: 'held' })
      .where('number', '=', 901)
      .execute()
    await app.db.transaction().execute((trx) => withdrawPublicExports(trx, app.deps, id))
    expect((await app.anyone.get(path)).status).toBe(404)
    expect(await listed()).toEqual([])
    await run()
    expect(await listed()).toEqual([])
    app.setNow(addMinutes(app.now(), 11))
    await run()
    const [anew] = await listed()
    expect(anew).toMatchObject({ written: 2 })
    await sweep()
    expect(lying()).toHaveLength(1)
    await app.db.transaction().execute((trx) => forgetExports(trx, app.deps, id))
    expect(await listed()).toEqual([])
    await sweep()
    expect(lying()).toEqual([])
  })

  it('under way ends when something in it is public no more', async () => {
    await lay(people)
    const { id: exportId } = (await ask('csv', 'public')).read(responseExport)
    await run(
      during(() => app.db.transaction().execute((trx) => withdrawPublicExports(trx, app.deps, id))),
    )
    expect((await look(exportId)).state).toBe('outdated')
    expect(lying()).toEqual([])
  })

  it('is kept for its time', async () => {
    await lay(people)
    await make('csv')
    app.setNow(addMinutes(app.now(), 13 * day))
    await sweep()
    expect(lying()).toHaveLength(1)
    app.setNow(addMinutes(app.now(), 2 * day))
    await sweep()
    expect(lying()).toEqual([])
    const { exports } = (await app.as('peter').get(desk)).read(exportDesk)
    expect(exports[0]).toMatchObject({ state: 'expired', files: [] })
  })

  it('is made and fetched by staff alone, and who did so is kept', async () => {
    await lay(people)
    const { id: exportId } = (await ask('csv')).read(responseExport)
    await run()
    const [file] = (await look(exportId)).files
    const path = `${desk}/${exportId}/${file?.name}`
    for (const address of [desk, path]) {
      expect((await app.anyone.get(address)).status).toBe(401)
      expect((await app.as('karen').get(address)).status).toBe(403)
    }
    // Its address among the public ones leads nowhere.
    const guessed = `/api/consultations/${id}/exports/${exportId}/${file?.name}`
    expect((await app.as('peter').get(guessed)).status).toBe(404)
    await app.as('peter').get(path)
    const rows = await app.db
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', id)
      .where('action', 'like', 'export.%')
      .orderBy('action')
      .execute()
    expect(rows.map(({ action }) => action)).toEqual(['export.fetch', 'export.make'])
  })

  it('is asked for once, however often it is pressed', async () => {
    const exportId = randomUUID()
    expect((await ask('csv', 'staff', exportId)).status).toBe(200)
    expect((await ask('csv', 'staff', exportId)).status).toBe(200)
    expect((await ask('csv')).status).toBe(409)
    expect((await ask('json')).status).toBe(200)
    expect((await ask('packages', 'public')).status).toBe(422)
    const bare = { format: 'packages', audience: 'staff' }
    expect((await app.as('peter').put(`${desk}/${randomUUID()}`, bare)).status).toBe(422)
  })

  const listed = async () =>
    (await app.anyone.get(`/api/consultations/${id}/exports`)).read(publicExports).exports
  const makePublic = async () => {
    await make('csv', 'public')
    return await listed()
  }
  const sweep = async () => {
    const handler = jobHandlers(app.deps).find(({ kind }) => kind === 'forget-old')
    await handler?.run({}, async () => undefined)
  }
  /** The same app, which does something each time a block of a file is about to be written. */
  function during(work: () => Promise<unknown>): Deps {
    const files: Files = {
      ...app.files,
      write: (key, offset, bytes, max) =>
        app.files.write(
          key,
          offset,
          (async function* () {
            for await (const piece of bytes) {
              await work()
              yield piece
            }
          })(),
          max,
        ),
    }
    return { ...app.deps, files }
  }
})

describe('A cell of CSV', () => {
  it('is read back as what it was, and is never a formula', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            '=1+1',
            '+45',
            '-1',
            '@a',
            '\t=1',
            ' =1',
            '\r\n=1',
            '＝1',
            '"',
            ',',
            '\n',
          ),
        ),
        (value) => {
          const [[read = ''] = []] = readCsv(`${toCell(value)}\r\n`)
          expect(read === value || read === `'${value}`).toBe(true)
          expect(/^\s*[=+\-@＝＋－＠]/.test(read)).toBe(false)
        },
      ),
    )
  })
})
