// The pool is one listed thing among others, so that a refusal and the open lists can point at it.
import type { Trx } from '../../db/open.ts'
import type { Listing, ListingRef } from '../../shared/listings.ts'
import { countListings, putListing } from '../listings.ts'
import { sinceEver } from '../submissions/forms.ts'

export const poolRef: ListingRef = {
  kind: 'pool',
  id: 'puljen',
  path: '/puljen',
  title: { da: 'Puljen: bliv spurgt senere', en: 'The pool: be asked later' },
  closesAt: null,
}

const listing: Listing = {
  ...poolRef,
  kind: 'pool',
  summary: {
    da: 'Sig, hvad du gerne vil være med til. Så kan kommunen spørge dig, når der er noget, der passer.',
    en: 'Say what you would like to join. Then the municipality can ask you when something fits.',
  },
  coreTasks: ['across'],
  communities: [],
  opensAt: sinceEver,
  changedAt: sinceEver,
  placesLeft: null,
  example: false,
}

export async function layPool(trx: Trx) {
  if ((await countListings(trx, 'pool')) === 0) await putListing(trx, listing)
}
