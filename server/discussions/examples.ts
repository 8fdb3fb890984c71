// An example discussion that is under way, so that its tables can be tried.
import type { Trx } from '../../db/open.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { hasLiveDiscussions, putDiscussion } from './store.ts'

export async function layDiscussion(trx: Trx, at: string) {
  if (await hasLiveDiscussions(trx)) return
  const question = {
    da: 'Hvordan får vi flere til at hjælpe hinanden i de små byer?',
    en: 'How do we get more people to help one another in the small towns?',
  }
  await putDiscussion(trx, {
    id: 'flere-haender',
    title: { da: 'Flere hænder i de små byer', en: 'More hands in the small towns' },
    summary: question,
    question,
    heldOn: toLocal(at).slice(0, 10),
    meetingId: null,
    tables: 5,
    coreTasks: ['fritid-faellesskab', 'social-omsorg'],
    opensAt: addDays(at, 0, '00:00'),
    closesAt: addDays(at, 60, '16:00'),
    public: false,
    example: true,
  })
}
