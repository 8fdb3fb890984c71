// Faults while the bytes of an attachment are on their way: cuts, deaths, full disks on both ends.

import ui from '../../client/ui/text.da.ts'
import { pdf } from '../harness/sample-files.ts'
import {
  attach,
  everyone,
  expectReceived,
  fillPhone,
  fillResponse,
  sendNow,
  sendWithFiles,
  upload,
} from './acts.ts'
import { engines } from './service.ts'
import { expect, signIn, test } from './world.ts'

/** How much faster the rehearsal goes than eight kilobytes a second with a cut every twenty seconds. */
const faster = 64

test('a line that is cut again and again costs less than a third more than the attachment', async ({
  newPhone,
  court,
  line,
}) => {
  const phone = await newPhone({ prepare: (context) => context.addInitScript(hurryClock, faster) })
  const plan = pdf('plan.pdf', 2_500_000)
  await signIn(phone, 'karen')
  await fillResponse(phone.page, everyone, undefined, [plan])
  line.setSpeed(8000 * faster)
  line.setCuts(8000 * 20)
  const before = line.sent()
  const { id } = await sendWithFiles(court, phone, [plan])
  await expectReceived(phone.page, id)
  const ratio = (line.sent() - before) / plan.buffer.length
  expect(ratio).toBeGreaterThan(1)
  expect(ratio).toBeLessThan(1.3)
})

test('eight kilobytes a second, with cuts: what has come stays, and the rest follows', async ({
  phone,
  court,
  line,
}) => {
  const note = pdf('note.pdf', 40_000)
  await signIn(phone, 'karen')
  await fillResponse(phone.page, everyone, undefined, [note])
  line.setSpeed(8000)
  line.setCuts(30_000)
  const { id } = await sendWithFiles(court, phone, [note])
  await expectReceived(phone.page, id)
})

test('no room on the phone for an attachment: it says so, and keeps nothing half', async ({
  phone,
  court,
  line,
}) => {
  const plan = pdf('plan.pdf', 300_000)
  await signIn(phone, 'karen')
  await fillResponse(phone.page, everyone)
  await phone.page.getByRole('button', { name: 'Tilbage', exact: true }).click()
  const makeRoom = await fillPhone(phone.page, line.origin)
  await phone.page.getByLabel(ui.files.choose).setInputFiles([plan])
  const why = ui.files.refused['no-room']()
  await expect(phone.page.getByText(`»${plan.name}« ${why}`).first()).toBeVisible()
  await makeRoom()
  await attach(phone.page, [plan])
  await phone.page.getByRole('button', { name: 'Videre', exact: true }).click()
  const { id } = await sendWithFiles(court, phone, [plan])
  await expectReceived(phone.page, id)
})

test('the phone dies in the middle of an attachment, and goes on where it stopped', async ({
  phone,
  court,
  line,
}) => {
  const plan = pdf('plan.pdf', 600_000)
  await signIn(phone, 'karen')
  await fillResponse(phone.page, everyone, undefined, [plan])
  const first = line.harm(upload, { harm: 'copy' }, 3)
  const held = line.harm(upload, { harm: 'hold-request' }, 1)
  const { id } = await sendWithFiles(court, phone, [plan])
  await held.met
  expect(first.count()).toBe(3)
  await phone.killBrowser()
  held.release()
  await phone.restartBrowser()
  await expectReceived(phone.page, id)
  // What had come before is not sent again.
  expect(line.sent() / plan.buffer.length).toBeLessThan(1.5)
})

for (const engine of engines) {
  test.describe(`on ${engine}`, () => {
    test.use({ engine })

    test('the server is killed in the middle of an attachment: what had come is still there', async ({
      phone,
      court,
      line,
      service,
    }) => {
      const plan = pdf('plan.pdf', 600_000)
      await signIn(phone, 'karen')
      await fillResponse(phone.page, everyone, undefined, [plan])
      const held = line.harm(upload, { harm: 'cut-request', after: 50_000 }, 2)
      const { id } = await sendWithFiles(court, phone, [plan])
      await held.met
      await service.kill()
      await expect.poll(async () => (await court.row(id))?.outcome).toBe('filed')
      await service.start()
      await expectReceived(phone.page, id)
    })

    test('the disk of the server is full in the middle of an attachment: it waits, and goes on', async ({
      phone,
      court,
      line,
      service,
    }) => {
      const plan = pdf('plan.pdf', 300_000)
      await signIn(phone, 'karen')
      await fillResponse(phone.page, everyone, undefined, [plan])
      const held = line.harm(upload, { harm: 'hold-request' }, 1)
      const { id } = await sendWithFiles(court, phone, [plan])
      await held.met
      await service.fillDisk(true)
      const refused = phone.page.waitForResponse((response) => response.status() === 503)
      held.release()
      await refused
      expect((await court.row(id))?.outcome).toBe('filed')
      await service.fillDisk(false)
      await sendNow(phone.page)
      await expectReceived(phone.page, id)
    })
  })
}

function hurryClock(factor: number) {
  const TrueDate = Date
  const begun = TrueDate.now()
  const now = () => Math.round(begun + (TrueDate.now() - begun) * factor)
  Reflect.set(
    globalThis,
    'Date',
    class extends TrueDate {
      constructor(...given: [] | [string | number | Date]) {
        if (given.length === 0) super(now())
        else super(...given)
      }
      static override now = now
    },
  )
}
