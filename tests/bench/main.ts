// What the project promises to be fast at, beside a peer or a floor measured in the same run.
import { availableParallelism, cpus, loadavg } from 'node:os'
import { attachment } from './attachment.ts'
import { bytes } from './bytes.ts'
import { door } from './door.ts'
import { exported } from './export.ts'
import { install } from './install.ts'
import { list } from './list.ts'
import { paint } from './paint.ts'
import { queue } from './queue.ts'
import { reading } from './reading.ts'
import { places, year } from './shifts.ts'
import { start } from './start.ts'
import { print, type Table } from './table.ts'

const benches: Record<string, () => Promise<Table>> = {
  list,
  reading,
  door,
  places,
  year,
  start,
  bytes,
  paint,
  install,
  queue,
  attachment,
  export: exported,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(
    `No bench named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`,
  )
  process.exit(1)
}
const load = loadavg().map((average) => average.toFixed(1))
console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, ${process.platform}, load ${load.join(' ')}`,
)
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  try {
    const table = await bench()
    print(table)
    if (table.over) process.exitCode = 1
  } catch (error) {
    console.error(`\n${name} could not be measured:`, error)
    process.exitCode = 1
  }
}
process.exit()
