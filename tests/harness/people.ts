// What people do in many tests: send something from a phone, look for a thing in the list.
import { randomUUID } from 'node:crypto'
import { session } from '../../shared/accounts.ts'
import { type Listing, type ListingKind, listingPage } from '../../shared/listings.ts'
import type { AttachmentManifest, FormName } from '../../shared/submissions.ts'
import type { Answer, TestApp } from './app.ts'

interface Choices {
  id?: string | undefined
  queueAgeMs?: number
  attachments?: readonly AttachmentManifest[]
  supersedes?: string
  version?: number | undefined
}

/** Sends a payload as a persona does from a phone; a new submission unless the id is given. */
export async function submit(
  app: TestApp,
  persona: string,
  form: FormName,
  payload: unknown,
  { id = randomUUID(), queueAgeMs = 0, attachments = [], supersedes, version = 1 }: Choices = {},
): Promise<Answer> {
  const client = app.as(persona)
  const { account } = (await client.get('/api/session')).read(session)
  return await client.send(`/api/submissions/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Account': account?.id ?? '' },
    body: JSON.stringify({ form, version, payload, attachments, queueAgeMs, supersedes }),
  })
}

/** The thing as everyone's list shows it, whether it is open or not. */
export async function findListing(
  app: TestApp,
  kind: ListingKind,
  id: string,
): Promise<Listing | undefined> {
  for (const state of ['open', 'upcoming', 'closed']) {
    const path = `/api/listings?kind=${kind}&state=${state}&limit=50`
    const { listings } = (await app.anyone.get(path)).read(listingPage)
    const found = listings.find((listing) => listing.id === id)
    if (found) return found
  }
  return undefined
}
