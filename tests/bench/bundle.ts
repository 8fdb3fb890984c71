// Builds small things beside the client with the same vite: the empty app, and modules for a page to run.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import solid from 'vite-plugin-solid'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Empty</title>${head}</head><body>${body}</body></html>`

/** A page of one heading, without any script. @returns the folder to serve */
export function layEmptyPage(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), page('<h1>Empty</h1>'))
  return folder
}

/** A Solid app of one heading. @returns the folder to serve */
export async function buildEmptyApp(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const script = '<script type="module" src="/main.jsx"></script>'
  writeFileSync(join(folder, 'index.html'), page('<div id="root"></div>', script))
  writeFileSync(
    join(folder, 'main.jsx'),
    `import { render } from 'solid-js/web'
render(() => <h1>Empty</h1>, document.getElementById('root'))`,
  )
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [solid()],
    build: { modulePreload: { polyfill: false } },
  })
  return join(folder, 'dist')
}

/** One of our modules with all that it imports, as a script that puts its exports under a name. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'] } },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  const [script] = bundle && 'output' in bundle ? bundle.output : []
  if (!script) throw new Error(`${entry} could not be bundled`)
  return script.code
}
