// The desk's addresses, known to everyone's phone; what they show is in desk-routes.tsx, for those who go there.
import type { Component } from 'solid-js'

interface Words {
  load(): Promise<void>
}

/** What an address shows, and the words that it needs first. */
export interface DeskPage {
  page: () => Promise<{ default: Component }>
  words: Words[]
}

export const deskPaths = [
  '/arbejdsbord',
  '/arbejdsbord/opgaveudvalg/:id',
  '/arbejdsbord/opgaver',
  '/arbejdsbord/opgaver/nyt-udkast',
  '/arbejdsbord/opgaver/:id',
  '/arbejdsbord/opgaveudvalg/:id/kommissorium',
  '/arbejdsbord/opgaveudvalg/:id/kommissorium/skriv',
  '/arbejdsbord/opgaveudvalg/:id/spoergsmaal',
  '/arbejdsbord/opgaveudvalg/:id/rum',
  '/arbejdsbord/opgaveudvalg/:id/anbefalinger',
  '/arbejdsbord/opgaveudvalg/:id/evaluering',
  '/arbejdsbord/opgaveudvalg/:id/laesning',
  '/arbejdsbord/opgaveudvalg/:id/holdet',
  '/arbejdsbord/hoeringer/:id',
  '/arbejdsbord/hoeringer/:id/parter',
  '/arbejdsbord/hoeringer/:id/parter/:bodyId',
  '/arbejdsbord/hoeringer/:id/udtraek',
  '/arbejdsbord/hoeringer/:id/rediger',
  '/arbejdsbord/hoeringer/:id/indtast',
  '/arbejdsbord/hoeringer/:id/offentliggoer',
  '/arbejdsbord/hoeringer/:id/offentliggoer/:number',
  '/arbejdsbord/hoeringer/:id/laes',
  '/arbejdsbord/hoeringer/:id/laes/temaer',
  '/arbejdsbord/hoeringer/:id/laes/:number',
  '/arbejdsbord/indsendelser/:id',
  '/arbejdsbord/uge',
  '/arbejdsbord/frivillige-i-tal',
  '/arbejdsbord/plejehjem/:id',
  '/arbejdsbord/plejehjem/:id/maaned',
  '/arbejdsbord/plejehjem/:id/doer',
  '/arbejdsbord/plejehjem/:id/overdrag',
  '/arbejdsbord/plejehjem/:id/frivillige',
  '/arbejdsbord/plejehjem/:id/ny-aktivitet',
  '/arbejdsbord/plejehjem/:id/rediger',
  '/arbejdsbord/plejehjem/:id/historier',
  '/arbejdsbord/frivilligmesser',
  '/arbejdsbord/frivilligmesser/ny',
  '/arbejdsbord/frivilligmesser/:id',
  '/arbejdsbord/frivilligmesser/:id/rediger',
  '/arbejdsbord/plejehjem/:id/spoergsmaal',
  '/arbejdsbord/spoergsmaal',
  '/arbejdsbord/telefonkaeder',
  '/arbejdsbord/telefonkaeder/ny',
  '/arbejdsbord/telefonkaeder/:id',
  '/arbejdsbord/moedeplan',
  '/arbejdsbord/moedeplan/:id',
  '/arbejdsbord/ekstra-moede',
  '/arbejdsbord/gruppesnak/:id',
  '/arbejdsbord/puljen',
] as const
export type DeskPath = (typeof deskPaths)[number]
