#!/usr/bin/env node
// Runs the project's commands on a bare machine: installs what is missing, picks a Node that is new
// enough, and runs the task under it. Plain JavaScript for Node 18, and no dependencies.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const installStamp = join(modules, '.medspil-lock')
const buildStamp = join(root, 'dist/.medspil-sources')
const results = join(root, 'test-results')

/** What the built client is made from. */
const clientSources = ['client', 'shared', 'vite.config.ts', 'package-lock.json']

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ title: string, counts: Counts, seconds: number }} Stage */
/** @typedef {'journeys' | 'faults'} Suite what needs a browser, by its folder of the tests */

/** @type {Record<string, (filters: string[]) => Promise<number>>} */
const tasks = {
  start,
  dev,
  test,
  faults,
  bench: (filters) => script('tests/bench/main.ts', filters),
}

/** The Node that the tasks run under, known once what is missing has been installed. */
let node = process.execPath

/** How much of a complaint, or of the screens beside it, is said again in the end. */
const complaintLines = 24

/** Every failed test of this run. @type {string[]} */
const failures = []

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
/** @type {NodeJS.Signals | undefined} */
let interruptedBy

async function main() {
  const [name = '', ...filters] = process.argv.slice(2)
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) throw new Error(`Choose one of: ${Object.keys(tasks).join(', ')}`)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => interrupt(signal))
  }
  if (process.env.npm_lifecycle_event) followParent()
  await install(name === 'start' ? 'product' : 'all')
  node = pickNode()
  return task(filters)
}

// ---------------------------------------------------------------- the tasks

async function start() {
  const code = await build()
  if (code !== 0) return code
  return run(node, serverArguments(), { NODE_ENV: 'production' })
}

async function dev() {
  const port = process.env.PORT || '3000'
  const hidden = await freePort()
  const environment = { NODE_ENV: 'development', PORT: String(hidden) }
  const server = launch(node, ['--watch', ...serverArguments()], environment, 'pipe')
  // The address to open is Vite's; the server's own would only confuse.
  const ready = new Promise((done) => {
    if (!server.stdout) return
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (line.includes(`:${hidden}`)) done(undefined)
      else console.log(line)
    })
    server.stderr?.pipe(process.stderr)
  })
  await Promise.race([ready, finished(server), new Promise((done) => setTimeout(done, 5000))])
  if (interruptedBy) return finished(server)
  const vite = launch(node, [tool('vite'), '--port', port, '--strictPort', '--clearScreen=false'], {
    NODE_ENV: 'development',
    DEV_SERVER: `http://127.0.0.1:${hidden}`,
  })
  const code = await Promise.race([finished(server), finished(vite)])
  for (const child of running) signalGroup(child, 'SIGTERM')
  await Promise.all([finished(server), finished(vite)])
  return code
}

/** @param {string[]} filters */
async function test(filters) {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  /** @type {Stage[]} */
  const stages = []
  const stage = async (/** @type {string} */ title, /** @type {() => Promise<Counts>} */ work) => {
    if (interruptedBy) return
    console.log(`\n── ${title}`)
    const begun = Date.now()
    const counts = await work()
    stages.push({ title, counts, seconds: (Date.now() - begun) / 1000 })
  }

  // A filter asks for some tests, so the checks of everything else stay out of the way.
  if (filters.length === 0) {
    await stage('format and lint', () =>
      check(['biome', 'check', '--error-on-warnings', '--max-diagnostics=none']),
    )
    await stage('types', () => check(['tsc', '--noEmit']))
  }
  await stage('units, architecture, API on both engines', () => unitTests(filters))
  const suites = suitesOf(filters)
  if (suites.length > 0) {
    let built = 1
    await stage('build', async () => {
      built = await build()
      return oneCheck(built)
    })
    for (const suite of suites) {
      if (built === 0) await stage(suite, () => browserTests(suite, filters))
      else console.log(`\nThe ${suite} did not run, because the client could not be built.`)
    }
  }

  const total = sum(stages.map(({ counts }) => counts))
  if (total.passed + total.failed === 0) {
    console.log('\nNo test ran, and that is a failure.')
    total.failed += 1
  }
  console.log('')
  for (const { title, counts, seconds } of stages) {
    const sign = counts.failed > 0 ? '✗' : counts.passed > 0 ? '✓' : '–'
    console.log(`${sign} ${title} (${seconds.toFixed(1)} s): ${summary(counts)}`)
  }
  for (const failure of failures) console.log(`  ✗ ${failure}`)
  console.log(`\n${summary(total)}`)
  return total.failed > 0 ? 1 : 0
}

/** @param {string[]} filters */
async function faults(filters) {
  const [first, ...rest] = filters
  if (first === '--mutants') return script('tests/faults/mutants.ts', rest)
  const code = await build()
  if (code !== 0) return code
  mkdirSync(results, { recursive: true })
  const counts = await browserTests('faults', filters, { ROUNDS: process.env.ROUNDS || '20' })
  console.log(`\n${summary(counts)}`)
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0
}

/**
 * @param {string} file
 * @param {string[]} filters
 */
async function script(file, filters) {
  if (!existsSync(join(root, file))) throw new Error(`There is no ${file} yet.`)
  const code = await build()
  if (code !== 0) return code
  return run(node, [...quiet, file, ...filters], { NODE_ENV: 'production' })
}

// ---------------------------------------------------------------- the stages of the tests

/** @param {string[]} command */
async function check([name = '', ...args]) {
  return oneCheck(await run(node, [tool(name), ...args]))
}

/** @param {string[]} filters */
async function unitTests(filters) {
  const report = join(results, 'vitest.json')
  const code = await run(
    node,
    [
      ...[tool('vitest'), 'run', '--passWithNoTests'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...filters,
    ],
    { NODE_ENV: 'test' },
  )
  return counted(code, report, countVitest)
}

/**
 * @param {string[]} filters none of them asks for everything
 * @returns {Suite[]}
 */
export function suitesOf(filters) {
  return /** @type {Suite[]} */ (['journeys', 'faults']).filter((suite) => {
    const files = readdirSync(join(root, 'tests', suite)).map((name) => `tests/${suite}/${name}`)
    const specs = files.filter((file) => file.endsWith('.spec.ts'))
    return (
      filters.length === 0 || specs.some((file) => filters.some((filter) => file.includes(filter)))
    )
  })
}

/**
 * @param {Suite} suite
 * @param {string[]} filters
 * @param {Record<string, string>} [environment]
 */
async function browserTests(suite, filters, environment) {
  const report = join(results, `${suite}.json`)
  rmSync(report, { force: true })
  const code = await run(
    node,
    [
      ...[tool('playwright'), 'test', `--config=tests/${suite}/playwright.config.ts`],
      ...['--pass-with-no-tests', ...filters],
    ],
    { ...environment, NODE_ENV: 'test', [`${suite.toUpperCase()}_REPORT`]: report },
  )
  return counted(code, report, countPlaywright)
}

/**
 * @template Report
 * @param {number} code
 * @param {string} report
 * @param {(report: Report) => Counts} count
 */
function counted(code, report, count) {
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  const counts = told ? count(told) : none()
  if (told) failures.push(...failuresIn(told))
  // A runner that fails without a failed test has stumbled over something outside the tests.
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * @typedef {{ message?: string, location?: { file: string, line: number } }} Complaint
 * @typedef {{ errors?: Complaint[], attachments?: { name: string, body?: string }[] }} Result
 * @typedef {{ title: string, specs?: { title: string, ok: boolean, tests: { results: Result[] }[] }[], suites?: Suites[] }} Suites
 * @param {{ testResults?: { assertionResults: { fullName?: string, status?: string, failureMessages?: string[] }[] }[], suites?: Suites[] }} report of either runner
 * @returns {string[]} each failed test with its complaint, and what stood on the screens
 */
export function failuresIn({ testResults = [], suites = [] }) {
  const units = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => [`${fullName}: ${failureMessages?.[0] ?? ''}`])
  const journeys = suites.flatMap(specsOf).filter(({ ok }) => !ok)
  return [
    ...units,
    ...journeys.map(({ title, tests }) => {
      const { errors = [], attachments = [] } = tests[0]?.results[0] ?? {}
      return [
        `${title}: ${errors.map(complaintOf).join('\n')}`,
        ...attachments
          .filter(({ name }) => name === 'screens')
          .map(({ body = '' }) => decode(body)),
      ]
    }),
  ].map((parts) => parts.map(shortened).join('\n'))
}

/** @param {Complaint} complaint */
function complaintOf({ message = '', location }) {
  return location ? `${message}\nat ${location.file}:${location.line}` : message
}

/** @param {string} body as the report has it */
const decode = (body) => Buffer.from(body, 'base64').toString()

/** What says most of a long text, each line after the first a little in. @param {string} text */
function shortened(text) {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
  return lines.filter(Boolean).slice(0, complaintLines).join('\n    ')
}

/**
 * @param {Suites} suite
 * @returns {NonNullable<Suites['specs']>}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const total = none()
  for (const { passed, failed, skipped } of all) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/** @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** @returns {Counts} */
function none() {
  return { passed: 0, failed: 0, skipped: 0 }
}

/** @param {number} code */
function oneCheck(code) {
  return code === 0 ? { ...none(), passed: 1 } : { ...none(), failed: 1 }
}

// ---------------------------------------------------------------- what must be there first

/**
 * Brings node_modules to what the lock says; a second run finds its stamp and does nothing.
 * @param {'product' | 'all'} scope whether the tools for developing are needed too
 */
async function install(scope) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const stamp = `${process.platform}-${process.arch} ${createHash('sha256').update(lock).digest('hex')}`
  const found = contents(installStamp)
  if (found === `${stamp} all\n` || found === `${stamp} ${scope}\n`) return
  console.log('Installing what is missing …')
  const npm = npmCommand(process.env.npm_execpath)
  // Each choice is spelled out, because the user's own npm configuration may say otherwise.
  const code = await run(npm.program, [
    ...npm.args,
    ...['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-engine-strict'],
    scope === 'all' ? '--include=dev' : '--omit=dev',
    ...['--include=optional', '--include=peer', '--no-global', '--no-dry-run'],
    ...['--bin-links', '--install-strategy=hoisted', '--loglevel=error'],
  ])
  if (interruptedBy) throw new Error('The installation was interrupted.')
  if (code !== 0) throw new Error('npm could not install what package-lock.json names (see above).')
  writeFileSync(installStamp, `${stamp} ${scope}\n`)
}

/**
 * @param {string | undefined} caller the npm that runs us, where one does
 * @returns {{ program: string, args: string[] }}
 */
export function npmCommand(caller) {
  if (caller && /npm-cli\.c?js$/.test(caller)) return { program: process.execPath, args: [caller] }
  if (process.platform !== 'win32') return { program: 'npm', args: [] }
  return { program: process.env.ComSpec || 'cmd.exe', args: ['/d', '/s', '/c', 'npm'] }
}

/** This Node where it is new enough, else the one that npm has brought. */
function pickNode() {
  if (isNewEnough(process.versions.node)) return process.execPath
  const file = process.platform === 'win32' ? 'node.exe' : 'bin/node'
  const brought = join(modules, `node-${nodePackage(process.platform, process.arch)}`, file)
  const answer = spawnSync(brought, ['--version'], { encoding: 'utf8' })
  if (answer.status === 0 && isNewEnough(answer.stdout.trim().replace(/^v/, ''))) return brought
  throw new Error(
    `This is Node ${process.versions.node}, and Medspil needs 22.19 or newer. For ${process.platform} on ${process.arch} npm has none to bring, so install Node 24 from nodejs.org or your system's packages.`,
  )
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 19)
}

/**
 * @param {string} platform
 * @param {string} arch
 */
export function nodePackage(platform, arch) {
  return `${platform === 'win32' ? 'win' : platform}-${arch}`
}

/** Builds the client where its sources have changed since the last time. */
async function build() {
  const wanted = hashOf(clientSources)
  if (contents(buildStamp) === wanted) return 0
  console.log('Building the client …')
  rmSync(buildStamp, { force: true })
  keepFormerAssets()
  const vite = launch(node, [tool('vite'), 'build'], { NODE_ENV: 'production' }, 'pipe')
  let output = ''
  for (const stream of [vite.stdout, vite.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  const code = await finished(vite)
  if (code === 0) writeFileSync(buildStamp, wanted)
  else console.error(output)
  return code
}

/** A phone that still runs the build before may yet ask for a part of it. */
function keepFormerAssets() {
  const assets = join(root, 'dist/client/assets')
  if (!existsSync(assets)) return
  const former = join(root, 'dist/former')
  rmSync(former, { recursive: true, force: true })
  mkdirSync(former)
  renameSync(assets, join(former, 'assets'))
}

/**
 * One hash over files and folders, names and contents.
 * @param {string[]} paths relative to the root
 */
function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) => {
    const place = join(root, path)
    if (!existsSync(place)) return
    if (statSync(place).isDirectory()) {
      for (const name of readdirSync(place).sort()) add(`${path}/${name}`)
    } else {
      const content = readFileSync(place)
      hash.update(`${path}\0${content.length}\0`).update(content)
    }
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** @param {string} file */
function contents(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

// ---------------------------------------------------------------- processes

const quiet = ['--disable-warning=ExperimentalWarning']

function serverArguments() {
  return [...quiet, 'server/main.ts']
}

/**
 * A tool's own JavaScript, so that no shell and no link of npm's comes between.
 * @param {string} name
 */
function tool(name) {
  const places = {
    biome: '@biomejs/biome/bin/biome',
    playwright: '@playwright/test/cli.js',
    tsc: 'typescript/bin/tsc',
    vite: 'vite/bin/vite.js',
    vitest: 'vitest/vitest.mjs',
  }
  const place = Object.entries(places).find(([known]) => known === name)
  if (!place) throw new Error(`No tool named ${name}`)
  return join(modules, place[1])
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 */
function run(program, args, environment) {
  return finished(launch(program, args, environment))
}

/**
 * Each child leads a process group, so that an interrupt reaches it once and leaves nobody behind.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 * @param {'inherit' | 'pipe'} [output]
 */
function launch(program, args, environment = {}, output = 'inherit') {
  const path = [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter)
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, PATH: path, ...environment },
    stdio: ['ignore', output, output],
    detached: process.platform !== 'win32',
  })
  running.add(child)
  return child
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code, once its whole group has gone
 */
async function finished(child) {
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((done) => {
      child.once('exit', done)
      child.once('error', (error) => done(console.error(error.message)))
    })
  }
  for (let waited = 0; waited < 3000 && signalGroup(child, 0); waited += 50) {
    await new Promise((done) => setTimeout(done, 50))
  }
  signalGroup(child, 'SIGKILL')
  running.delete(child)
  return child.exitCode ?? (child.signalCode ? 128 + constants.signals[child.signalCode] : 1)
}

/** @param {NodeJS.Signals} signal */
function interrupt(signal) {
  interruptedBy = signal
  for (const child of running) signalGroup(child, signal)
  if (running.size === 0) process.exit(128 + constants.signals[signal])
  setTimeout(() => {
    for (const child of running) signalGroup(child, 'SIGKILL')
  }, 10_000).unref()
}

/** An npm that is told to end tells its shell, and the shell tells nobody; so we look ourselves. */
function followParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    interrupt('SIGTERM')
  }, 250)
  watch.unref()
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether anyone was there to hear it
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return false
  try {
    return process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    return false
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('No port')),
      )
    })
  })
}

// ---------------------------------------------------------------- the start

const called = process.argv[1]
if (called && realpathSync(called) === fileURLToPath(import.meta.url)) {
  main().then(
    (code) => process.exit(interruptedBy ? 128 + constants.signals[interruptedBy] : code),
    (error) => {
      console.error(error.message)
      process.exit(1)
    },
  )
}
