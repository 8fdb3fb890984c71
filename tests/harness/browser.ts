// Finds a Chromium for the journeys, and unpacks the one npm brings where the machine has none.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

export type Browser = {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const systemNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const systemPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** In order: CHROME_PATH, the system's own, Playwright's, the one in node_modules. Throws where none runs. */
export function findBrowser(): Browser {
  // The sandbox cannot be set up by root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const installed = installedBrowser()
  if (installed) return { executablePath: installed, args, env: inheritedEnvironment() }
  const brought = unpackedBrowser()
  return { ...brought, args }
}

function installedBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROME_PATH names ${chosen}, and there is no such file.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    ...systemNames.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...systemPlaces,
    chromium.executablePath(),
  ]
  return candidates.find((candidate) => existsSync(candidate))
}

/** @sparticuz/chromium carries a Linux browser as archives; they are unpacked once per version. */
function unpackedBrowser(): Pick<Browser, 'executablePath' | 'env'> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'))
  const cache = join(root, 'node_modules/.cache')
  const home = join(cache, `chromium-${version}`)
  if (!existsSync(home)) unpack(cache, home)

  const executablePath = join(home, 'chromium')
  const env = { ...inheritedEnvironment(), FONTCONFIG_PATH: join(home, 'fonts') }
  const bundled = join(home, 'al2023/lib')
  const libraries = [process.env.LD_LIBRARY_PATH, bundled].filter(Boolean).join(delimiter)
  // The system's own libraries come first; a bare machine lacks NSS, which the package brings.
  for (const tried of [env, { ...env, LD_LIBRARY_PATH: libraries }]) {
    const { status } = spawnSync(executablePath, ['--version'], { env: tried })
    if (status === 0) return { executablePath, env: tried }
  }
  throw new Error(
    `No Chromium that runs was found. Install Chromium or Chrome, or name one in CHROME_PATH.
The one npm brought (${executablePath}) does not start on this machine.`,
  )
}

function unpack(cache: string, home: string): void {
  mkdirSync(cache, { recursive: true })
  const half = mkdtempSync(join(cache, 'chromium-'))
  try {
    // In a process of its own, because the package decides by the environment where and what to unpack.
    const code = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: dirname(fileURLToPath(import.meta.url)),
      env: { ...process.env, TMPDIR: half, TEMP: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const fonts = join(home, 'fonts')
    writeFileSync(
      join(half, 'fonts/fonts.conf'),
      `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(fonts, 'cache')}</cachedir>
</fontconfig>
`,
    )
    renameSync(half, home)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    // Another worker may have finished first.
    if (!existsSync(home)) throw error
  }
}

function inheritedEnvironment(): Record<string, string> {
  const known = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(known)
}
