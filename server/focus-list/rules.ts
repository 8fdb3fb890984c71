// A focus item with the names of what it points at.
import { facts } from '../../db/seed/facts.ts'
import type { FocusItem, FocusListItem, ShownFocusItem } from '../../shared/focus-list.ts'

export function toRow({ number, topic, guidepostIds, committeeIds }: FocusItem): FocusListItem {
  const committees = committeeIds.flatMap((id) => facts.committees.filter((each) => each.id === id))
  return {
    number,
    title: topic,
    guidepostIds,
    committees: committees.map(({ id, name }) => ({ id, name })),
    coreTasks: [...new Set(committees.flatMap(({ coreTasks }) => coreTasks))],
  }
}

export function toShown(item: FocusItem): ShownFocusItem {
  const { guidepostIds, ...row } = toRow(item)
  const { termId } = facts.focusList
  return {
    ...row,
    summary: {
      da: `Nummer ${item.number} på byrådets fokusliste for ${termId}.`,
      en: `Number ${item.number} on the council’s focus list for ${termId}.`,
    },
    guideposts: facts.guideposts.filter(({ id }) => guidepostIds.includes(id)),
    effect: item.effect,
    evaluation: item.evaluation,
    list: facts.focusList,
  }
}
