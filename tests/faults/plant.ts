// Plants bugs in copies of the tree, one in each, and looks whether the tests that should notice do.
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Ran, readPlaywright, readVitest } from './reports.ts'

export type Suite = 'units' | 'faults' | 'journeys'

export interface NamedTest {
  suite: Suite
  file: string
  /** What stands in its title; all tests of the file with it are meant. */
  title: string
}

export interface Bug {
  name: string
  file: string
  /** Has to stand in the file exactly once. */
  find: string
  replace: string
  tests: readonly NamedTest[]
}

export interface Verdict {
  bug: Bug
  /** The tests that are green without the bug, and red with it. */
  caughtBy: string[]
  /** Why it could not be judged, where it could not. */
  complaint?: string
}

const atATime = 2
const patienceMs = 10 * 60_000

/**
 * Runs each bug's tests in a copy of the tree that has the bug, and once in one that has none.
 * @param tell hears each verdict as soon as it is known
 */
export async function judgeBugs(
  root: string,
  bugs: readonly Bug[],
  tell: (verdict: Verdict) => void,
): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-bugs-'))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  try {
    const sound = join(folder, 'sound')
    copyTree(root, sound)
    const tests = bugs.flatMap((bug) => bug.tests)
    if (tests.some(needsBrowser)) await build(sound)
    const before = await runTests(sound, tests, atATime)

    const waiting = [...bugs.entries()]
    const verdicts: Verdict[] = []
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [at, bug] = next
        const verdict = await judgeBug(sound, join(folder, `bug-${at}`), bug, before).catch(
          (error: Error) => ({ bug, caughtBy: [], complaint: error.message }),
        )
        verdicts[at] = verdict
        tell(verdict)
      }
    }
    await Promise.all(Array.from({ length: atATime }, work))
    return verdicts
  } finally {
    clear()
    process.off('exit', clear)
  }
}

/** @throws where it cannot be planted or run, or a test that it names is not green without it */
async function judgeBug(
  sound: string,
  tree: string,
  bug: Bug,
  before: readonly Ran[],
): Promise<Verdict> {
  demandGreen(bug.tests, before)
  cpSync(sound, tree, { recursive: true, verbatimSymlinks: true })
  try {
    const file = join(tree, bug.file)
    writeFileSync(file, planted(readFileSync(file, 'utf8'), bug))
    if (/^(client|shared)\//.test(bug.file) && bug.tests.some(needsBrowser)) await build(tree)
    const ran = await runTests(tree, bug.tests, 1)
    const caughtBy = ran.filter(({ passed }) => !passed).map(({ title }) => title)
    return { bug, caughtBy: [...new Set(caughtBy)] }
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

/** @throws where the text to find is not there exactly once */
export function planted(source: string, { name, file, find, replace }: Bug): string {
  const [before, after, ...more] = source.split(find)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${name}": its text to find is not in ${file} exactly once.`)
  return before + replace + after
}

/** A bug that is "caught" by a test that is red anyway would prove nothing. */
function demandGreen(tests: readonly NamedTest[], ran: readonly Ran[]) {
  for (const test of tests) {
    const meant = ran.filter((each) => isMeant(test, each))
    if (meant.length === 0) throw new Error(`${test.file} has no test "${test.title}".`)
    const red = meant.find(({ passed }) => !passed)
    if (red) throw new Error(`${test.file}: "${red.title}" is red without any bug planted.`)
  }
}

function isMeant(test: NamedTest, ran: Ran): boolean {
  return ran.file === basename(test.file) && ran.title.includes(test.title)
}

function needsBrowser({ suite }: NamedTest): boolean {
  return suite !== 'units'
}

// What is made or brought, and what says who made the rest.
const left = ['.git', 'data', 'dist', 'node_modules', 'test-results']

function copyTree(from: string, to: string) {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !left.some((name) => path === join(from, name)),
  })
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'), 'junction')
}

async function build(tree: string) {
  const { code, output } = await run(tree, [tool(tree, 'vite/bin/vite.js'), 'build'], 'production')
  if (code !== 0) throw new Error(`The client could not be built:\n${output}`)
}

async function runTests(tree: string, tests: readonly NamedTest[], workers: number) {
  const ran: Ran[] = []
  for (const suite of new Set(tests.map((test) => test.suite))) {
    const wanted = tests.filter((test) => test.suite === suite)
    const all = await runSuite(tree, suite, wanted, workers)
    ran.push(...all.filter((each) => wanted.some((test) => isMeant(test, each))))
  }
  return ran
}

async function runSuite(
  tree: string,
  suite: Suite,
  tests: readonly NamedTest[],
  workers: number,
): Promise<Ran[]> {
  const files = [...new Set(tests.map(({ file }) => file))]
  const pattern = [...new Set(tests.map(({ title }) => escaped(title)))].join('|')
  const reports = join(tree, 'test-results')
  mkdirSync(reports, { recursive: true })
  const report = join(reports, `planted-${suite}.json`)
  const args =
    suite === 'units'
      ? [
          ...[tool(tree, 'vitest/vitest.mjs'), 'run', ...files, '-t', pattern],
          ...['--reporter=json', `--outputFile=${report}`, `--maxWorkers=${workers}`],
        ]
      : [
          ...[tool(tree, '@playwright/test/cli.js'), 'test', ...files, '-g', pattern],
          ...[`--config=tests/${suite}/playwright.config.ts`, `--workers=${workers}`],
        ]
  const environment = { [`${suite.toUpperCase()}_REPORT`]: report }
  const { output } = await run(tree, args, 'test', environment)
  if (!existsSync(report)) throw new Error(`The ${suite} gave no report:\n${output}`)
  const found = readFileSync(report, 'utf8')
  return suite === 'units' ? readVitest(found) : readPlaywright(found)
}

function escaped(title: string) {
  return title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function tool(tree: string, path: string) {
  return join(tree, 'node_modules', path)
}

function run(
  tree: string,
  args: readonly string[],
  mode: 'production' | 'test',
  environment: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  // Whoever runs us may be a test runner that tells its children so.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const child = spawn(process.execPath, args, {
    cwd: tree,
    env: { ...Object.fromEntries(own), NODE_ENV: mode, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patienceMs,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  return new Promise((ended, failed) => {
    child.once('error', failed)
    child.once('close', (code) => ended({ code, output }))
  })
}
