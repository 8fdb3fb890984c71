import { defineConfig } from '@playwright/test'

const results = '../../test-results'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${results}/journeys`,
  globalSetup: './global-setup.ts',
  // A phone mostly waits: two of them leave two cores idle for half of the time.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Each wait has its own end; many of them add up on a busy machine.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.JOURNEYS_REPORT ?? `${results}/journeys.json` }],
  ],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
  },
})
