// Reads from the runners' reports which tests ran, and how it went.
import { basename } from 'node:path'

export interface Ran {
  /** Without its folder. */
  file: string
  title: string
  passed: boolean
}

interface VitestReport {
  testResults: {
    name: string
    message: string
    status: string
    assertionResults: { ancestorTitles: string[]; title: string; status: string }[]
  }[]
}

/** @throws where a file could not even be read */
export function readVitest(report: string): Ran[] {
  const { testResults }: VitestReport = JSON.parse(report)
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0)
      throw new Error(`${name} could not be run: ${message}`)
    return assertionResults
      .filter((each) => each.status === 'passed' || each.status === 'failed')
      .map((each) => ({
        file: basename(name),
        title: [...each.ancestorTitles, each.title].filter(Boolean).join(' › '),
        passed: each.status === 'passed',
      }))
  })
}

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs: { file: string; title: string; ok: boolean; tests: { status: string }[] }[]
}

interface PlaywrightReport {
  suites: PlaywrightSuite[]
  errors: { message?: string }[]
}

/** @throws where a file could not even be read */
export function readPlaywright(report: string): Ran[] {
  const { suites, errors }: PlaywrightReport = JSON.parse(report)
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  // The outermost suites are the files themselves.
  return suites.flatMap((file) => ranIn(file, []))
}

function ranIn({ suites = [], specs }: PlaywrightSuite, above: string[]): Ran[] {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status !== 'skipped'))
    .map(({ file, title, ok }) => ({
      file: basename(file),
      title: [...above, title].join(' › '),
      passed: ok,
    }))
  return [...own, ...suites.flatMap((inner) => ranIn(inner, [...above, inner.title]))]
}
