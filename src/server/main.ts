import { startProduct } from './product.ts'
import { readSettings, type Settings, SettingsFault } from './settings.ts'

function settingsOrStop(): Settings {
  try {
    return readSettings(process.env)
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault
    process.stderr.write(`Actielijn start niet: ${fault.message}\n`)
    process.exit(78)
  }
}

const settings = settingsOrStop()
const product = await startProduct(settings, process.env['LOG'] === 'on')
const address = product.app.server.address()
const port = typeof address === 'object' && address !== null ? address.port : settings.port
process.stdout.write(`Actielijn staat klaar op http://localhost:${port}${settings.demo ? ' (demonstratie)' : ''}\n`)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1)
    stopping = true
    product.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
