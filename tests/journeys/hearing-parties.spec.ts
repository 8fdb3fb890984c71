// A party without anybody is invited: the desk hands out a link, and whoever opens it signs in and says yes.
import words from '../../client/hearing-parties/text.da.ts'
import { expect, test } from '../harness/journey.ts'
import { arriveAt, hold, open, press } from './steps.ts'

// Nothing here leaves the net.
test.use({ phones: { worker: false } })

const board = '/arbejdsbord/hoeringer/tre-valg-i-budgettet/parter'
const name = 'Lokalrådet i Hornsyld'

test('a link from the desk makes somebody a chair, who says yes to the invitation', async ({
  newPhoneOnFreshServer,
}) => {
  const desk = await newPhoneOnFreshServer({ desktop: true })
  await desk.signIn('peter')
  await open(desk.page, board)
  const row = desk.page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText(words.board.nobody)
  await row.getByRole('link', { name: words.board.makeLink }).click()
  await arriveAt(desk.page, words.people.title(name))
  await press(desk.page, words.people.makeChair)
  const code = ((await desk.page.locator('code').first().textContent()) ?? '').replaceAll(' ', '')
  await hold(desk)

  const phone = await newPhoneOnFreshServer()
  const asked: string[] = []
  phone.page.on('request', (request) => asked.push(request.url()))
  await open(phone.page, `/repraesenter#${code}`)
  const question = words.accept.question.chair(name)
  await expect(phone.page.getByRole('heading', { name: question })).toBeVisible()
  await expect(phone.page).toHaveURL(/\/repraesenter$/)
  await hold(phone)
  await phone.page.getByRole('link', { name: words.accept.signIn }).click()
  await phone.page.getByRole('button', { name: /Karen Eksempel/ }).click()
  await press(phone.page, words.accept.yes)
  await arriveAt(phone.page, name)
  expect(asked.filter((url) => url.includes(code))).toEqual([])
  await phone.page.getByRole('button', { name: words.own.yes }).click()
  await expect(phone.page.getByText(words.own.said.accepted)).toBeVisible()
  await expect(phone.page.getByRole('link', { name: 'Tre valg i budgettet' }).first()).toBeFocused()
  await open(phone.page, '/mig')
  await expect(phone.page.getByRole('link', { name: words.card.chair(name) })).toBeVisible()

  await open(desk.page, board)
  await expect(row).toContainText('Karen Eksempel')
  await expect(row).toContainText(words.board.standing.accepted)
})
