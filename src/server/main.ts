import { startProduct } from './product.ts'
import { readSettings } from './settings.ts'
import { SettingsFault } from './settings-fault.ts'

async function startOrSay() {
  try {
    const settings = readSettings(process.env)
    return { settings, product: await startProduct(settings, process.stdout) }
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault
    process.stderr.write(`Actielijn start niet: ${fault.message}\n`)
    process.exit(78)
  }
}

const { settings, product } = await startOrSay()
const address = product.app.server.address()
const port = typeof address === 'object' && address !== null ? address.port : settings.port
const shown = settings.port === 0 ? `http://localhost:${port}` : settings.publicUrl
process.stdout.write(`Actielijn staat klaar op ${shown}${settings.demo ? ' (demonstratie)' : ''}\n`)

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
