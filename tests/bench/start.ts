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
  const cache = join(folder, 'cache')
  const second: number[] = []
  const floor: number[] = []
  try {
    const tree = copyTree(join(folder, 'tree'))
    const bare = layBare(join(folder, 'bare'))
    const first = await timeToAnswer(tree, cache, '/readyz')
    for (let round = 0; round < again; round++) {
      second.push((await timeToAnswer(tree, cache, '/readyz')).answered)
      floor.push((await timeToAnswer(bare, cache, '/')).answered)
    }
    return {
      title: 'npm start: seconds to the first answer of /readyz',
      columns: ['', 'seconds', 'of a bare server'],
      rows: [
        ['first time', spread([first.answered]), ''],
        ['  of that the installation (npm ci)', spread([first.installed]), ''],
        ['  of that build, migration and seed', spread([first.answered - first.installed]), ''],
        ['second time', spread(second), ratio(second, floor)],
        ['npm start of a bare node:http server', spread(floor), ratio(floor, floor)],
      ],
      notes: [
        'The first time includes the installation from the registry, with an empty npm cache: once, and as fast as the network is.',
        `The others ${again} times in turn; median (least–most).`,
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

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
function launch(folder: string, cache: string, port: number) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE)/i.test(name))
  const path = (process.env.PATH ?? '').split(delimiter).filter((place) => !place.startsWith(root))
  return spawn('npm', ['start'], {
    cwd: folder,
    env: {
      ...Object.fromEntries(kept),
      PATH: path.join(delimiter),
      PORT: String(port),
      DATABASE_URL: '',
      DATA_DIR: 'data',
      npm_config_cache: cache,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  })
}

/** @returns seconds until the address answered, and until everything was installed */
async function timeToAnswer(folder: string, cache: string, path: string) {
  const port = await freePort()
  const stamp = join(folder, 'node_modules/.medspil-lock')
  let [ended, log] = [false, '']
  let installed = Number.NaN
  const begun = performance.now()
  const child = launch(folder, cache, port)
  const seconds = () => (performance.now() - begun) / 1000
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString()
    })
  const end = new Promise<void>((done) => {
    child.once('exit', () => {
      ended = true
      done()
    })
  })
  try {
    while (!(await answers(`http://127.0.0.1:${port}${path}`))) {
      if (ended) throw new Error(`npm start ended before it answered:\n${log}`)
      if (Number.isNaN(installed) && existsSync(stamp)) installed = seconds()
      await new Promise((waited) => setTimeout(waited, 20))
    }
    return { answered: seconds(), installed }
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
