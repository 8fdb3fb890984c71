// A page's styles come with the page and stay when one goes on, so they must touch nothing of other pages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const client = fileURLToPath(new URL('../client', import.meta.url))
const sheets = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({
    path: path.replaceAll('\\', '/'),
    source: readFileSync(join(client, path), 'utf8'),
  }))
const rules = sheets.flatMap(({ path, source }) =>
  selectorsOf(source).map((selector) => ({ path, selector })),
)

/** Who names a class, by folder. */
const owners = new Map<string, Set<string>>()
for (const { path, selector } of rules) {
  for (const name of classesOf(selector)) {
    owners.set(name, (owners.get(name) ?? new Set()).add(folderOf(path)))
  }
}

it('are read at all', () => {
  expect(sheets.length).toBeGreaterThan(50)
  expect(rules.length).toBeGreaterThan(500)
})

it('every rule of a feature names a class that nobody else names', () => {
  const strays = rules.filter(
    ({ path, selector }) =>
      !/^(ui\/|app\.css)/.test(path) &&
      !classesOf(selector).some((name) => owners.get(name)?.size === 1),
  )
  expect(strays.map(({ path, selector }) => `${path}: ${selector}`)).toEqual([])
})

it('a sheet of paper of one’s own has a name', () => {
  const unnamed = sheets.filter(
    ({ path, source }) => path !== 'app.css' && /@page\s*\{/.test(source),
  )
  expect(unnamed.map(({ path }) => path)).toEqual([])
})

function selectorsOf(source: string): string[] {
  const preludes = source.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? []
  return preludes
    .map((prelude) => prelude.trim())
    .filter((prelude) => !/^(@|from$|to$|\d)/.test(prelude))
    .flatMap(splitList)
}

/** At the commas that stand outside of every parenthesis. */
function splitList(list: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of list) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (sign === ',' && depth === 0) parts.push('')
    else parts.push(parts.pop() + sign)
  }
  return parts.map((part) => part.trim())
}

function classesOf(selector: string): string[] {
  return selector.match(/\.[a-z][\w-]*/gi) ?? []
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? ''
}
