// The first HTML carries the first view: nothing is asked again, and it reads without any script.
import { type Browser, chromium, type Locator } from '@playwright/test'
import takePart from '../../client/take-part/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import { findBrowser } from '../harness/browser.ts'
import { expect, test } from '../harness/journey.ts'
import { choose, committee, goTo, open, press, title } from './steps.ts'

const addresses = [
  '/',
  '/deltag',
  '/foelg',
  '/kerneopgaver/social-omsorg',
  '/opgaveudvalg/ensomhed-i-smaa-byer',
  '/hoeringer/budget-for-naeste-aar',
  '/plejehjem/laerkevang',
  '/om',
]

for (const address of addresses) {
  test(`the first visit to ${address} asks only who is signed in`, async ({ phone }) => {
    const asked: string[] = []
    phone.page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/api/')) asked.push(pathname)
    })
    await phone.page.goto(address)
    await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible()
    await phone.page.waitForLoadState('networkidle')
    expect(asked).toEqual(['/api/session'])
  })
}

test('what keeps and sends is asked for only when the first page stands, also where something waits', async ({
  phone,
}) => {
  const { page } = phone
  await phone.signIn('karen')
  await open(page, committee.path)
  await goTo(page, committees.apply)
  await choose(page, committees.form.applyingAs, committees.form.applicants.myself)
  await expect(page.getByText(new RegExp(ui.form.saved('.+')))).toBeVisible()

  await page.goto('/')
  const asked = await page.waitForFunction(() => {
    const files = performance.getEntriesByType('resource')
    return files.find(({ name }) => /\/assets\/outbox-/.test(name))?.startTime
  })
  const painted = await page.evaluate(() => {
    const [first] = performance.getEntriesByName('first-contentful-paint')
    return first?.startTime
  })
  expect(painted).toBeGreaterThan(0)
  expect(await asked.jsonValue()).toBeGreaterThan(painted ?? 0)
})

test('the styles of where Send leads, lost with the line, come when it is back', async ({
  phone,
}) => {
  const { page } = phone
  const styles = /\/assets\/SubmissionPage-[^/]+\.css$/
  const lost = page.waitForEvent('requestfailed', (request) => styles.test(request.url()))
  await page.route(styles, (route) => route.abort(), { times: 1 })
  await open(page, `${committee.path}/ansoeg`)
  await lost
  await page.waitForFunction(
    (name) => [...document.styleSheets].some(({ href }) => new RegExp(name).test(href ?? '')),
    styles.source,
  )
})

test('without scripts every public page still has its title, its summary and a contact', async ({
  server,
}) => {
  const browser = await launch()
  const page = await browser.newPage({ baseURL: server.origin, javaScriptEnabled: false })
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
    await expect(page.locator('.page-lead')).not.toBeEmpty()
    await expect(page.locator('noscript').getByRole('link').last()).toBeVisible()
  }
  await browser.close()
})

test('the server paints the language and the theme that the person chose', async ({ phone }) => {
  const { page, context } = phone
  await page.goto('/')
  const url = new URL(page.url()).origin
  await context.addCookies([
    { name: 'language', value: 'en', url },
    { name: 'theme', value: 'dark', url },
  ])
  const html = await (await context.request.get('/om')).text()
  expect(html).toContain('<html lang="en" data-theme="dark"')
  expect(html).toContain('<title>About Medspil · Medspil</title>')
})

test('a visit in English is in English from the first HTML to the last word', async ({ phone }) => {
  const { page, context } = phone
  await open(page, '/om')
  await context.addCookies([{ name: 'language', value: 'en', url: new URL(page.url()).origin }])
  await page.goto('/opgaveudvalg/ensomhed-i-smaa-byer', { waitUntil: 'commit' })
  const words: Locator[] = [
    title(page, 'More company in the small towns'),
    page.getByRole('link', { name: 'Apply for a seat' }),
    page.getByRole('contentinfo').getByRole('link', { name: 'Contact' }),
  ]
  for (const each of words) await expect(each).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the way back leads to the same spot in a list that was shown further', async ({ phone }) => {
  const { page } = phone
  await open(page, '/deltag')
  await press(page, ui.showMore)
  const cards = page.getByRole('list', { name: takePart.titles.open }).getByRole('article')
  await expect.poll(() => cards.count()).toBeGreaterThan(20)
  const last = cards.last().getByRole('link')
  const name = (await last.textContent()) ?? ''
  await last.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  await last.click()
  await expect(title(page, name)).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before)
  await page.goBack()
  await expect(title(page, takePart.title)).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
  await expect(page.getByRole('link', { name, exact: true })).toBeInViewport()
})

async function launch(): Promise<Browser> {
  const { executablePath, args, env } = findBrowser()
  return chromium.launch({ executablePath, args, env })
}
