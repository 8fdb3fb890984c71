// A missed call in a phone chain: told without connection, passed to the next neighbour, and followed up at the desk.
import frame from '../../client/desk/text.da.ts'
import messages from '../../client/messages/text.da.ts'
import desk from '../../client/phone-chains/desk/text.da.ts'
import text from '../../client/phone-chains/text.da.ts'
import { expect, test } from '../harness/journey.ts'
import { arriveAt, hold, open, press } from './steps.ts'

const path = '/telefonkaeder/5b1f0c52-3d1e-4b8e-9a43-0d6f2f6b7c01'
const grethe = 'Grethe Eksempel'
const { today, followUp } = text

test('a missed call is told in flight mode, reaches the next neighbour, and then the coordinator', async ({
  newPhone,
}) => {
  const [away, next] = [await newPhone(), await newPhone()]
  await away.signIn('karen')
  await next.signIn('niels')
  await open(away.page, '/mig')
  await away.page.getByRole('link', { name: 'Telefonkæden på Lærkevang' }).click()
  await expect(away.page.getByRole('heading', { name: today.title(grethe) })).toBeVisible()

  await away.setOffline(true)
  await press(away.page, today.missed(grethe))
  await expect(away.page.getByRole('link', { name: today.keptMissed })).toBeVisible()
  await open(next.page, path)
  await expect(next.page.getByRole('heading', { name: followUp.title(grethe) })).toHaveCount(0)

  await away.setOffline(false)
  await expect(away.page.getByText(today.mine.missed(grethe))).toBeVisible()
  await hold(away)

  await open(next.page, '/beskeder')
  await next.page.getByRole('link', { name: messages.kinds['chain-follow-up'].title('') }).click()
  await expect(next.page.getByRole('heading', { name: followUp.title(grethe) })).toBeVisible()
  // Who it was that missed her is nobody else's.
  await expect(next.page.getByText('Karen')).toHaveCount(0)
  await hold(next)
  await press(next.page, today.missed(grethe))
  await expect(next.page.getByText(followUp.passed(grethe))).toBeVisible()

  const coordinator = await newPhone({ desktop: true })
  await coordinator.signIn('mette')
  await open(coordinator.page, '/arbejdsbord')
  await coordinator.page.getByRole('link', { name: frame.phoneChains.title }).click()
  await coordinator.page.getByRole('link', { name: 'Telefonkæden på Lærkevang' }).click()
  const waiting = coordinator.page.getByRole('listitem').filter({ hasText: desk.close })
  const hers = waiting.filter({ hasText: grethe })
  await hold(coordinator)
  await hers.getByRole('button', { name: desk.close }).click()
  await expect(hers).toHaveCount(0)

  await open(away.page, path)
  await expect(away.page.getByText(today.mine.closed(grethe))).toBeVisible()
})

test('who leaves a chain, and who ends it, is asked first and comes to the list', async ({
  newPhoneOnFreshServer,
}) => {
  const [member, coordinator] = [await newPhoneOnFreshServer(), await newPhoneOnFreshServer()]
  await member.signIn('grethe')
  await open(member.page, path)
  await press(member.page, text.leave)
  const leaving = member.page.getByRole('dialog', { name: text.leaveTitle })
  await leaving.getByRole('button', { name: text.leave }).click()
  await expect(member.page.getByText(text.left)).toHaveCount(1)
  await arriveAt(member.page, text.title)

  await coordinator.signIn('mette')
  await open(coordinator.page, `/arbejdsbord${path}`)
  await press(coordinator.page, desk.end)
  const ending = coordinator.page.getByRole('dialog', { name: desk.endTitle })
  await ending.getByRole('button', { name: desk.end }).click()
  await expect(coordinator.page.getByText(desk.ended)).toHaveCount(1)
  await arriveAt(coordinator.page, desk.title)
})
