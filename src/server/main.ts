import { type Product, startProduct } from './product.ts'
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

let started: Product | null = null
let askedAt: number | null = null
// `npm start` passes on what a terminal has sent already: that is the same press of Ctrl+C.
const samePress = 500

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (started === null) process.exit(130)
    if (askedAt !== null && performance.now() - askedAt < samePress) return
    const ending = askedAt === null ? started.stop() : started.hurry().then(() => Promise.reject())
    askedAt = performance.now()
    ending.then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}

const { settings, product } = await startOrSay()
started = product
const address = product.app.server.address()
const port = typeof address === 'object' && address !== null ? address.port : settings.port
const shown = settings.port === 0 ? `http://localhost:${port}` : settings.publicUrl
process.stdout.write(`Actielijn staat klaar op ${shown}${settings.demo ? ' (demonstratie)' : ''}\n`)
