import { defineConfig } from '@playwright/test'

const results = '../../test-results'

// Drawn once, so that every process knows the same rounds of the soak.
process.env.SEED ||= String(Date.now() % 1_000_000)

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${results}/faults`,
  globalSetup: './global-setup.ts',
  // A phone mostly waits: two of them leave two cores idle for half of the time.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  // Each wait has its own end; many of them add up on a busy machine.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.FAULTS_REPORT ?? `${results}/faults.json` }],
  ],
  use: { actionTimeout: 30_000, navigationTimeout: 30_000, screenshot: 'only-on-failure' },
})
