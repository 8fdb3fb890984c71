// Staff name the members of the council and the staff, and who leads; the others come by their applications.
import { createRoute, z } from '@hono/zod-openapi'
import { committeeMembers, memberGiven } from '../../shared/committee-rooms.ts'
import { slug } from '../../shared/text.ts'
import { demand } from '../access.ts'
import { change } from '../change.ts'
import { addMember, listMembers, removeMember } from '../committee-members.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { getTaskCommittee } from '../task-committees.ts'
import { changeDuty, listCandidates } from './store.ts'

const committeeParam = z.strictObject({ id: slug.max(100) })
const memberParam = committeeParam.extend({ accountId: z.uuid() })

export function committeeMemberRoutes(deps: Deps) {
  async function getMembers(id: string) {
    const found = await getTaskCommittee(deps.db, id)
    const [members, candidates] = await Promise.all([
      listMembers(deps.db, id),
      listCandidates(deps.db),
    ])
    const { title, stage, example } = found
    return {
      committee: { id, title, stage, example },
      members,
      candidates: candidates.filter(
        (each) => !members.some(({ accountId }) => accountId === each.accountId),
      ),
    }
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/committee-rooms/{id}',
        summary:
          'The members of a task committee, and who of the council and the staff can be named',
        request: { params: committeeParam },
        responses: answers(committeeMembers, 'The members'),
      }),
      async (c) => {
        demand(c.get('asker'), 'committee-room.manage')
        return c.json(await getMembers(c.req.valid('param').id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/committee-rooms/{id}/members/{accountId}',
        summary: 'Name a member, or change their seat or who leads',
        request: { params: memberParam, body: body(memberGiven) },
        responses: answers(committeeMembers, 'The members'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'committee-room.manage')
        const { id, accountId } = c.req.valid('param')
        const { seatKind, duty } = c.req.valid('json')
        const { members, candidates } = await getMembers(id)
        if (![...members, ...candidates].some((each) => each.accountId === accountId))
          throw new ProblemError('invalid', '', [
            { pointer: '/accountId', detail: 'nobody of the council or the staff' },
          ])
        await change(deps, account, `members ${id}`, async (trx) => {
          await addMember(trx, { committeeId: id, accountId, seatKind, at: deps.clock() })
          await changeDuty(trx, id, accountId, duty)
          return {
            action: 'committee-room.name-member',
            subject: id,
            detail: { member: accountId, seatKind, duty },
          }
        })
        return c.json(await getMembers(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/committee-rooms/{id}/members/{accountId}',
        summary: 'End somebody’s membership; what they wrote stays',
        request: { params: memberParam },
        responses: answers(committeeMembers, 'The members'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'committee-room.manage')
        const { id, accountId } = c.req.valid('param')
        await change(deps, account, `members ${id}`, async (trx) => {
          await removeMember(trx, { committeeId: id, accountId })
          return {
            action: 'committee-room.end-member',
            subject: id,
            detail: { member: accountId },
          }
        })
        return c.json(await getMembers(id), 200)
      },
    )
}
