// Hedensted's own facts, read from the data files in facts/ and checked before anyone uses them.
import { z } from 'zod'
import { aim, aimId, focusArea } from '../../shared/aims.ts'
import { budgetTrack, budgetYear, milestone } from '../../shared/budget-year.ts'
import { challenge, challengeId } from '../../shared/challenges.ts'
import { committee } from '../../shared/committees.ts'
import { body, careHome, localCommunity } from '../../shared/communities.ts'
import { coreTask, coreTaskCriterion, coreTaskId } from '../../shared/core-tasks.ts'
import { pastDiscussion } from '../../shared/discussions.ts'
import { element } from '../../shared/elements.ts'
import { focusItem, focusList, guidepost, guidepostId } from '../../shared/focus-list.ts'
import { growthTarget } from '../../shared/growth-targets.ts'
import { hearingPartyKind, hearingPartyKindId } from '../../shared/hearing-parties.ts'
import { monthRhythm } from '../../shared/month-rhythm.ts'
import { term, termId } from '../../shared/terms.ts'
import aims from './facts/aims.json' with { type: 'json' }
import budget from './facts/budget-year.json' with { type: 'json' }
import challenges from './facts/challenges.json' with { type: 'json' }
import committees from './facts/committees.json' with { type: 'json' }
import communities from './facts/communities.json' with { type: 'json' }
import coreTasks from './facts/core-tasks.json' with { type: 'json' }
import discussions from './facts/discussions.json' with { type: 'json' }
import elements from './facts/elements.json' with { type: 'json' }
import focus from './facts/focus-list.json' with { type: 'json' }
import growthTargets from './facts/growth-targets.json' with { type: 'json' }
import hearingParties from './facts/hearing-parties.json' with { type: 'json' }
import rhythm from './facts/month-rhythm.json' with { type: 'json' }
import terms from './facts/terms.json' with { type: 'json' }

const files = z.strictObject({
  aims: z.strictObject({ aims: z.array(aim), focusAreas: z.array(focusArea) }),
  'budget-year': z.strictObject({ budget: budgetYear, milestones: z.array(milestone) }),
  challenges: z.array(challenge),
  committees: z.array(committee),
  communities: z.strictObject({
    localCommunities: z.array(localCommunity),
    bodies: z.array(body),
    careHomes: z.array(careHome),
  }),
  'core-tasks': z.strictObject({
    coreTasks: z.array(coreTask),
    criteria: z.array(coreTaskCriterion),
  }),
  discussions: z.array(pastDiscussion),
  elements: z.array(element),
  'focus-list': z.strictObject({
    list: focusList,
    guideposts: z.array(guidepost),
    items: z.array(focusItem),
  }),
  'growth-targets': z.array(growthTarget),
  'hearing-parties': z.array(hearingPartyKind),
  'month-rhythm': monthRhythm,
  terms: z.array(term),
})

type FileName = keyof z.infer<typeof files>
type Path = PropertyKey[]

/** The data files as they stand, by file name without `.json`; nothing about them is checked yet. */
export const rawFacts = {
  aims,
  'budget-year': budget,
  challenges,
  committees,
  communities,
  'core-tasks': coreTasks,
  discussions,
  elements,
  'focus-list': focus,
  'growth-targets': growthTargets,
  'hearing-parties': hearingParties,
  'month-rhythm': rhythm,
  terms,
} satisfies Record<FileName, unknown>

/**
 * Checks the data files by their schemas and against each other, and gives them typed.
 * Throws one Error that names every fault by file and path; nothing is skipped or mended.
 */
export function checkFacts(raw: Record<FileName, unknown>) {
  const parsed = files.safeParse(raw)
  if (!parsed.success) {
    throw refusal(parsed.error.issues.map((issue) => fault(issue.path, issue.message)))
  }
  const data = parsed.data
  const facts = {
    coreTasks: data['core-tasks'].coreTasks,
    coreTaskCriteria: data['core-tasks'].criteria,
    challenges: data.challenges,
    elements: data.elements,
    terms: data.terms,
    committees: data.committees,
    aims: data.aims.aims,
    focusAreas: data.aims.focusAreas,
    focusList: data['focus-list'].list,
    guideposts: data['focus-list'].guideposts,
    focusItems: data['focus-list'].items,
    growthTargets: data['growth-targets'],
    budgetYear: data['budget-year'].budget,
    milestones: data['budget-year'].milestones,
    hearingPartyKinds: data['hearing-parties'],
    monthRhythm: data['month-rhythm'],
    discussions: data.discussions,
    localCommunities: data.communities.localCommunities,
    bodies: data.communities.bodies,
    careHomes: data.communities.careHomes,
  }

  const committeeTerms = new Map(facts.committees.map(({ id, termId }) => [id, termId]))
  const aimTerms = new Map(facts.aims.map(({ id, termId }) => [id, termId]))
  const places = new Set(facts.localCommunities.map(({ id }) => id))

  /** One fault unless the committee exists and sat in the term. */
  const committeeOf = (termId: string | undefined, id: string, path: Path) => {
    if (!committeeTerms.has(id)) return [fault(path, `no committee is called "${id}"`)]
    if (committeeTerms.get(id) === termId) return []
    return [fault(path, `the committee "${id}" did not sit in ${termId}`)]
  }
  const placeOf = (id: string, path: Path) =>
    places.has(id) ? [] : [fault(path, `no local community is called "${id}"`)]

  const faults = [
    ...listFaults(['core-tasks', 'coreTasks'], facts.coreTasks, coreTaskId.options),
    ...listFaults(['core-tasks', 'criteria'], facts.coreTaskCriteria),
    ...listFaults(['challenges'], facts.challenges, challengeId.options),
    ...listFaults(['elements'], facts.elements),
    ...listFaults(['terms'], facts.terms, termId.options),
    ...listFaults(['committees'], facts.committees),
    ...listFaults(['aims', 'aims'], facts.aims, aimId.options),
    ...listFaults(['aims', 'focusAreas'], facts.focusAreas, [], ({ aimId }) => aimId),
    ...listFaults(['focus-list', 'guideposts'], facts.guideposts, guidepostId.options),
    ...listFaults(['growth-targets'], facts.growthTargets),
    ...listFaults(['budget-year', 'milestones'], facts.milestones, [], ({ track }) => track),
    ...listFaults(['hearing-parties'], facts.hearingPartyKinds, hearingPartyKindId.options),
    ...listFaults(['month-rhythm', 'meetings'], facts.monthRhythm.meetings),
    ...listFaults(['discussions'], facts.discussions),
    ...listFaults(['communities', 'localCommunities'], facts.localCommunities),
    ...listFaults(['communities', 'bodies'], facts.bodies),
    ...listFaults(['communities', 'careHomes'], facts.careHomes),
    ...facts.terms.flatMap((term, at) => {
      const previous = facts.terms[at - 1]
      return previous && previous.endsOn >= term.startsOn
        ? [fault(['terms', at, 'startsOn'], `lies within ${previous.id}`)]
        : []
    }),
    ...facts.focusAreas.flatMap(({ aimId, committeeId }, at) =>
      committeeOf(aimTerms.get(aimId), committeeId, ['aims', 'focusAreas', at, 'committeeId']),
    ),
    ...facts.focusItems.flatMap((item, at) => {
      const path = ['focus-list', 'items', at]
      const previous = facts.focusItems[at - 1]
      return [
        ...(previous && previous.number >= item.number
          ? [fault([...path, 'number'], `${item.number} does not come after ${previous.number}`)]
          : []),
        ...item.committeeIds.flatMap((id, index) =>
          committeeOf(facts.focusList.termId, id, [...path, 'committeeIds', index]),
        ),
      ]
    }),
    ...facts.monthRhythm.meetings.flatMap(({ committeeIds }, at) =>
      committeeIds.flatMap((id, index) =>
        committeeOf(facts.monthRhythm.termId, id, [
          'month-rhythm',
          'meetings',
          at,
          'committeeIds',
          index,
        ]),
      ),
    ),
    ...budgetTrack.options.flatMap((track) =>
      facts.milestones.some((milestone) => milestone.track === track)
        ? []
        : [fault(['budget-year', 'milestones'], `the ${track} track is empty`)],
    ),
    ...facts.bodies.flatMap(({ kind, localCommunityId }, at) => {
      const path = ['communities', 'bodies', at, 'localCommunityId']
      if (localCommunityId !== null) return placeOf(localCommunityId, path)
      return kind === 'local-council' ? [fault(path, 'a local council belongs to a place')] : []
    }),
    ...facts.careHomes.flatMap(({ localCommunityId }, at) =>
      placeOf(localCommunityId, ['communities', 'careHomes', at, 'localCommunityId']),
    ),
  ]
  if (faults.length > 0) throw refusal(faults)
  return facts
}

/** Ids once each, all that are expected, and positions that count 1, 2, 3 within their group. */
function listFaults<Entry extends { id: string; position?: number }>(
  path: Path,
  entries: readonly Entry[],
  expected: readonly string[] = [],
  groupOf: (entry: Entry) => string = () => '',
): string[] {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  const faults: string[] = []
  for (const [at, entry] of entries.entries()) {
    if (seen.has(entry.id)) faults.push(fault([...path, at, 'id'], `"${entry.id}" stands twice`))
    seen.add(entry.id)
    if (entry.position === undefined) continue
    const group = groupOf(entry)
    const count = (counts.get(group) ?? 0) + 1
    counts.set(group, count)
    if (entry.position !== count) {
      faults.push(fault([...path, at, 'position'], `is ${entry.position} and should be ${count}`))
    }
  }
  const missing = expected.filter((id) => !seen.has(id))
  return [...faults, ...missing.map((id) => fault(path, `"${id}" is missing`))]
}

function fault([file, ...rest]: Path, message: string): string {
  const where = rest.length > 0 ? ` at ${z.core.toDotPath(rest)}` : ''
  return `db/seed/facts/${String(file ?? '')}.json${where}: ${message}`
}

function refusal(faults: string[]): Error {
  return new Error(`The facts cannot be used:\n${faults.join('\n')}`)
}

/** Everything the sources and the example data say, checked. */
export const facts = checkFacts(rawFacts)
export type Facts = typeof facts
