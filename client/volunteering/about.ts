// What a sign-up of one's own is about, as the outbox and receipts name it.
import type { OwnSignUp } from '../../shared/sign-ups.ts'
import { plainAbout } from '../outbox/item.ts'
import { nameShift } from './when.ts'

export function aboutOf({ activity, careHome, shift }: OwnSignUp) {
  return plainAbout({
    kind: 'activity',
    id: activity.id,
    path: `/plejehjem/${careHome.id}#${activity.id}`,
    title: nameShift(activity.title, careHome.name, shift.startsAt),
  })
}
