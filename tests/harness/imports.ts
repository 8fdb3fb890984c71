// Reads what each of our files imports, with the parser that builds the client.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

/** Paths relative to the project, with `/`, to what they contain. */
export type Files = ReadonlyMap<string, string>

export interface Import {
  from: string
  specifier: string
  /** One of our own files, whether it exists or not; undefined for a package. */
  to: string | undefined
  /** `hono` for `hono/cookie`; undefined for our own files and Node's modules. */
  packageName: string | undefined
  /** Gone once the types are stripped. */
  typeOnly: boolean
}

const code = /\.(ts|tsx|js|jsx|mjs)$/

/** Every file below the folders, contents of code only. */
export function readFiles(root: string, folders: readonly string[]): Files {
  const files = new Map<string, string>()
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue
      const place = join(entry.parentPath, entry.name)
      const path = place.slice(join(root, '/').length).replaceAll('\\', '/')
      files.set(path, code.test(path) ? readFileSync(place, 'utf8') : '')
    }
  }
  return files
}

export function isCode(path: string): boolean {
  return code.test(path)
}

/** @throws Error where a file cannot be parsed, or asks for a module whose name is made at run time. */
export function importsOf(path: string, source: string): Import[] {
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((e) => e.message).join('; ')}`)
  const found: Import[] = []
  const add = (specifier: unknown, typeOnly: boolean) => {
    if (typeof specifier !== 'string') throw new Error(`${path}: an import without a fixed name`)
    found.push({ from: path, specifier, typeOnly, ...target(path, specifier) })
  }
  visit(program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        return add(literal(node.source), node.importKind === 'type')
      case 'ExportAllDeclaration':
        return add(literal(node.source), node.exportKind === 'type')
      case 'ExportNamedDeclaration':
        return node.source ? add(literal(node.source), node.exportKind === 'type') : undefined
      case 'ImportExpression':
        return add(literal(node.source), false)
      case 'TSImportType':
        return add(literal(node.source ?? node.argument), true)
    }
  })
  return found
}

function target(from: string, specifier: string): Pick<Import, 'to' | 'packageName'> {
  // The query is Vite's: the same file, asked for in another form.
  const plain = specifier.replace(/\?.*$/, '')
  if (plain.startsWith('.')) {
    return { to: posix.join(posix.dirname(from), plain), packageName: undefined }
  }
  if (plain.startsWith('node:') || plain.startsWith('virtual:')) {
    return { to: undefined, packageName: undefined }
  }
  const parts = plain.split('/')
  return { to: undefined, packageName: parts.slice(0, plain.startsWith('@') ? 2 : 1).join('/') }
}

type Node = { [field: string]: unknown }

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see)
  } else if (isNode(value)) {
    if (typeof value.type === 'string') see(value)
    for (const field of Object.values(value)) visit(field, see)
  }
}

function literal(value: unknown): unknown {
  if (!isNode(value)) return undefined
  return isNode(value.literal) ? value.literal.value : value.value
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
