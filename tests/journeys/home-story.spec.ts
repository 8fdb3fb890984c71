// A volunteer's story: told in flight mode, read by the home's coordinator on a phone, and then by everyone.
import stories from '../../client/home-stories/desk/text.da.ts'
import text from '../../client/home-stories/text.da.ts'
import messages from '../../client/messages/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import page from '../../client/volunteering/home-page/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { expect, test } from '../harness/journey.ts'
import { arriveAtStep, careHome, choose, hold, open, press, title, write } from './steps.ts'

const headline = 'Hønen Ruth'
const body =
  'Vi gik efter æg. Hønen Ruth havde lagt sit i en støvle. Ring på 75 68 30 12, hvis du vil se.'
const mended = 'Vi gik efter æg. Hønen Ruth havde lagt sit i en støvle, og alle ville se det.'

test('a story is told without a line, read by the coordinator on a phone, and stands on the home’s page', async ({
  newPhone,
}) => {
  const [teller, coordinator] = [await newPhone(), await newPhone()]
  await teller.signIn('grethe')
  await coordinator.signIn('mette')

  await open(teller.page, careHome.path)
  await teller.waitForWorker()
  await teller.page.getByRole('link', { name: text.home.tell }).click()
  await expect(title(teller.page, text.form.title)).toBeVisible()
  await teller.page.getByLabel(text.form.theme).selectOption('other')
  await hold(teller)
  await press(teller.page, outbox.form.next)
  await arriveAtStep(teller.page, text.form.steps.words)
  await write(teller.page, text.form.headline, headline)
  await write(teller.page, text.form.body, body)
  await choose(teller.page, text.form.writer, text.form.writers.volunteer)
  await choose(teller.page, text.form.signed, text.form.signatures.part)
  await hold(teller)
  await press(teller.page, outbox.form.next)
  // What others should not read is seen before it is sent.
  await expect(teller.page.getByText(text.finds.phone)).toBeVisible()
  await hold(teller)
  await teller.page.goBack()
  await write(teller.page, text.form.body, mended)
  await press(teller.page, outbox.form.next)
  await expect(teller.page.getByText(text.finds.phone)).toHaveCount(0)
  await teller.setOffline(true)
  await press(teller.page, text.form.send)
  await expect(teller.page).toHaveURL(/mine-indsendelser/)
  await teller.setOffline(false)
  await expect(teller.page.getByText(text.cameOf.waiting)).toBeVisible()
  await hold(teller)

  await open(coordinator.page, '/arbejdsbord')
  await coordinator.page.getByRole('link', { name: careHome.name, exact: true }).click()
  await coordinator.page.getByRole('link', { name: volunteering.desk.stories }).click()
  const hers = coordinator.page.getByRole('listitem').filter({ hasText: headline })
  await expect(hers.getByText(stories.signedPart)).toBeVisible()
  await hold(coordinator)
  await hers.getByRole('button', { name: stories.publish }).click()
  await expect(hers.getByRole('link', { name: stories.see })).toBeVisible()

  await open(teller.page, '/beskeder')
  await teller.page
    .getByRole('link', { name: messages.kinds['story-published'].title('') })
    .first()
    .click()
  await teller.page.getByRole('link', { name: text.cameOf.see }).click()
  await expect(title(teller.page, headline)).toBeVisible()
  await expect(teller.page.getByText('Grethe')).toHaveCount(0)
  await hold(teller)
})

test('a coordinator mends the home’s page from a phone, and asks everyone to read the guidelines again', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('mette')
  await open(phone.page, '/arbejdsbord/plejehjem/laerkevang')
  await phone.page.getByRole('link', { name: volunteering.desk.edit }).click()
  await expect(title(phone.page, page.title)).toBeVisible()
  await phone.page.getByLabel(page.phone).fill('+45 00000019')
  await phone.page
    .getByLabel(page.guidelines, { exact: true })
    .fill('Stue 12 er lukket. Sig goddag på kontoret.')
  await press(phone.page, page.save)
  // Rooms are seen first, and staff may keep what they meant.
  await expect(phone.page.getByText('Stue 12', { exact: true })).toBeVisible()
  await press(phone.page, page.save)
  await expect(phone.page.getByRole('alert').getByText(page.faults.readAgain)).toBeVisible()
  await hold(phone)
  await choose(phone.page, page.readAgain, page.readAgainYes)
  await press(phone.page, page.save)
  await expect(phone.page.getByText(page.saved, { exact: true })).toBeVisible()
  await phone.page.getByRole('link', { name: page.see }).click()
  await expect(phone.page.getByText('Sig goddag på kontoret.')).toBeVisible()
  await expect(phone.page.getByRole('link', { name: '00 00 00 19' })).toBeVisible()
  await hold(phone)
})
