// The planting of bugs is tested itself: on a small tree with one test, and on what the list of bugs names.
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bugs } from './bugs.ts'
import { type Bug, judgeBugs, planted } from './plant.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const source = (file: string) => readFileSync(join(root, file), 'utf8')

describe('the list of bugs', () => {
  it.each(bugs)('can still plant one that $name', (bug) => {
    expect(planted(source(bug.file), bug)).not.toBe(source(bug.file))
    expect(bug.tests.length).toBeGreaterThan(0)
    for (const { file, title } of bug.tests) expect(source(file)).toContain(title)
  })
})

describe('planting a bug', { timeout: 60_000 }, () => {
  const half: Bug = {
    name: 'halves too much',
    file: 'half.ts',
    find: 'n / 2',
    replace: 'n / 3',
    tests: [{ suite: 'units', file: 'half.test.ts', title: 'halves' }],
  }
  let tree = ''
  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'medspil-tree-'))
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction')
    writeFileSync(join(tree, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(tree, 'half.ts'), 'export const half = (n: number) => n / 2 // half\n')
    writeFileSync(
      join(tree, 'half.test.ts'),
      `import { expect, it } from 'vitest'
import { half } from './half.ts'
it('halves what is even', () => expect(half(4)).toBe(2))
it('is red anyway', () => expect(half(4)).toBe(5))
`,
    )
  })
  afterAll(() => rmSync(tree, { recursive: true, force: true }))
  const judge = (...list: Bug[]) => judgeBugs(tree, list, () => undefined)

  it('names the tests that notice, and lets a change that harms nothing live', async () => {
    const harmless = { ...half, find: '// half', replace: '// a half' }
    const verdicts = await judge(half, harmless)
    expect(verdicts.map(({ caughtBy }) => caughtBy)).toEqual([['halves what is even'], []])
    expect(readFileSync(join(tree, 'half.ts'), 'utf8')).toContain('n / 2')
  })

  it('counts nothing for a test that is red anyway, or that is not there', async () => {
    const test = { suite: 'units', file: 'half.test.ts' } as const
    const verdicts = await judge(
      { ...half, tests: [{ ...test, title: 'red anyway' }] },
      { ...half, tests: [{ ...test, title: 'doubles' }] },
    )
    expect(verdicts.map(({ complaint }) => complaint)).toEqual([
      'half.test.ts: "is red anyway" is red without any bug planted.',
      'half.test.ts has no test "doubles".',
    ])
    expect(verdicts.flatMap(({ caughtBy }) => caughtBy)).toEqual([])
  })

  it('complains of a text that is not there exactly once, and of a tree that no longer runs', async () => {
    expect(() => planted('n * 2', half)).toThrow('not in half.ts exactly once')
    expect(() => planted('n / 2 + n / 2', half)).toThrow('not in half.ts exactly once')
    const [verdict] = await judge({ ...half, replace: 'n /' })
    expect([verdict?.caughtBy, verdict?.complaint]).toEqual([
      [],
      expect.stringContaining('half.test.ts could not be run'),
    ])
  })
})
