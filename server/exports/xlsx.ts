// A workbook of one sheet (ECMA-376), row by row into the packed file. Texts stand in their cells rather than in a
// table of their own, which would have to be held until the end; and a text is never a formula.
import { columns } from './columns.ts'
import { type MadeFile, nameOfAll, type Source } from './making.ts'
import { toXml } from './xml.ts'
import { type Packed, whole, zip } from './zip.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const officeSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A cell takes no more, and a sheet has no more rows. */
const cellMax = 32_767

export async function* makeXlsx(source: Source): AsyncGenerator<MadeFile> {
  const bytes = zip(workbook(source), source.madeAt)
  yield { name: nameOfAll(source, 'xlsx'), type, bytes }
}

async function* workbook(source: Source): AsyncGenerator<Packed> {
  const part = (name: string, xml: string) => ({ name, bytes: whole(head + xml) })
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${media}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${media}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${media}.styles+xml"/></Types>`,
  )
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${officeSpace}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${sheetSpace}" xmlns:r="${officeSpace}"><sheets><sheet name="Høringssvar" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${officeSpace}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeSpace}/styles" Target="styles.xml"/></Relationships>`,
  )
  // Plain, the bold head, a date, and text that breaks its lines.
  yield part(
    'xl/styles.xml',
    `<styleSheet xmlns="${sheetSpace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/><xf numFmtId="164" applyNumberFormat="1" xfId="0"><alignment vertical="top"/></xf><xf applyAlignment="1" xfId="0"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
  )
  yield { name: 'xl/worksheets/sheet1.xml', bytes: sheet(source) }
}

async function* sheet({ consultation, pages, wrote }: Source): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `${head}<worksheet xmlns="${sheetSpace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  yield `<row>${columns.map(({ name }) => textCell(name, 1)).join('')}</row>`
  for await (const page of pages) {
    yield page
      .map((response) => {
        const cells = columns.map(({ kind, of }) => toCell(kind, of(response, consultation.id)))
        return `<row>${cells.join('')}</row>`
      })
      .join('')
    await wrote(page.length)
  }
  yield '</sheetData></worksheet>'
}

function toCell(kind: 'date' | 'number' | 'text', value: string): string {
  if (kind === 'number') return `<c s="3"><v>${value}</v></c>`
  if (kind === 'date') return `<c s="2"><v>${dayNumber(value)}</v></c>`
  return value === '' ? '<c s="3"/>' : textCell(value, 3)
}

function textCell(value: string, style: number): string {
  const text = value.length > cellMax ? `${value.slice(0, cellMax - 1)}…` : value
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${toXml(text)}</t></is></c>`
}

/** Days since 30 December 1899, as spreadsheets count. */
function dayNumber(day: string): number {
  return Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000)
}
