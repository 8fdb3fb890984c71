// Two members write the same section, one of them in flight mode; nothing is lost, and a person chooses.
import room from '../../client/committee-rooms/text.da.ts'
import text from '../../client/working-text/text.da.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import { open, press } from './steps.ts'

const path = '/opgaveudvalg/naboer-der-hjaelper/rum/tekst/7a1f0c52-3d1e-4b8e-9a43-0d6f2f6b7a07'

test('what two members write at once lies side by side until one of them chooses', async ({
  newPhone,
}) => {
  const [away, home] = [await newPhone(), await newPhone()]
  await away.signIn('grethe')
  await home.signIn('jonas')
  const box = (phone: Phone) => phone.page.getByRole('textbox', { name: text.section.label })
  const shown = (phone: Phone, words: string) =>
    expect(phone.page.locator('#tekst').getByText(words, { exact: true })).toBeVisible()
  await open(home.page, '/mig')
  await home.page.getByRole('link', { name: room.card.title('Naboer, der hjælper') }).click()
  await expect(home.page.getByRole('heading', { level: 1 })).toHaveText(room.title)
  for (const phone of [away, home]) await open(phone.page, path)

  await press(away.page, text.section.write)
  await box(away).fill('Kommunen trykker listen.')
  await away.setOffline(true)
  await press(away.page, text.section.save)
  await expect(away.page.getByText(text.section.waiting)).toBeVisible()
  // One goes on from one's own, though nobody else has seen it yet.
  await press(away.page, text.section.write)
  await expect(box(away)).toHaveValue('Kommunen trykker listen.')
  await box(away).fill('Kommunen trykker listen to gange om året.')
  await press(away.page, text.section.save)
  await expect(away.page.getByText(text.section.waiting)).toHaveCount(2)

  await press(home.page, text.section.write)
  await box(home).fill('Kommunen betaler for listen.')
  await press(home.page, text.section.save)
  await shown(home, 'Kommunen betaler for listen.')

  await away.setOffline(false)
  await expect(away.page.getByText(text.section.waiting)).toHaveCount(0)
  await shown(away, 'Kommunen betaler for listen.')
  const beside = away.page.locator('#valg')
  await expect(beside.getByText('Kommunen trykker listen to gange om året.')).toBeVisible()
  await expect(beside.getByText('Kommunen trykker listen.', { exact: true })).toHaveCount(0)
  await beside.getByText(text.beside.changes).click()
  await expect(beside.locator('ins').first()).toContainText('trykker')
  await expect(beside.locator('del').first()).toContainText('betaler')
  await away.checkAccess()

  await beside.getByRole('button', { name: text.beside.both }).click()
  await box(away).fill('Kommunen trykker og betaler listen to gange om året.')
  await press(away.page, text.section.save)
  await shown(away, 'Kommunen trykker og betaler listen to gange om året.')
  await expect(beside).toHaveCount(0)
  await press(away.page, text.saves.show)
  await expect(away.page.getByText('Kommunen trykker listen.', { exact: true })).toBeVisible()
})
