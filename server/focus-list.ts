// The focus list as the sources hold it. It is history that nobody changes, so it is read from the facts.
import { facts } from '../db/seed/facts.ts'
import type { FocusItem } from '../shared/focus-list.ts'
import type { Fault } from '../shared/problem.ts'

/** @param number as it stands in an address */
export function findFocusItem(number: string): FocusItem | undefined {
  return facts.focusItems.find((item) => String(item.number) === number)
}

/** What is wrong with carrying something to an address: a focus item that is not on the list. */
export function focusItemFaults(path: string | null | undefined, pointer: string): Fault[] {
  const number = /^\/fokusliste\/([^#]*)/.exec(path ?? '')?.[1]
  if (number === undefined || findFocusItem(number)) return []
  return [{ pointer, detail: 'there is no such item on the focus list' }]
}
