// A response with questions, answered on a phone section by section, and one on paper that staff write down.
import type { Page } from '@playwright/test'
import consultations from '../../client/consultations/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import receipts from '../../client/receipts/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import examples from '../../db/seed/examples/consultations.json' with { type: 'json' }
import { toLocal } from '../../shared/time.ts'
import { expect, test } from '../harness/journey.ts'
import { arriveAtStep, choose, fact, group, open, press, readReceipt, tap, write } from './steps.ts'

// Nothing here leaves the net.
test.use({ phones: { worker: false } })

interface Asked {
  id: string
  text: { da: string }
  options: { name: { da: string } }[]
}
const material: readonly { heading: { da: string }; questions?: Asked[] }[] =
  examples.find(({ id }) => id === 'tre-valg-i-budgettet')?.material ?? []
const headings = material.map(({ heading }) => heading.da)
const questions = new Map(
  material.flatMap((section) => (section.questions ?? []).map((each) => [each.id, each])),
)
const question = (id: string) => questions.get(id)?.text.da ?? ''
const option = (id: string, at: number) => questions.get(id)?.options[at]?.name.da ?? ''
const path = '/hoeringer/tre-valg-i-budgettet'

/** To the step with this heading. */
async function goOn(page: Page, heading: string | undefined) {
  await press(page, outbox.form.next)
  await arriveAtStep(page, heading ?? '')
}

test('a response is given section by section, and the questions are checked on the way', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  const { form } = consultations
  await phone.signIn('karen')
  await open(page, `${path}/svar`)
  await choose(page, form.representing, form.self)
  await write(page, form.name, 'Karen Eksempel')
  await goOn(page, headings[0])
  // The first question must be answered.
  await press(page, outbox.form.next)
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByRole('alert')).toContainText(form.choiceMissing)
  await phone.checkAccess()
  await choose(page, question('de-sidste-30'), option('de-sidste-30', 2))
  await goOn(page, headings[1])
  for (const at of [0, 1]) {
    const name = option('maa-ikke-vente', at)
    await tap(group(page, question('maa-ikke-vente')).getByRole('checkbox', { name }))
  }
  await goOn(page, headings[2])
  await write(page, `${question('hvor-moedes-vi')} ${ui.form.optional}`, 'Når det gælder min mor.')
  await goOn(page, form.end)
  await tap(page.getByRole('checkbox', { name: form.acknowledged }))
  await goOn(page, outbox.form.check)
  await expect(fact(page, question('de-sidste-30'))).toHaveText(option('de-sidste-30', 2))
  await expect(fact(page, question('hvor-moedes-vi'))).toHaveText('Når det gælder min mor.')
  await phone.checkAccess()
  await press(page, form.send)
  await readReceipt(page, 'consultation-response')
  await expect(page.getByText(option('maa-ikke-vente', 1))).toBeVisible()
})

test('a response on paper is written down by staff and gets a receipt that anybody can check', async ({
  newPhoneOnFreshServer,
}) => {
  const desk = await newPhoneOnFreshServer({ desktop: true, width: 1280, height: 900 })
  const { page } = desk
  const { entered, form } = consultations
  await desk.signIn('peter')
  await open(page, `/arbejdsbord${path}/indtast`)
  await choose(page, form.channel, form.channels.paper)
  const [day = '', time = ''] = toLocal(new Date(Date.now() - 3_600_000).toISOString()).split('T')
  const came = group(page, form.cameAt)
  await came.getByLabel(ui.form.date).fill(day)
  await came.getByLabel(ui.form.time).fill(time)
  await choose(page, entered.representing, entered.self)
  await write(page, entered.name, 'Aage Eksempel')
  await choose(page, entered.way, form.ways.whole)
  await desk.checkAccess()
  await goOn(page, form.answer)
  await write(page, entered.text, 'Jeg har ingen computer, men jeg vil gerne have bussen tilbage.')
  await goOn(page, form.end)
  await tap(page.getByRole('checkbox', { name: entered.acknowledged }))
  await goOn(page, outbox.form.check)
  await expect(fact(page, form.channel)).toHaveText(form.channels.paper)
  await press(page, entered.send)
  const number = await readReceipt(page, 'entered-response')
  const code = (await fact(page, ui.receipt.code).textContent()) ?? ''
  await desk.checkAccess()

  const anyone = await newPhoneOnFreshServer()
  await open(anyone.page, '/kvittering')
  await write(anyone.page, receipts.number, number)
  await write(anyone.page, receipts.code, code)
  await press(anyone.page, receipts.action)
  await expect(anyone.page.getByRole('heading', { name: receipts.found.received })).toBeFocused()
  await expect(fact(anyone.page, receipts.about)).toHaveText('Tre valg i budgettet')
  await expect(anyone.page.getByText('Aage')).toHaveCount(0)
})
