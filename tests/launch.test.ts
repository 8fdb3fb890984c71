import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  countPlaywright,
  countVitest,
  failuresIn,
  isNewEnough,
  nodePackage,
  npmCommand,
  suitesOf,
  sum,
  summary,
} from '../server/launch.js'

describe('the launcher', () => {
  it('takes Node from 22.19 on, and no version that cannot run TypeScript', () => {
    for (const version of ['22.19.0', '22.30.1', '23.6.0', '24.0.0', '26.1.0']) {
      expect(isNewEnough(version), version).toBe(true)
    }
    for (const version of ['18.20.0', '20.20.2', '22.18.9', '23.5.0']) {
      expect(isNewEnough(version), version).toBe(false)
    }
  })

  it('knows the Node that npm brings for each kind of machine', () => {
    expect(nodePackage('linux', 'x64')).toBe('linux-x64')
    expect(nodePackage('win32', 'x64')).toBe('win-x64')
  })

  it('installs with the npm that called it, and with the one on the path otherwise', () => {
    const program = process.execPath
    expect(npmCommand('/usr/lib/npm/bin/npm-cli.js')).toEqual({
      program,
      args: ['/usr/lib/npm/bin/npm-cli.js'],
    })
    expect(npmCommand('/usr/lib/yarn/yarn.js').args).not.toContain('/usr/lib/yarn/yarn.js')
    expect(npmCommand(undefined).program).not.toBe(program)
  })

  it('counts a test file that could not be read as a failure', () => {
    const counts = countVitest({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    })
    expect(counts).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts a journey that passed only sometimes as a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })

  it('names each failed test with its complaint and what stood on the screens', () => {
    const failed = { status: 'failed', fullName: 'a rule', failureMessages: ['Error: no\n  at x'] }
    const testResults = [{ assertionResults: [failed, { status: 'passed', fullName: 'another' }] }]
    expect(failuresIn({ testResults })).toEqual(['a rule: Error: no\n    at x'])
    const errors = [
      { message: 'Error: \u001b[2mlate\u001b[22m\n\nmore', location: { file: 'a.ts', line: 3 } },
    ]
    const attachments = [
      { name: 'screens', body: Buffer.from('/mig\nHenter').toString('base64') },
      { name: 'screenshot' },
    ]
    const tests = [{ results: [{ errors, attachments }] }]
    const specs = [
      { title: 'a journey', ok: false, tests },
      { title: 'another', ok: true, tests: [] },
    ]
    const suites = [{ title: 'a file', suites: [{ title: 'a group', specs }] }]
    expect(failuresIn({ suites })).toEqual([
      'a journey: Error: late\n    more\n    at a.ts:3\n/mig\n    Henter',
    ])
  })

  it('opens a browser for what a filter names, and for everything without one', () => {
    expect(suitesOf([])).toEqual(['journeys', 'faults'])
    expect(suitesOf(['tests/faults/'])).toEqual(['faults'])
    expect(suitesOf(['first-view'])).toEqual(['journeys'])
    expect(suitesOf(['launch.test.ts', 'oracle'])).toEqual([])
  })

  it('names the tasks it knows to whoever asks for another', () => {
    const launcher = fileURLToPath(new URL('../server/launch.js', import.meta.url))
    for (const task of ['sing', 'toString', '']) {
      const { status, stderr } = spawnSync(process.execPath, [launcher, task], { encoding: 'utf8' })
      expect(status).toBe(1)
      expect(stderr).toBe('Choose one of: start, dev, test, faults, bench\n')
    }
  })

  it('sums everything into one line', () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ])
    expect(summary(total)).toBe('7 passed, 2 failed, 1 skipped')
  })
})
