// The main jobs by keyboard alone, from the first page to the receipt.
import type { Locator, Page } from '@playwright/test'
import consultations from '../../client/consultations/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import before from '../../client/volunteering/before/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { expect, test } from '../harness/journey.ts'
import { arriveAt, arriveAtStep, careHome, committee, group, open, walk } from './steps.ts'

// Nothing here leaves the net.
test.use({ phones: { worker: false } })

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

test('a shift is signed up for with the keyboard alone', async ({ newPhoneOnFreshServer }) => {
  const { page, signIn } = await newPhoneOnFreshServer({ desktop: true })
  const { form } = volunteering
  await signIn('grethe')
  await open(page, careHome.path)
  await press(page, page.locator(`a[href="${walk.path}"]`).first())
  await arriveAt(page, walk.title)
  const radio = (question: string, option: string) =>
    group(page, question).getByRole('radio', { name: option })
  await tabTo(page, radio(form.people, form.alone))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(radio(form.people, form.two)).toBeChecked()
  await tabTo(page, radio(form.contactBy, form.ways.phone))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel(form.phone))
  await page.keyboard.type('20 30 40 51')
  await tabTo(page, radio(before.age, before.ages['15-or-more']))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('checkbox', { name: before.guidelines }))
  await page.keyboard.press('Space')
  await press(page, page.getByRole('button', { name: outbox.form.next }))
  await arriveAtStep(page, outbox.form.check)
  await press(page, page.getByRole('button', { name: form.send }))
  await expect(page.getByText(ui.receipt.number, { exact: true })).toBeVisible()
})

test('an application is made with the keyboard alone, step by step', async ({
  newPhoneOnFreshServer,
}) => {
  const { page, signIn } = await newPhoneOnFreshServer({ desktop: true })
  const { form } = committees
  const next = page.getByRole('button', { name: outbox.form.next })
  const pick = async (question: string, option: string) => {
    await tabTo(page, group(page, question).getByRole('radio').first())
    await page.keyboard.press('Space')
    const wanted = group(page, question).getByRole('radio', { name: option })
    for (let turns = 0; turns < 4 && !(await wanted.isChecked()); turns++)
      await page.keyboard.press('ArrowDown')
    await expect(wanted).toBeChecked()
    await expect(wanted).toBeFocused()
  }
  const type = async (label: string, words: string) => {
    await tabTo(page, page.getByRole('textbox', { name: label, exact: true }))
    await page.keyboard.type(words)
  }

  await signIn('yusuf')
  await open(page, committee.path)
  await press(page, page.getByRole('link', { name: committees.apply }))
  await arriveAt(page, form.title)
  await press(page, next)
  await expect(page.getByRole('alert')).toBeFocused()
  await press(page, page.getByRole('link', { name: form.seatKindMissing }))
  await expect(group(page, form.seatKind).getByRole('radio').first()).toBeFocused()
  await pick(form.seatKind, committees.seatOne['external-expert'])
  await pick(form.applyingAs, form.applicants.association)
  await type(form.organisation, 'Uldum Ungdomsforening')
  await type(form.organisationRole, 'Træner')
  await press(page, next)
  await arriveAtStep(page, form.steps.why)
  await type(form.motivation, 'Vi har plads i hallen om aftenen.')
  await type(form.offer, 'Nøglen til hallen.')
  await press(page, next)
  await arriveAtStep(page, form.steps.what)
  await tabTo(page, page.getByRole('combobox', { name: form.localCommunity }))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, group(page, form.availability).getByRole('checkbox').first())
  await page.keyboard.press('Space')
  await press(page, next)
  await arriveAtStep(page, form.steps.contact)
  await pick(form.conflict, form.conflicts.no)
  await pick(form.contactBy, form.ways.email)
  await type(form.email, 'yusuf@eksempel.dk')
  await press(page, next)
  await arriveAtStep(page, outbox.form.check)

  await press(page, page.getByRole('button', { name: `${ui.form.change} ${form.offer}` }))
  await arriveAtStep(page, form.steps.why)
  await press(page, page.getByRole('button', { name: outbox.form.back }))
  await arriveAtStep(page, form.steps.seat)
  await press(page, next)
  await press(page, page.getByRole('button', { name: form.send }))
  await arriveAt(page, submissions.receivedTitles['task-committee-application'])
  await expect(page.getByText('Uldum Ungdomsforening')).toBeVisible()
})

test('a dialog that asks before deleting closes with Escape, and nothing is deleted', async ({
  newPhoneOnFreshServer,
}) => {
  const { page } = await newPhoneOnFreshServer({ desktop: true })
  await open(page, `${committee.path}/ansoeg`)
  await tabTo(page, page.getByRole('textbox', { name: committees.form.name }))
  await page.keyboard.type('Yusuf')
  await expect(page.getByText(/^Kladde gemt/)).toBeVisible()
  await open(page, '/mine-indsendelser')
  const remove = page.getByRole('button', { name: submissions.remove })
  await press(page, remove)
  await expect(page.getByRole('dialog', { name: submissions.removeTitle })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(remove).toBeFocused()
  await expect(page.getByRole('link', { name: submissions.goOn })).toBeVisible()
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
