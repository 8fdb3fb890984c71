// Reads the environment and starts; nothing else.
import { readSettings, type Settings } from './settings.ts'
import { startServer } from './start.ts'

const server = await startServer(settingsOrExit())
console.log(`Medspil is ready: http://localhost:${server.port}`)

async function stop() {
  await server.stop()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
