// Five hundred responses are read: found, folded, gathered under themes, assessed, answered and exported.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import desk from '../../client/desk/text.da.ts'
import exported from '../../client/exports/text.da.ts'
import messages from '../../client/messages/text.da.ts'
import text from '../../client/response-reading/text.da.ts'
import { openDatabase } from '../../db/open.ts'
import { expect, test } from '../harness/journey.ts'
import { labelledResponses } from '../harness/labelled-responses.ts'
import { addManyResponses } from '../harness/many-responses.ts'
import { readCsv } from '../harness/read-back.ts'
import { open, press, tap } from './steps.ts'

// Nothing here leaves the net.
test.use({ phones: { worker: false } })

const id = 'en-god-skolestart'
const outcome = 'Svømmehallen holder åbent hele sommeren. Det står i budgettet.'

/** Letters that many sent, what others wrote alone, and one of Karen's among those who sent a letter. */
async function addFiveHundred(folder: string): Promise<string> {
  const db = openDatabase({ file: join(folder, 'medspil.sqlite') })
  const karen = await db
    .selectFrom('accounts')
    .select('id')
    .where('name', 'like', 'Karen%')
    .executeTakeFirstOrThrow()
  const labelled = [...labelledResponses(1), ...labelledResponses(2)].slice(0, 500)
  const own = labelled.findIndex(({ letter, how }) => letter === 'svømmehal' && how === 'added to')
  const written = labelled.map((each, at) => ({
    text: each.text,
    ...(at === own ? { accountId: karen.id, name: 'Karen Eksempel' } : {}),
  }))
  const ids = await addManyResponses(db, id, written)
  await db.destroy()
  return ids[own] ?? ''
}

test('five hundred responses are read, grouped, answered and exported, and an author reads the answer', async ({
  freshServer,
  newPhoneOnFreshServer,
}) => {
  const submissionId = await addFiveHundred(freshServer.folder)
  const staff = await newPhoneOnFreshServer({ desktop: true, width: 1280, height: 900 })
  const { page } = staff
  await staff.signIn('peter')

  await open(page, `/arbejdsbord/hoeringer/${id}`)
  await page.getByRole('link', { name: desk.hub.laes }).click()
  await expect(page.getByText(/^500 svar\./)).toBeVisible()
  await press(page, text.compare.press)
  await expect(page.getByText(/svar ligger i \d+ grupper/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/svar er næsten ens/).first()).toBeVisible()
  await staff.checkAccess()

  // A theme begins with a word that many have used.
  await page.getByRole('link', { name: text.themes.manage }).click()
  await page.getByRole('button', { name: 'hallen', exact: true }).click()
  await press(page, text.themesPage.add)
  await expect(page.getByRole('heading', { name: 'Hallen' })).toBeVisible()
  await staff.checkAccess()

  await page.getByRole('link', { name: text.title }).click()
  await page.getByRole('searchbox', { name: text.search.label }).fill('svømmehaller "varme bassin"')
  await press(page, text.search.press)
  await expect(page.locator('mark').first()).toHaveText(/svømmehal/i)
  await page.locator('.card a').first().click()
  await expect(page.locator('.reading-part mark').first()).toBeVisible()
  await page.getByRole('button', { name: text.themes.set('Hallen') }).click()
  await expect(page.getByRole('button', { name: text.themes.remove('Hallen') })).toBeVisible()
  await page.getByRole('link', { name: text.one.next }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^Svar \d/ })).toBeFocused()

  await page.getByLabel(text.assess.summary).fill('Vil beholde svømmehallen åben.')
  await page.getByLabel(text.assess.assessment).fill('Forvaltningen er enig.')
  await press(page, text.assess.save)
  await expect(page.getByText(text.assess.saved, { exact: true })).toBeVisible()
  await staff.checkAccess()

  await tap(page.getByRole('radio', { name: text.outcomes.followed, exact: true }))
  await page.getByLabel(text.answer.text, { exact: true }).fill(outcome)
  await page.getByLabel(text.answer.budgetLine).fill('Fritid, drift af haller')
  await press(page, text.answer.send)
  await expect(page.getByText(text.answer.stands)).toBeVisible()

  // All of them leave the house as one table, with what was written about them.
  await open(page, `/arbejdsbord/hoeringer/${id}/udtraek`)
  await tap(page.getByRole('radio', { name: exported.formats.csv.name }))
  await press(page, exported.form.start)
  const link = page.getByRole('link', { name: exported.list.fetch })
  await expect(link).toBeVisible({ timeout: 30_000 })
  await staff.checkAccess()
  const saved = page.waitForEvent('download')
  await link.click()
  const [columns, ...rows] = readCsv(readFileSync(await (await saved).path(), 'utf8'))
  expect(rows).toHaveLength(500)
  const assessment = columns?.indexOf('Vurdering') ?? -1
  expect(rows.filter((row) => row[assessment] === 'Forvaltningen er enig.')).toHaveLength(1)

  const phone = await newPhoneOnFreshServer()
  await phone.signIn('karen')
  await expect(async () => {
    await open(phone.page, '/beskeder')
    await expect(
      phone.page.getByText(messages.kinds['response-answered'].title('dit høringssvar')),
    ).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await open(phone.page, `/mine-indsendelser/${submissionId}`)
  await expect(phone.page.getByText(outcome)).toBeVisible()
  await phone.page.getByRole('link', { name: text.cameOf.see }).click()
  await expect(phone.page.getByRole('heading', { name: text.public.title })).toBeVisible()
  await expect(phone.page.getByText(outcome)).toBeVisible()
  await phone.checkAccess()
})
