// Told of what one has sent: in the app, and by a mail that says no more than that there is news.
import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import me from '../../client/me/text.da.ts'
import messages from '../../client/messages/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import { session } from '../../shared/accounts.ts'
import { submissionDecision } from '../../shared/submissions.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import {
  arriveAt,
  committee,
  fact,
  fillApplication,
  goTo,
  goToRoom,
  open,
  press,
  readReceipt,
  title,
  write,
} from './steps.ts'

const address = 'karen@post.example'

test('a person chooses mail, sends something, and is told of it in the app and by mail', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await phone.signIn('karen')
  await open(page, '/mig')
  await page.getByRole('link', { name: messages.title, exact: true }).click()
  await arriveAt(page, messages.title)
  await expect(page.getByText(messages.empty)).toBeVisible()

  await press(page, messages.mail.getCode)
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(messages.mail.addressMissing)
  await write(page, messages.mail.address, 'karen@gmail.com')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(messages.mail.exampleOnly)
  await phone.checkAccess()
  await write(page, messages.mail.address, address)
  await page.keyboard.press('Enter')
  const code = page.getByRole('textbox', { name: messages.mail.code })
  await expect(code).toBeFocused()
  await phone.checkAccess()

  await goTo(page, messages.demoAction)
  await arriveAt(page, messages.posted.title)
  const [coded] = await mailsTo(page, address, 1)
  const typed = /\d{6}/.exec((await coded?.textContent()) ?? '')?.[0] ?? ''
  await phone.checkAccess()
  await page.goBack()
  await arriveAt(page, messages.title)
  await code.fill(typed === '000000' ? '111111' : '000000')
  await press(page, messages.mail.confirm)
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(messages.mail.codeWrong)
  await code.fill(typed)
  await press(page, messages.mail.confirm)
  await expect(page.getByText(messages.mail.on(address), { exact: true })).toBeFocused()

  await open(page, `${committee.path}/ansoeg`)
  await fillApplication(page)
  await press(page, committees.form.send)
  const receipt = await readReceipt(page, 'task-committee-application')

  await goToRoom(page, 'me')
  // Whoever has read the receipt has read the notice of it; what another phone sent is news here.
  await expect(page.getByText(messages.lead)).toBeVisible()
  const other = await sendElsewhere(phone)
  await page.reload()
  const one = `1 ${messages.one}`
  await expect(page.getByText(messages.unreadCount(one))).toBeVisible()
  await page.getByRole('link', { name: messages.title, exact: true }).click()
  await arriveAt(page, messages.title)
  const read = page.getByRole('listitem').filter({ hasText: committee.title })
  await expect(read).toHaveCount(1)
  await expect(read).not.toContainText(messages.unread)
  const notice = page.getByRole('listitem').filter({ hasText: other.title })
  await expect(notice).toContainText(messages.unread)
  await phone.checkAccess()
  const mails = await mailsTo(page, address, 3, true)
  await expect(mails[0] ?? page.locator('none')).not.toContainText(committee.title)
  await expect(mails[0] ?? page.locator('none')).not.toContainText('Karen')
  await page.goBack()
  await arriveAt(page, messages.title)

  await notice.getByRole('link').press('Enter')
  await expect(fact(page, ui.receipt.number)).toHaveText(other.receipt)
  expect(other.receipt).not.toBe(receipt)
  await page.goBack()
  await expect(page.getByRole('heading', { name: messages.allRead })).toBeVisible()
  await expect(notice).not.toContainText(messages.unread)

  await press(page, messages.mail.off)
  await expect(page.getByRole('textbox', { name: messages.mail.address })).toBeFocused()
})

test('unread messages are marked as read all at once, by keyboard alone', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer({ desktop: true })
  const { page } = phone
  await phone.signIn('karen')
  await sendElsewhere(phone)
  await open(page, '/beskeder')
  const all = page.getByRole('button', { name: messages.readAll })
  await all.focus()
  await page.keyboard.press('Enter')
  await expect(title(page, messages.title)).toBeFocused()
  await expect(page.getByRole('heading', { name: messages.allRead })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: messages.allRead })).toBeVisible()
  await expect(all).toHaveCount(0)
})

test('without a connection the page says why there are no messages, and what can be seen', async ({
  phone,
}) => {
  const { page } = phone
  await phone.signIn('karen')
  await open(page, '/mig')
  await phone.waitForWorker()
  await page.reload()
  await expect(title(page, 'Karen Eksempel')).toBeVisible()
  await expect(page.getByText(me.choices)).toBeVisible()
  await phone.setOffline(true)
  await page.getByRole('link', { name: messages.title, exact: true }).click()
  await arriveAt(page, messages.title)
  await expect(page.getByText(messages.offline)).toBeVisible()
  await phone.checkAccess()
  await phone.setOffline(false)
  await expect(page.getByText(messages.empty)).toBeVisible()
})

/** The person of this phone answers a consultation on another one. */
async function sendElsewhere({ context }: Phone): Promise<{ receipt: string; title: string }> {
  const { account } = session.parse(await (await context.request.get('/api/session')).json())
  const answer = await context.request.put(`/api/submissions/${randomUUID()}`, {
    headers: { 'X-Account': account?.id ?? '' },
    data: {
      form: 'consultation-response',
      version: 1,
      payload: {
        consultationId: 'budget-for-naeste-aar',
        representing: 'self',
        name: 'Karen Eksempel',
        text: 'Bevar bussen om aftenen.',
        acknowledged: true,
      },
      queueAgeMs: 0,
    },
  })
  const { receipt, about } = submissionDecision.parse(await answer.json())
  return { receipt, title: about?.title.da ?? '' }
}

/** The mails to an address on the page of the demo's post, the newest first. */
async function mailsTo(page: Page, to: string, count: number, goThere = false): Promise<Locator[]> {
  if (goThere) {
    await goTo(page, messages.demoAction)
    await arriveAt(page, messages.posted.title)
  }
  const mails = page.locator('main li').filter({ hasText: to })
  await expect(mails).toHaveCount(count)
  return await mails.all()
}
