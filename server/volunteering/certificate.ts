// A certificate of volunteering as a tagged PDF: made when it is asked for, and kept nowhere.
import type { ActivityKind } from '../../shared/sign-up-names.ts'
import { toLocal } from '../../shared/time.ts'
import type { HoursAtHome } from '../../shared/volunteer-year.ts'
import { openPdf } from '../pdf.ts'

const kindWords: Record<ActivityKind, string> = {
  walk: 'gåture',
  reading: 'højtlæsning',
  music: 'musik og sang',
  meal: 'måltider',
  drive: 'køreture',
  'class-visit': 'besøg med en klasse',
  other: 'andet samvær',
}

/** @param hours what was given, of one year or of several */
export async function makeCertificate(
  name: string,
  hours: readonly HoursAtHome[],
  madeAt: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const years = hours.map(({ year }) => year).sort((a, b) => a - b)
  const [first, last] = [years[0], years.at(-1)]
  const period = first === last ? `i ${first}` : `fra ${first} til ${last}`
  const total = hours.reduce((sum, { minutes }) => sum + minutes, 0)
  const pdf = openPdf({ title: `Frivilligbevis for ${name}`, madeAt, keepPages: false })
  pdf.heading(pdf.root, 1, 'Frivilligbevis')
  pdf.heading(pdf.root, 2, name)
  pdf.paragraphs(
    pdf.root,
    `${name} har været frivillig på plejehjem i Hedensted Kommune ${period} og har givet ${hoursInWords(total)} sammen med dem, der bor der.`,
  )
  for (const year of new Set(years.reverse())) {
    const part = pdf.part(pdf.root, 'Sect')
    pdf.heading(part, 2, String(year))
    for (const each of hours.filter((entry) => entry.year === year)) {
      pdf.heading(part, 3, each.careHome.name)
      pdf.facts(part, [
        ['Timer', hoursInWords(each.minutes)],
        ['Gange', String(each.times)],
        ['Sammen om', each.kinds.map((kind) => kindWords[kind]).join(', ')],
      ])
    }
    part.end()
  }
  pdf.paragraphs(pdf.root, 'Tak for tiden. Den betyder noget for dem, du besøgte.')
  pdf.paragraphs(
    pdf.root,
    `Timerne er de tider, hvor plejehjemmet eller den frivillige selv har noteret, at den frivillige kom. Lavet ${dayInWords(madeAt)}.`,
  )
  const parts: Uint8Array[] = []
  for await (const bytes of pdf.bytes()) parts.push(bytes)
  return new Uint8Array(Buffer.concat(parts))
}

/** "12½ time", "1 time", "45 minutter" */
export function hoursInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutter`
  const halves = Math.round(minutes / 30)
  const whole = Math.floor(halves / 2)
  const isHalf = halves % 2 === 1
  return `${whole}${isHalf ? '½' : ''} ${whole === 1 || isHalf ? 'time' : 'timer'}`
}

function dayInWords(at: string): string {
  return new Intl.DateTimeFormat('da-DK', { dateStyle: 'long' }).format(
    new Date(`${toLocal(at).slice(0, 10)}T12:00`),
  )
}
