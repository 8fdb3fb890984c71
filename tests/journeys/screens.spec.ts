// Every screen, as each kind of person meets it: nothing for axe to find, nothing wider than the phone.
import { expect, type Phone, test } from '../harness/journey.ts'

const screens: Record<string, string[]> = {
  'somebody who is not signed in': [
    '/',
    '/deltag',
    '/deltag?tilstand=closed',
    '/deltag?slags=consultation&sted=flemming',
    '/foelg',
    '/kerneopgaver/social-omsorg',
    '/opgaveudvalg/ensomhed-i-smaa-byer',
    '/opgaveudvalg/skolevejen',
    '/opgaveudvalg/ensomhed-i-smaa-byer/ansoeg',
    '/mig',
    '/mine-indsendelser',
    '/log-ind',
    '/arbejdsbord',
    '/om',
    '/findes-ikke',
    '/opgaveudvalg/findes-ikke',
  ],
  karen: ['/', '/mig', '/foelg', '/mine-indsendelser', '/opgaveudvalg/ensomhed-i-smaa-byer/ansoeg'],
  birthe: ['/mig'],
  grethe: ['/plejehjem/laerkevang', '/plejehjem/pilehaven'],
  peter: ['/arbejdsbord', '/arbejdsbord/opgaveudvalg/ensomhed-i-smaa-byer'],
  mette: [
    '/arbejdsbord',
    '/arbejdsbord/plejehjem/laerkevang',
    '/arbejdsbord/plejehjem/laerkevang/ny-aktivitet',
  ],
}

for (const [person, addresses] of Object.entries(screens)) {
  test(`every screen of ${person} holds in both themes and at 320 px`, async ({ phone }) => {
    test.setTimeout(addresses.length * 20_000)
    if (/^[a-z]+$/.test(person)) await phone.signIn(person)
    for (const address of addresses) {
      await phone.page.goto(address)
      await arrive(phone)
      await phone.checkAccess()
      await phone.page.setViewportSize({ width: 320, height: 640 })
      expect(await overflow(phone), `${address} is wider than 320 px`).toBe(0)
      await phone.page.setViewportSize({ width: 390, height: 844 })
    }
  })
}

test('the screens hold in English too', async ({ phone }) => {
  await phone.page.goto('/mig')
  await phone.page.getByLabel('English').check()
  for (const address of ['/', '/deltag', '/opgaveudvalg/ensomhed-i-smaa-byer', '/om']) {
    await phone.page.goto(address)
    await arrive(phone)
    await expect(phone.page.locator('html')).toHaveAttribute('lang', 'en')
    await phone.checkAccess()
  }
})

/** The page stands when its one heading does and nothing is being fetched. */
async function arrive({ page }: Phone) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

async function overflow({ page }: Phone): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
