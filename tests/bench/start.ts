// From `npm start` to the first answer, in a copy of the tree that nobody has started before.
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { freePort } from '../harness/free-port.ts'
import { ratio, spread } from './numbers.ts'
import { root } from './processes.ts'
import type { Table } from './table.ts'

const again = 5

export async function start(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-start-'))
  const tree = copyTree(join(folder, 'tree'))
  const installed = copyTree(join(folder, 'installed'))
  const bare = layBare(join(folder, 'bare'))
  try {
    const install = await timed(() => npm(installed, join(folder, 'cache-1'), installation))
    const first = await timeToAnswer(tree, join(folder, 'cache-2'), '/readyz')
    const second: number[] = []
    const floor: number[] = []
    for (let round = 0; round < again; round++) {
      second.push(await timeToAnswer(tree, join(folder, 'cache-2'), '/readyz'))
      floor.push(await timeToAnswer(bare, join(folder, 'cache-2'), '/'))
    }
    return {
      title: 'npm start: seconds to the first answer of /readyz',
      columns: ['', 'seconds', 'of its floor'],
      rows: [
        ['first time: install, build, migrate, seed', spread([first]), ratio([first], [install])],
        ['the installation alone (npm ci)', spread([install]), ratio([install], [install])],
        ['second time', spread(second), ratio(second, floor)],
        ['npm start of a bare node:http server', spread(floor), ratio(floor, floor)],
      ],
      notes: [
        'The first time includes the installation from the registry, with an empty npm cache.',
        `The first time and the installation were measured once, the others ${again} times in turn.`,
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const installation = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** What a clone would hold, with the work that is not committed yet. */
function copyTree(to: string): string {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0')
  for (const path of listed) {
    if (path === '' || !existsSync(join(root, path))) continue
    mkdirSync(dirname(join(to, path)), { recursive: true })
    copyFileSync(join(root, path), join(to, path))
  }
  return to
}

function layBare(to: string): string {
  mkdirSync(to)
  const server = `require('node:http').createServer((_, answer) => answer.end()).listen(process.env.PORT, '127.0.0.1')`
  writeFileSync(join(to, 'server.js'), server)
  writeFileSync(join(to, 'package.json'), '{ "scripts": { "start": "node server.js" } }')
  return to
}

/** npm as a person's own shell would run it: without our Node, and without our npm's settings. */
function launch(folder: string, cache: string, args: string[], port: number) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE)/i.test(name))
  const path = (process.env.PATH ?? '').split(delimiter).filter((place) => !place.startsWith(root))
  return spawn('npm', args, {
    cwd: folder,
    env: {
      ...Object.fromEntries(kept),
      PATH: path.join(delimiter),
      PORT: String(port),
      DATABASE_URL: '',
      DATA_DIR: 'data',
      npm_config_cache: cache,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  })
}

async function npm(folder: string, cache: string, args: string[]): Promise<void> {
  const child = launch(folder, cache, args, 0)
  const code = await new Promise<number | null>((ended) => child.once('exit', ended))
  if (code !== 0) throw new Error(`npm ${args[0]} ended with ${code}`)
}

async function timeToAnswer(folder: string, cache: string, path: string): Promise<number> {
  const port = await freePort()
  let ended = false
  const begun = performance.now()
  const child = launch(folder, cache, ['start'], port)
  const end = new Promise<void>((done) => {
    child.once('exit', () => {
      ended = true
      done()
    })
  })
  try {
    while (!(await answers(`http://127.0.0.1:${port}${path}`))) {
      if (ended) throw new Error('npm start ended before it answered')
      await new Promise((waited) => setTimeout(waited, 20))
    }
    return (performance.now() - begun) / 1000
  } finally {
    if (child.pid !== undefined && !ended)
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM')
    await end
    // The launcher sees that its npm has gone within a quarter of a second, and ends the server.
    await new Promise((waited) => setTimeout(waited, 1000))
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}
