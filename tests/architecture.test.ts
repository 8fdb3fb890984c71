import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Files, type Import, importsOf, isCode, readFiles } from './harness/imports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const topFolders = ['client', 'db', 'server', 'shared', 'tests'] as const
const topFiles = [
  'LICENSE',
  'README.md',
  'biome.json',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
]

const mayImport: Record<string, readonly string[]> = {
  client: ['client', 'shared'],
  db: ['db', 'shared'],
  server: ['server', 'db', 'shared'],
  shared: ['shared'],
  tests: [...topFolders, ''],
}

/** Root files of the server that keep rows of their own. */
const rowKeepers = [
  'appointments',
  'assessments',
  'audit',
  'blind-readings',
  'cases',
  'committee-members',
  'committee-statuses',
  'communities',
  'consultations',
  'exports',
  'guardians',
  'handed-in',
  'jobs',
  'listings',
  'meetings',
  'messages',
  'party-rooms',
  'publication',
  'response-answers',
  'response-groups',
  'response-search',
  'responses',
  'roles',
  'selections',
  'session',
  'task-committees',
  'volunteers',
  'working-texts',
]

/** The files that put the features together. */
const composers = [
  'server/app.ts',
  'server/demo.ts',
  'client/routes.tsx',
  'client/desk-routes.tsx',
  'client/form-parts.ts',
]

/** Folders that are common ground, and the one page of the door that every form is written against. */
const commonGround = ['client/outbox', 'client/ui']
const doorContract = 'server/submissions/forms.ts'

const packageList = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))

type Rule = (each: Import) => string | undefined

const rules: Rule[] = [
  function foldersKeepTheirDirection({ from, to, typeOnly }) {
    if (to === undefined) return
    const allowed = mayImport[folderOf(from)] ?? []
    if (allowed.includes(folderOf(to))) return
    if (from === 'client/api.ts' && to === 'server/app.ts' && typeOnly) return
    return `${folderOf(from)} may not import ${folderOf(to) || 'the top folder'}`
  },
  function migrationsStandAlone({ from, to }) {
    if (!from.startsWith('db/migrations/') || to === undefined) return
    return 'a migration imports nothing of ours'
  },
  function featuresStandAlone({ from, to }) {
    if (to === undefined || to === doorContract || composers.includes(from)) return
    if (folderOf(from) !== folderOf(to)) return
    const feature = featureOf(to)
    if (feature === undefined || feature === homeOf(from)) return
    return `${feature} is a feature: only ${composers.join(', ')} may reach into it`
  },
  function rowsAreKeptInFewPlaces({ from, packageName }) {
    if (packageName === 'pg' || packageName === 'better-sqlite3') {
      if (from !== 'db/open.ts' && folderOf(from) !== 'tests') {
        return 'only db/open.ts knows the database drivers'
      }
    }
    if (packageName !== 'kysely') return
    if (folderOf(from) === 'db' || folderOf(from) === 'tests') return
    if (/^server\/[^/]+\/store\.ts$/.test(from)) return
    if (rowKeepers.some((name) => from === `server/${name}.ts`)) return
    return 'kysely only in db/, a store.ts, or a root file that keeps rows'
  },
  function honoStaysAtTheDoor({ from, packageName }) {
    if (packageName !== 'hono' && !packageName?.startsWith('@hono/')) return
    if (folderOf(from) === 'server' || folderOf(from) === 'tests' || from === 'client/api.ts')
      return
    return 'hono only in server/ and client/api.ts'
  },
  function browsersHaveNoNode({ from, specifier }) {
    if (!specifier.startsWith('node:')) return
    if (folderOf(from) !== 'client' && folderOf(from) !== 'shared') return
    return 'nothing of Node in client/ and shared/'
  },
  function theLauncherHasNoDependencies({ from, to, packageName }) {
    if (from !== 'server/launch.js' || !(to ?? packageName)) return
    return 'the launcher runs before npm'
  },
  function theProductNeedsNoTools({ from, packageName, typeOnly }) {
    if (packageName === undefined || folderOf(from) === 'tests' || typeOnly) return
    if (packageName in packageList.dependencies) return
    return `${packageName} is not among the dependencies of package.json`
  },
]

describe('the house', () => {
  const files = readFiles(root, topFolders)

  it('is read at all, components included', () => {
    const read = [...files.keys()].filter(isCode)
    expect(read.length).toBeGreaterThan(60)
    expect(read.filter((path) => path.endsWith('.tsx')).length).toBeGreaterThan(10)
    const imports = read.flatMap((path) => importsOf(path, files.get(path) ?? ''))
    expect(imports.length).toBeGreaterThan(200)
  })

  it('follows the rules of who may import whom', () => {
    expect(faults(files)).toEqual([])
  })

  it('has five folders at the top, and the files that belong there', () => {
    const ignored = readFileSync(`${root}/.gitignore`, 'utf8').split('\n')
    const visible = readdirSync(root, { withFileTypes: true }).filter(
      ({ name }) =>
        !name.startsWith('.') && !ignored.includes(name) && !ignored.includes(`${name}/`),
    )
    const names = (wanted: boolean) =>
      visible.filter((entry) => entry.isDirectory() === wanted).map(({ name }) => name)
    expect(names(true).sort()).toEqual([...topFolders].sort())
    expect(names(false).sort()).toEqual([...topFiles].sort())
  })
})

describe('a forbidden import is caught:', () => {
  const planted: [path: string, source: string, fault: string][] = [
    ['shared/x.ts', `import '../server/app.ts'`, 'shared may not import server'],
    ['shared/x.ts', `import type { A } from '../db/schema.ts'`, 'shared may not import db'],
    ['shared/x.ts', `import 'node:fs'`, 'nothing of Node'],
    ['shared/x.ts', `import { z } from '@hono/zod-openapi'`, 'hono only in'],
    ['db/x.ts', `import '../server/app.ts'`, 'db may not import server'],
    ['db/x.ts', `export { app } from '../server/app.ts'`, 'db may not import server'],
    ['db/migrations/0099-x.ts', `import '../open.ts'`, 'a migration imports nothing'],
    ['db/migrations/0099-x.ts', `type A = import('../schema.ts').A`, 'a migration imports nothing'],
    ['server/x.ts', `import '../client/main.tsx'`, 'server may not import client'],
    ['server/x.ts', `import '../tests/harness/app.ts'`, 'server may not import tests'],
    ['server/x.ts', `import { sql } from 'kysely'`, 'kysely only in'],
    ['server/apples/forms.ts', `import type { Kysely } from 'kysely'`, 'kysely only in'],
    ['server/apples/routes.ts', `import { sql } from 'kysely/helpers/sqlite'`, 'kysely only in'],
    ['server/apples/store.ts', `import pg from 'pg'`, 'only db/open.ts knows'],
    ['server/apples/store.ts', `import '../pears/store.ts'`, 'is a feature'],
    ['server/apples/store.ts', `import type { A } from '../pears/a.ts'`, 'is a feature'],
    ['server/x.ts', `import './apples/store.ts'`, 'is a feature'],
    ['server/launch.js', `import 'vite'`, 'the launcher runs before npm'],
    ['server/launch.js', `import './settings.ts'`, 'the launcher runs before npm'],
    [
      'client/x.tsx',
      `export const A = () => <p>{import('../server/app.ts')}</p>`,
      'client may not',
    ],
    ['client/x.tsx', `import type { Api } from '../server/app.ts'`, 'client may not import server'],
    [
      'client/x.tsx',
      `type Api = typeof import('../server/app.ts')`,
      'client may not import server',
    ],
    [
      'client/api.ts',
      `import { createApp } from '../server/app.ts'`,
      'client may not import server',
    ],
    ['client/api.ts', `import type { A } from '../server/deps.ts'`, 'client may not import server'],
    ['client/x.tsx', `import { hc } from 'hono/client'`, 'hono only in'],
    ['client/x.tsx', `import '../../index.ts'`, 'client may not import the top folder'],
    ['client/apples/A.tsx', `import { B } from '../pears/B.tsx'`, 'is a feature'],
    ['client/ui/A.tsx', `import { B } from '../pears/B.tsx'`, 'is a feature'],
    ['client/outbox/a.ts', `import '../pears/queries.ts'`, 'is a feature'],
    ['client/x.ts', `import { expect } from 'vitest'`, 'not among the dependencies'],
    ['client/x.ts', `import './nowhere.ts'`, 'there is no client/nowhere.ts'],
    ['client/x.ts', `const name = 'y'; import(name)`, 'an import without a fixed name'],
    ['client/x.ts', `import {`, 'client/x.ts:'],
    ['shared/index.ts', `export const a = 1`, 'a barrel'],
    ['client/ui/all.ts', `export { Button } from './Button.tsx'`, 'a barrel'],
    ['shared/utils.ts', `export const a = 1`, 'says nothing'],
    ['docs/x.ts', `export const a = 1`, 'docs may not'],
  ]

  it.each(planted)('%s: %s', (path, source, fault) => {
    const grove = { 'server/pears/store.ts': '', 'server/apples/store.ts': '' }
    const pears = ['server/pears/a.ts', 'client/pears/B.tsx', 'client/pears/queries.ts']
    const files = forest({ ...grove, ...Object.fromEntries(pears.map((name) => [name, ''])) })
    expect(faults(files)).toEqual([])
    const caught = faults(new Map([...files, [path, source]]))
    expect(
      caught.some((each) => each.includes(fault)),
      caught.join('\n'),
    ).toBe(true)
  })

  it('a circle of three', () => {
    const files = forest({
      'shared/a.ts': `import './b.ts'`,
      'shared/b.ts': `import type { C } from './c.ts'`,
      'shared/c.ts': `export { a } from './a.ts'; export const c = 1`,
    })
    expect(faults(files)).toEqual([
      'a circle: shared/a.ts → shared/b.ts → shared/c.ts → shared/a.ts',
    ])
  })

  it('and what is allowed is left alone', () => {
    const files = forest({
      'client/api.ts': `import { hc } from 'hono/client'; import type { Api } from '../server/app.ts'`,
      'client/routes.tsx': `const A = () => import('./apples/A.tsx')`,
      'client/apples/A.tsx': `import { B } from '../ui/B.tsx'; import './A.css'; import '../outbox/q.ts'`,
      'client/apples/A.css': '',
      'client/ui/B.tsx': `import '../../shared/apples.ts'`,
      'client/outbox/q.ts': '',
      'server/app.ts': `import './apples/routes.ts'`,
      'server/apples/routes.ts': `import { Hono } from 'hono'; import './store.ts'; import '../session.ts'`,
      'server/apples/forms.ts': `import '../submissions/forms.ts'`,
      'server/apples/store.ts': `import { sql } from 'kysely'; import type { Db } from '../../db/open.ts'`,
      'server/submissions/forms.ts': '',
      'server/session.ts': `import { sql } from 'kysely'; import { createHash } from 'node:crypto'`,
      'db/open.ts': `import pg from 'pg'; import '../shared/apples.ts'`,
      'db/migrations/0001-x.ts': `import { sql } from 'kysely'`,
      'shared/apples.ts': `import { z } from 'zod'`,
    })
    expect(faults(files)).toEqual([])
  })
})

/** Everything about these files that breaks a rule, one sentence each. */
function faults(files: Files): string[] {
  const found: string[] = []
  const graph = new Map<string, string[]>()
  for (const [path, source] of files) {
    if (!isCode(path)) continue
    let imports: Import[]
    try {
      imports = importsOf(path, source)
    } catch (error) {
      found.push(error instanceof Error ? error.message : String(error))
      continue
    }
    for (const each of imports) {
      for (const rule of rules) {
        const fault = rule(each)
        if (fault) found.push(`${path} imports ${each.specifier}: ${fault}`)
      }
      if (each.to !== undefined && folderOf(each.to) !== '' && !files.has(each.to)) {
        found.push(`${path} imports ${each.specifier}: there is no ${each.to}`)
      }
    }
    graph.set(path, [...new Set(imports.flatMap(({ to }) => (to === undefined ? [] : [to])))])
    found.push(...faultsOfName(path, source))
  }
  return [...found, ...circles(graph)]
}

function faultsOfName(path: string, source: string): string[] {
  const name = posix.basename(path).replace(/\..*$/, '')
  const found: string[] = []
  if (!topFolders.some((folder) => folder === folderOf(path))) {
    found.push(`${path}: ${folderOf(path)} may not be a folder of ours`)
  }
  if (name === 'index' || isOnlyReexports(source)) found.push(`${path}: a barrel`)
  if (['utils', 'util', 'helpers', 'misc', 'common'].includes(name)) {
    found.push(`${path}: a name that says nothing`)
  }
  return found
}

function isOnlyReexports(source: string): boolean {
  const rest = source
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g, '')
  return rest.trim() === '' && source.includes('export')
}

/** Each circle once, beginning at its first name in the alphabet. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (path: string, trail: string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      const circle = trail.slice(at)
      const first = circle.indexOf([...circle].sort()[0] ?? path)
      const turned = [...circle.slice(first), ...circle.slice(0, first)]
      found.add(`a circle: ${[...turned, turned[0]].join(' → ')}`)
      return
    }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return [...found]
}

function folderOf(path: string): string {
  const [folder = ''] = path.split('/')
  return path.startsWith('..') || !path.includes('/') ? '' : folder
}

/** The folder of the noun a file belongs to; undefined for root files and common ground. */
function featureOf(path: string): string | undefined {
  const home = homeOf(path)
  return home === undefined || commonGround.includes(home) ? undefined : home
}

function homeOf(path: string): string | undefined {
  const [side = '', folder, ...rest] = path.split('/')
  if (!['client', 'server'].includes(side) || rest.length === 0) return undefined
  return `${side}/${folder}`
}

function forest(files: Record<string, string>): Files {
  const names = ['server/app.ts', 'server/deps.ts', 'server/settings.ts', 'client/main.tsx']
  const more = ['db/open.ts', 'db/schema.ts', 'client/ui/Button.tsx', 'tests/harness/app.ts']
  return new Map([
    ...[...names, ...more].map((name) => [name, ''] as const),
    ...Object.entries(files),
  ])
}
