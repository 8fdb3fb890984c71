/** The numbers of a discussion's tables, from 1. */
export function tablesOf({ tables }: { tables: number }): number[] {
  return Array.from({ length: tables }, (_, index) => index + 1)
}
