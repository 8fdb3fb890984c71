// Every screen, as each kind of person meets it: nothing for axe to find, nothing wider than the phone.
import consultations from '../../client/consultations/text.da.ts'
import desk from '../../client/desk/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import takePart from '../../client/take-part/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { meetingList } from '../../shared/meetings.ts'
import { expect, test } from '../harness/journey.ts'
import {
  arrive,
  arriveAtStep,
  careHome,
  committee,
  consultation,
  fillApplication,
  fillResponse,
  fillSignUp,
  group,
  hold,
  open,
  press,
  readReceipt,
  tap,
  title,
  walk,
} from './steps.ts'

const screens: Record<string, string[]> = {
  'somebody who is not signed in': [
    '/',
    '/deltag',
    '/deltag?tilstand=closed',
    '/deltag?slags=consultation&sted=flemming',
    '/deltag?sted=findes-ikke',
    '/foelg',
    '/kerneopgaver/social-omsorg',
    '/opgaveudvalg/ensomhed-i-smaa-byer',
    '/opgaveudvalg/digital-og-menneskelig',
    '/opgaveudvalg/skolevejen',
    '/opgaveudvalg/naboer-der-hjaelper',
    '/opgaveudvalg/naboer-der-hjaelper/rum',
    '/opgaveudvalg/sommer-for-alle-boern',
    '/opgaveudvalg/sommer-for-alle-boern/evaluering',
    '/opgaveudvalg/ensomhed-i-smaa-byer/ansoeg',
    '/opgaveudvalg',
    '/opgaveudvalg?kerneopgave=laering',
    '/opgaveudvalg/unge-i-job-og-uddannelse',
    '/opgaveudvalg/unge-i-job-og-uddannelse/plakat',
    '/opgaveudvalg/ensomhed-i-smaa-byer/ansoeg?indstillet=00000000-0000-4000-8000-000000000000',
    '/hoeringer/budget-for-naeste-aar',
    '/hoeringer/en-god-skolestart',
    '/hoeringer/budget-for-naeste-aar/svar',
    '/hoeringer/budget-for-naeste-aar/svar-fra-andre',
    '/hoeringer/budget-for-naeste-aar/svar/999',
    '/hoeringer/budget-for-naeste-aar/hent-svar',
    '/hoeringer/penge-til-de-smaa-byer/svar',
    '/repraesenter',
    '/vaerge',
    '/mig/vaerge',
    '/mig/frivillig',
    '/mig/repraesenterer/lokalraad-loesning',
    '/deltag?slags=activity&aktivitet=walk',
    '/plejehjem/laerkevang',
    '/plejehjem/laerkevang/tider/gaatur-laerkevang-1',
    '/plejehjem/laerkevang/tider/findes-ikke',
    '/plejehjem/pilehaven/historier',
    '/historier/5c1d7a10-0b5e-4f0e-9d61-6a4f3c2b1c03',
    '/det-virker',
    '/det-virker?om=music',
    '/fortael?hjem=laerkevang',
    '/klassebesoeg',
    '/klassebesoeg?antal=40',
    '/frivilligmesser',
    '/frivilligmesser/frivilligmesse-1',
    '/frivilligmesser/frivilligmesse-1/stand',
    '/plejehjem/laerkevang/spoergsmaal',
    '/plejehjem/laerkevang/spoerg',
    '/spoerg-et-udvalg',
    '/spoerg-et-udvalg/ny',
    '/giv-plads/findes-ikke',
    '/overtag-plads',
    '/mig/frivillig/timer',
    '/moeder',
    '/moeder?visning=uge',
    '/moeder?visning=maaned',
    '/moeder?udvalg=2026-laering',
    '/moeder?visning=maaned&dag=2027-07-01',
    '/moeder/findes-ikke',
    '/gruppesnak',
    '/gruppesnak/2024-digitalisering',
    '/gruppesnak/flere-haender',
    '/gruppesnak/flere-haender/bord/9',
    '/fokusliste',
    '/fokusliste?pejlemaerke=economy-as-possibility&kerneopgave=laering',
    '/fokusliste/9',
    '/fokusliste/16',
    '/mig',
    '/mine-indsendelser',
    '/mine-indsendelser/00000000-0000-4000-8000-000000000000',
    '/beskeder',
    '/udgaaende-post',
    '/puljen',
    '/puljen/skriv-dig-op',
    '/telefonkaeder',
    '/telefonkaeder/kom-med',
    '/kvittering',
    '/log-ind',
    '/arbejdsbord',
    '/arbejdsbord/hoeringer/en-god-skolestart/laes',
    '/arbejdsbord/hoeringer/en-god-skolestart/laes/temaer',
    '/arbejdsbord/plejehjem/laerkevang',
    '/arbejdsbord/plejehjem/laerkevang/spoergsmaal',
    '/om',
    '/findes-ikke',
    '/opgaveudvalg/findes-ikke',
    '/opgaveudvalg/hjem-om-aftenen/kommissorium',
    '/opgaver',
    '/peg-paa-en-opgave',
  ],
  karen: [
    '/telefonkaeder/00000000-0000-4000-8000-000000000000',
    '/',
    '/mig',
    '/foelg',
    '/kerneopgaver/laering',
    '/mine-indsendelser',
    '/beskeder',
    '/mine-indsendelser/00000000-0000-4000-8000-000000000000',
    '/opgaveudvalg/ensomhed-i-smaa-byer/ansoeg',
    '/opgaveudvalg/ensomhed-i-smaa-byer/spoerg',
    '/opgaveudvalg/ensomhed-i-smaa-byer/indstil',
    '/opgaveudvalg/skolevejen/indstil',
    '/arbejdsbord',
  ],
  birthe: [
    '/mig',
    '/mig/repraesenterer/lokalraad-loesning',
    '/mig/repraesenterer/lokalraad-uldum',
    '/hoeringer/penge-til-de-smaa-byer',
    '/hoeringer/penge-til-de-smaa-byer/svar',
    '/hoeringer/groent-kvarter-i-loesning/svar',
    '/hoeringer/tre-valg-i-budgettet/arbejdsrum/lokalraad-loesning',
    '/hoeringer/tre-valg-i-budgettet/arbejdsrum/lokalraad-loesning/tekst',
    '/hoeringer/tre-valg-i-budgettet/arbejdsrum/lokalraad-loesning/tekst/5d0c8a10-6a4e-4c1b-9b57-0c3f5a1e2b01',
    '/hoeringer/tre-valg-i-budgettet/arbejdsrum/lokalraad-loesning/godkend',
  ],
  niels: ['/mig/repraesenterer/lokalraad-uldum', '/vaerge', '/mig/vaerge'],
  grethe: [
    '/telefonkaeder',
    '/telefonkaeder/5b1f0c52-3d1e-4b8e-9a43-0d6f2f6b7c01',
    '/telefonkaeder/kom-med',
    '/mig/frivillig',
    '/plejehjem/laerkevang',
    '/plejehjem/pilehaven',
    '/opgaveudvalg/naboer-der-hjaelper/rum',
    '/opgaveudvalg/naboer-der-hjaelper/rum/tekst',
    '/opgaveudvalg/naboer-der-hjaelper/rum/tekst/7a1f0c52-3d1e-4b8e-9a43-0d6f2f6b7a01',
    '/opgaveudvalg/naboer-der-hjaelper/rum/dokument',
    '/opgaveudvalg/naboer-der-hjaelper/rum/anbefalinger',
    '/opgaveudvalg/naboer-der-hjaelper/evaluering',
  ],
  peter: [
    '/arbejdsbord',
    '/arbejdsbord/opgaveudvalg/ensomhed-i-smaa-byer',
    '/arbejdsbord/opgaveudvalg/ensomhed-i-smaa-byer/spoergsmaal',
    '/arbejdsbord/opgaveudvalg/maaltider-der-samler/laesning',
    '/arbejdsbord/opgaveudvalg/maaltider-der-samler/holdet',
    '/arbejdsbord/opgaver',
    '/arbejdsbord/opgaver/nyt-udkast',
    '/arbejdsbord/opgaveudvalg/hjem-om-aftenen/kommissorium',
    '/arbejdsbord/opgaveudvalg/hjem-om-aftenen/kommissorium/skriv',
    '/arbejdsbord/puljen',
    '/arbejdsbord/spoergsmaal',
    '/arbejdsbord/opgaveudvalg/plads-til-flere/holdet',
    '/arbejdsbord/hoeringer/groent-kvarter-i-loesning',
    '/arbejdsbord/hoeringer/groent-kvarter-i-loesning/udtraek',
    '/arbejdsbord/hoeringer/tre-valg-i-budgettet/parter',
    '/arbejdsbord/hoeringer/tre-valg-i-budgettet/parter/lokalraad-hornsyld',
    '/arbejdsbord/hoeringer/en-god-skolestart/parter',
    '/arbejdsbord/hoeringer/budget-for-naeste-aar/offentliggoer',
    '/arbejdsbord/hoeringer/budget-for-naeste-aar/offentliggoer/1',
    '/arbejdsbord/hoeringer/tre-valg-i-budgettet/rediger',
    '/arbejdsbord/hoeringer/ny/rediger',
    '/arbejdsbord/hoeringer/tre-valg-i-budgettet/indtast',
    '/arbejdsbord/plejehjem/laerkevang',
    '/arbejdsbord/ekstra-moede',
    '/arbejdsbord/gruppesnak/ny',
    '/arbejdsbord/moedeplan',
    '/arbejdsbord/opgaveudvalg/naboer-der-hjaelper/rum',
    '/arbejdsbord/opgaveudvalg/naboer-der-hjaelper/anbefalinger',
    '/arbejdsbord/opgaveudvalg/naboer-der-hjaelper/evaluering',
    '/arbejdsbord/opgaveudvalg/sommer-for-alle-boern/evaluering',
    '/opgaveudvalg/naboer-der-hjaelper/rum/moeder/naboer-der-hjaelper-2',
  ],
  lone: [
    '/mig',
    '/laesning/maaltider-der-samler',
    '/laesning/ensomhed-i-smaa-byer',
    '/laesning/maaltider-der-samler/00000000-0000-4000-8000-000000000000',
  ],
  anna: [
    '/arbejdsbord/moedeplan',
    '/arbejdsbord/moedeplan/byraadsmoede',
    '/arbejdsbord/gruppesnak/flere-haender',
  ],
  mette: [
    '/arbejdsbord',
    '/arbejdsbord/plejehjem/laerkevang',
    '/arbejdsbord/plejehjem/laerkevang/frivillige',
    '/arbejdsbord/plejehjem/laerkevang/ny-aktivitet',
    '/arbejdsbord/plejehjem/laerkevang/rediger',
    '/arbejdsbord/plejehjem/laerkevang/historier',
    '/arbejdsbord/frivilligmesser',
    '/arbejdsbord/frivilligmesser/ny',
    '/arbejdsbord/frivilligmesser/frivilligmesse-1',
    '/arbejdsbord/uge',
    '/arbejdsbord/frivillige-i-tal',
    '/arbejdsbord/plejehjem/laerkevang/maaned',
    '/arbejdsbord/plejehjem/laerkevang/doer',
    '/arbejdsbord/plejehjem/laerkevang/overdrag',
    '/plejehjem/laerkevang/her#abcdefghjkmn',
    '/overtag',
    '/arbejdsbord/telefonkaeder',
    '/arbejdsbord/telefonkaeder/ny',
    '/arbejdsbord/telefonkaeder/5b1f0c52-3d1e-4b8e-9a43-0d6f2f6b7c01',
  ],
}

for (const [person, addresses] of Object.entries(screens)) {
  test(`every screen of ${person} holds in both themes and at 320 px`, async ({ phone }) => {
    test.setTimeout(120_000 + addresses.length * 20_000)
    if (/^[a-z]+$/.test(person)) await phone.signIn(person)
    for (const address of addresses) {
      await phone.page.goto(address)
      await hold(phone)
    }
  })
}

test('a link to a place that is not there says so, and a consultation that is over asks nobody to sign in', async ({
  phone,
}) => {
  const { page } = phone
  await open(page, '/deltag?sted=findes-ikke')
  await expect(page.getByText(takePart.nowhere)).toBeVisible()
  await open(page, '/hoeringer/en-god-skolestart/svar')
  await expect(title(page, consultations.timing.closed)).toBeVisible()
  await expect(page.getByText(consultations.gate.signIn)).toHaveCount(0)
  await hold(phone)
})

test('the screens hold in English too', async ({ phone }) => {
  await open(phone.page, '/mig')
  await tap(phone.page.getByRole('radio', { name: 'English' }))
  await expect(phone.page.locator('html')).toHaveAttribute('lang', 'en')
  for (const address of ['/', '/deltag', '/opgaveudvalg/ensomhed-i-smaa-byer', '/om']) {
    await phone.page.goto(address)
    await arrive(phone)
    await expect(phone.page.locator('html')).toHaveAttribute('lang', 'en')
    await phone.checkAccess()
  }
})

test('an application holds on its way: faults, steps, last step, waiting, receipt, refusal, desk', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('karen')
  const { page } = phone
  const { form } = committees
  await open(page, `${committee.path}/ansoeg`)
  await press(page, outbox.form.next)
  await expect(page.getByRole('alert')).toBeFocused()
  await hold(phone)
  await fillApplication(page)
  await hold(phone)
  for (const step of [form.steps.contact, form.steps.what, form.steps.why]) {
    await press(page, outbox.form.back)
    await arriveAtStep(page, step)
    await hold(phone)
  }
  for (const step of [form.steps.what, form.steps.contact, outbox.form.check]) {
    await press(page, outbox.form.next)
    await arriveAtStep(page, step)
  }
  await phone.setOffline(true)
  await press(page, form.send)
  await expect(page.getByText(submissions.situations['queued-offline'].state)).toBeVisible()
  await hold(phone)
  await press(page, submissions.remove)
  await expect(page.getByRole('dialog')).toBeVisible()
  await phone.checkAccess()
  await page.keyboard.press('Escape')
  await phone.setOffline(false)
  await readReceipt(page, 'task-committee-application')
  await hold(phone)

  await open(page, `${committee.path}/ansoeg`)
  await fillApplication(page)
  await press(page, form.send)
  await expect(title(page, submissions.refusedTitle)).toBeVisible()
  await hold(phone)
  await open(page, '/mine-indsendelser')
  await hold(phone)

  await phone.signIn('peter')
  await open(page, '/arbejdsbord')
  await page.getByRole('link', { name: 'Karen Eksempel' }).click()
  await expect(title(page, 'Karen Eksempel')).toBeVisible()
  await expect(page.getByText(desk.case.openedNow)).toBeVisible()
  await hold(phone)
  await open(page, `/arbejdsbord${consultation.path}`)
  await group(page, desk.window.closesAt).locator('input[type=date]').fill('')
  await press(page, desk.window.save)
  await expect(page.getByRole('alert')).toBeFocused()
  await hold(phone)
})

test('a response and a sign-up hold on their way to the receipt', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await phone.signIn('birthe')
  await open(page, `${consultation.path}/svar`)
  await press(page, outbox.form.next)
  await expect(page.getByRole('alert')).toBeFocused()
  await hold(phone)
  await fillResponse(page, 'Lokalrådet i Løsning', 'Giv hver by lidt at begynde med.')
  await hold(phone)
  await press(page, consultations.form.send)
  await readReceipt(page, 'consultation-response')
  await hold(phone)

  await phone.signIn('grethe')
  await open(page, walk.path)
  await press(page, outbox.form.next)
  await expect(page.getByRole('alert')).toBeFocused()
  await hold(phone)
  await fillSignUp(page, 'two')
  await hold(phone)
  await press(page, volunteering.form.send)
  await readReceipt(page, 'shift-sign-up')
  await hold(phone)
  for (const path of [careHome.path, walk.path, '/mig']) {
    await open(page, path)
    await hold(phone)
  }
})

test('a new activity holds step by step', async ({ newPhoneOnFreshServer }) => {
  const phone = await newPhoneOnFreshServer({ desktop: true })
  const { page } = phone
  const { make } = volunteering
  await phone.signIn('mette')
  await open(page, `/arbejdsbord${careHome.path}/ny-aktivitet`)
  await press(page, make.next)
  await expect(page.getByRole('alert')).toBeFocused()
  await hold(phone)
  await page.getByRole('textbox', { name: make.name, exact: true }).fill('Krydsord for to')
  await page
    .getByRole('textbox', { name: make.summary, exact: true })
    .fill('Løs en krydsord sammen med en, der kan de gamle ord.')
  await press(page, make.next)
  await arriveAtStep(page, make.steps.how)
  await hold(phone)
  for (const field of [make.whatItIs, make.whatItIsNot, make.howYouAreMet])
    await page.getByRole('textbox', { name: field, exact: true }).fill('Det siger de ansatte til.')
  await press(page, make.next)
  await arriveAtStep(page, make.steps.when)
  await press(page, make.send)
  await expect(page.getByRole('alert')).toBeFocused()
  await hold(phone)
})

test('the meetings hold for those who take part in them and those who arrange them', async ({
  newPhone,
}) => {
  const phone = await newPhone()
  const answer = await phone.context.request.get('/api/meetings?limit=60')
  const { meetings } = meetingList.parse(await answer.json())
  const pathOf = (wanted: string) =>
    `/moeder/${meetings.find(({ kind, state }) => kind === wanted && state === 'planned')?.id}`
  for (const [person, addresses] of Object.entries({
    lone: [
      '/moeder?mine=1',
      pathOf('council'),
      pathOf('dialogue'),
      `${pathOf('dialogue')}/emne`,
      `${pathOf('council')}/sager/cykelsti-ved-uldum/flyt`,
    ],
    peter: [
      pathOf('council'),
      pathOf('dialogue'),
      '/gruppesnak/flere-haender',
      '/gruppesnak/flere-haender/bord/3',
    ],
  })) {
    await phone.signIn(person)
    for (const address of addresses) {
      await phone.page.goto(address)
      await hold(phone)
    }
  }
})
