// The README is held against the project: commands, settings, packages, files.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { settingsSchema } from '../server/settings.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const section = (title: string) => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

describe('the README', () => {
  test('names commands that exist, and leaves none out', () => {
    const named = [...readme.matchAll(/npm (?:run )?([a-z]+)\b/g)].map(([, name]) => name)
    const known = Object.keys(packageJson.scripts)
    expect([...new Set(named)].sort()).toEqual(known.sort())
  })

  test('has one row for each setting, with its default', () => {
    const rows = [...section('Settings').matchAll(/^\| `(\w+)` +\| (\S+) +\|/gm)]
    const described = Object.fromEntries(
      rows.map(([, name, given = '']) => [name, given === '–' ? undefined : given.slice(1, -1)]),
    )
    const defaults: Record<string, unknown> = settingsSchema.parse({})
    const expected = Object.fromEntries(
      Object.keys(settingsSchema.shape).map((name) => [
        name,
        defaults[name] === undefined ? undefined : String(defaults[name]),
      ]),
    )
    expect(described).toEqual(expected)
  })

  test('gives a reason for every package, and for no other', () => {
    const { dependencies, devDependencies, optionalDependencies } = packageJson
    const types = (name: string) => name.startsWith('@types/')
    const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    const rows = section('What it stands on').matchAll(/^\| (`.+?`) +\|/gm)
    const named = [...rows].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', '))
    expect(named.sort()).toEqual(installed.filter((name) => !types(name)).sort())
  })

  test('points only at files that are there', () => {
    const files = [
      ...readme.matchAll(/(?:\]\(|`|^)((?:shared|server|client|db|tests)\/[\w./-]+)/gm),
    ]
    expect(files.length).toBeGreaterThan(5)
    for (const [, file = ''] of files)
      expect(existsSync(new URL(`../${file}`, import.meta.url)), file).toBe(true)
  })
})
