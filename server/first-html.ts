// Writes the first HTML: head, preloads, the first answers as data, and the frame painted before any script.
import type { Bilingual, Language } from '../shared/text.ts'
import { contactAddress, frameWords, type PageWords } from './screens.text.ts'
import type { Screen } from './screens.ts'
import type { Manifest } from './static.ts'

export interface Contact {
  phone: string
  email: string
}

/** What a page says of what it is about; a contact of its own comes before the municipality's. */
export interface Said extends PageWords {
  contact?: Contact | undefined
}

/** What the screen's first paint by script needs beyond the entry: its modules and its words, all at once. */
export function preloadsOf(manifest: Manifest, screen: Screen, shown: Language) {
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)
  const loaded = closure(manifest, entries)
  const words = ['', 'ui/', ...screen.words.map((folder) => `${folder}/`)]
  const wanted = closure(manifest, [
    ...screen.modules,
    ...words.map((at) => `${at}text.${shown}.ts`),
  ])
  const fresh = [...wanted].filter((name) => !loaded.has(name)).map((name) => manifest[name])
  return {
    modules: [...new Set(fresh.flatMap((each) => (each ? [each.file] : [])))],
    styles: [...new Set(fresh.flatMap((each) => each?.css ?? []))],
  }
}

function closure(manifest: Manifest, names: readonly string[]): Set<string> {
  const found = new Set<string>()
  const add = (name: string) => {
    if (found.has(name) || !manifest[name]) return
    found.add(name)
    for (const next of manifest[name].imports ?? []) add(next)
  }
  for (const name of names) add(name)
  return found
}

interface Filling {
  language: Language
  theme: string | undefined
  demo: boolean
  address: string
  path: string
  isListed: boolean
  said: Said
  preloads: { modules: string[]; styles: string[] }
  answers: { path: string; body: string }[]
}

const places = [/<html lang="\w+">/, /<title>[^<]*<\/title>/, /<!--head-->/, /<!--frame--><\/div>/]

/** The template's text before, between and after the places that are filled. */
export function splitTemplate(html: string): string[] {
  const parts: string[] = []
  let rest = html
  for (const place of places) {
    const found = place.exec(rest)
    if (!found) throw new Error(`The built index.html has no place for ${place.source}`)
    parts.push(rest.slice(0, found.index))
    rest = rest.slice(found.index + found[0].length)
  }
  return [...parts, rest]
}

export function fill(
  [start, beforeTitle, beforeHead, beforeFrame, end]: string[],
  page: Filling,
): string {
  const { said, language: shown } = page
  const title = said.title[shown]
  const fullTitle = title === 'Medspil' ? title : `${title} · Medspil`
  const attributes = [
    `lang="${shown}"`,
    ...(page.theme ? [`data-theme="${page.theme}"`] : []),
    ...(page.demo ? ['data-demo'] : []),
  ]
  const head = [
    meta('name', 'description', said.summary[shown]),
    meta('property', 'og:site_name', 'Medspil'),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', said.summary[shown]),
    meta('property', 'og:url', page.address),
    meta('property', 'og:locale', shown === 'da' ? 'da_DK' : 'en_GB'),
    page.isListed
      ? `<link rel="canonical" href="${escapeHtml(page.address)}">`
      : meta('name', 'robots', 'noindex'),
    ...page.preloads.modules.map(
      (file) => `<link rel="modulepreload" crossorigin href="/${escapeHtml(file)}">`,
    ),
    ...page.preloads.styles.map(
      (file) => `<link rel="preload" as="style" crossorigin href="/${escapeHtml(file)}">`,
    ),
  ]
  const answers = page.answers.map(({ path, body }) => `${JSON.stringify(path)}:${body}`)
  const data = `{${answers.join()}}`.replaceAll('<', '\\u003c')
  return [
    start,
    `<html ${attributes.join(' ')}>`,
    beforeTitle,
    `<title>${escapeHtml(fullTitle)}</title>`,
    beforeHead,
    head.join('\n    '),
    beforeFrame,
    frame(page),
    '</div>\n    ',
    `<script type="application/json" id="first-answers">${data}</script>`,
    end,
  ].join('')
}

/** The shell as client/ui/Shell.tsx draws it, as far as it is known before the script. */
function frame({ said, language: shown, path, demo }: Filling): string {
  const words = (text: Bilingual) => escapeHtml(text[shown])
  const signIn = `/log-ind?til=${encodeURIComponent(path)}`
  const rooms = frameWords.rooms.map(({ href, label, icon }) => {
    const current = href === path ? ' aria-current="page"' : ''
    return `<li><a class="shell-room" href="${href}"${current}><span class="shell-icon"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${icon}"/></svg></span><span class="shell-label">${words(label)}</span></a></li>`
  })
  const banner = `<aside class="demo-banner" aria-label="${words(frameWords.trial)}"><p><strong>${words(frameWords.trial)}.</strong> <span class="demo-banner-more">${words(frameWords.trialMore)}</span></p><div class="demo-banner-way"><a href="${signIn}">${words(frameWords.changePersona)}</a></div></aside>`
  return `<div class="shell">${demo ? banner : ''}<div class="shell-frame">
      <header class="shell-head"><a class="shell-word" href="/">${mark}<span><span class="shell-name">Medspil</span><span class="shell-owner">${words(frameWords.municipality)}</span></span></a><div class="shell-account"><a href="${signIn}">${words(frameWords.signIn)}</a></div></header>
      <nav class="shell-nav" aria-label="${words(frameWords.menu)}"><ul class="shell-rooms">${rooms.join('')}</ul></nav>
      <div class="shell-body"><main class="shell-main" id="main"><article class="page">
        <header class="page-head"><h1>${words(said.title)}</h1>${said.summary[shown] && `<div class="page-lead">${words(said.summary)}</div>`}</header>
        <noscript><div class="page-content"><p>${words(frameWords.noScript)}</p>${contactLine(said.contact, shown)}</div></noscript>
      </article></main></div>
    </div></div>`
}

function contactLine(of: Contact | undefined, shown: Language): string {
  const general = `<p>${frameWords.contact[shown]} <a href="${contactAddress}">${contactAddress.replace('https://', '')}</a>.</p>`
  if (!of) return general
  const phone = `<a href="tel:${escapeHtml(of.phone.replaceAll(' ', ''))}">${escapeHtml(of.phone)}</a>`
  const email = `<a href="mailto:${escapeHtml(of.email)}">${escapeHtml(of.email)}</a>`
  return `<p>${frameWords.phone[shown]}: ${phone}. ${frameWords.email[shown]}: ${email}.</p>${general}`
}

/** The same drawing as client/ui/Mark.tsx. */
const mark =
  '<svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><rect class="mark-ground" width="40" height="40" rx="11"/><circle class="mark-line" cx="13.5" cy="13" r="3.6"/><circle class="mark-line" cx="26.5" cy="13" r="3.6"/><path class="mark-line" d="M7 28.5c0-9 7-9.5 13-1 6-8.5 13-8 13 1"/></svg>'

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}">`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
