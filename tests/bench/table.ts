// What a bench gives back, and how it is printed.

export interface Table {
  title: string
  columns: readonly string[]
  /** The first cell says what was measured; the others are numbers, ready to read. */
  rows: readonly (readonly string[])[]
  /** What one must know to read the numbers. */
  notes: readonly string[]
  /** Whether a budget is broken. */
  over?: boolean
}

export function print({ title, columns, rows, notes }: Table) {
  const widths = columns.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    widths
      .map((width, at) => {
        const cell = cells[at] ?? ''
        return at === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  console.log(`\n${title}`)
  console.log(line(columns))
  console.log(widths.map((width) => '─'.repeat(width)).join('  '))
  for (const row of rows) console.log(line(row))
  for (const note of notes) console.log(`· ${note}`)
}
