// A whole response by keyboard alone, from the front page to the receipt.
import type { Locator, Page } from '@playwright/test'
import consultations from '../../client/consultations/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import { expect, test } from '../harness/journey.ts'

test('a consultation is answered with the keyboard alone', async ({ newPhone }) => {
  const { page, signIn } = await newPhone({ desktop: true })
  await signIn('lone')
  await page.goto('/')
  await expect(page.getByRole('contentinfo')).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: ui.skip })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await press(page, page.getByRole('link', { name: 'Næste års budget: hvad er vigtigst?' }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await press(page, page.getByRole('link', { name: consultations.respond }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await press(page, page.getByRole('button', { name: outbox.form.next }))
  await expect(page.locator('.error-summary')).toBeFocused()
  await press(page, page.getByRole('link', { name: consultations.form.textMissing }))
  await expect(page.getByLabel(consultations.form.text)).toBeFocused()

  await page.keyboard.type('Bevar bussen om aftenen. Uden den kommer de unge ikke til træning.')
  await tabTo(page, page.getByLabel(consultations.form.acknowledged))
  await page.keyboard.press('Space')
  await press(page, page.getByRole('button', { name: outbox.form.next }))
  await expect(page.getByRole('heading', { level: 2, name: outbox.form.check })).toBeFocused()
  await press(page, page.getByRole('button', { name: consultations.form.send }))
  await expect(page.getByText(ui.receipt.number, { exact: true })).toBeVisible()
})

test('a dialog closes with Escape, and the focus comes back to where it was', async ({ phone }) => {
  const { page } = phone
  await page.goto('/')
  const mark = page.getByRole('button', { name: ui.example }).first()
  await tabTo(page, mark)
  await page.keyboard.press('Enter')
  await expect(page.getByText(ui.exampleHelp).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(ui.exampleHelp).first()).toBeHidden()
  await expect(mark).toBeFocused()
})

/** Goes on with Tab until the wanted thing has the focus, and sees that the focus shows. */
async function tabTo(page: Page, wanted: Locator) {
  const isThere = () => wanted.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 80 && !(await isThere()); presses++) {
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
  const outline = await wanted.evaluate((element) => {
    // A card and a choice show the focus of the link or the input inside them.
    const around = element.closest('.card, .choice')
    const styles = [
      getComputedStyle(element),
      getComputedStyle(element, '::after'),
      ...(around ? [getComputedStyle(around)] : []),
    ]
    return styles.some(
      ({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none',
    )
  })
  expect(outline, 'the focus shows').toBe(true)
}

async function press(page: Page, wanted: Locator) {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}
