// Builds small things beside the client with the same vite: the empty app, and one folder on its own.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

/**
 * Everything in a source folder as one bundle, without what it imports from elsewhere.
 * @param within packages that count as the folder's own
 * @returns the bundle's JS and CSS
 */
export async function bundleAlone(
  source: string,
  files: readonly string[],
  within: readonly string[],
  folder: string,
): Promise<{ js: Buffer; css: Buffer }> {
  mkdirSync(folder, { recursive: true })
  const entry = join(folder, 'everything.js')
  const lines = files.map((file, at) => `export * as m${at} from '${join(source, file)}'`)
  writeFileSync(entry, lines.join('\n'))
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [solid()],
    build: {
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
        external: (id, from) =>
          id.startsWith('.')
            ? !join(from ?? '', '..', id).startsWith(source)
            : !id.startsWith('/') && !within.includes(id),
      },
    },
  })
  const assets = join(folder, 'dist/assets')
  const read = (ending: string) =>
    Buffer.concat(
      readdirSync(assets)
        .filter((name) => name.endsWith(ending))
        .map((name) => readFileSync(join(assets, name))),
    )
  return { js: read('.js'), css: read('.css') }
}
