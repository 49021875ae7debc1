import { rm } from 'node:fs/promises'
import { plainText } from '../../src/memo/rules/plain.ts'
import { getText } from '../../src/memo/views/text.ts'
import { openDatabase } from '../../src/server/database.ts'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres.ts'
import { startProduct } from '../../src/server/product.ts'
import { readSettings } from '../../src/server/settings.ts'
import { type LiveAuthor, liveAuthor } from '../../tests/live-author.ts'
import { memoWorld } from '../../tests/memo-world.ts'
import { signedIn } from '../../tests/sessions.ts'
import { lettersIn, typeTogether } from '../../tests/type-together.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { atMost, type Figure, p95 } from './figure.ts'

const minutes = 5
const authors = 20
const strokes = 100

/** Typing together on one machine: how long a stroke is under way to a second author, and whether twenty authors lose a letter in five minutes. */
export async function liveFigures(): Promise<Figure[]> {
  const directory = await temporaryDirectory()
  const embedded = await startEmbeddedPostgres(directory)
  const { db } = openDatabase(embedded.url)
  const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: directory, DATABASE_URL: embedded.url, DEMO: '0' }))
  const open: LiveAuthor[] = []
  try {
    const address = product.app.server.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const world = await memoWorld(db)
    const opens = async (memo: string) => {
      const author = liveAuthor({ origin, cookie: `actielijn=${await signedIn(db, world.coordinator.actor.person)}`, memo })
      open.push(author)
      await author.synced
      return author
    }
    const first = await world.memo()
    const times = await strokeTimes(await opens(first), await opens(first))
    const memo = await world.memo()
    const typing = await Promise.all(Array.from({ length: authors }, () => opens(memo)))
    const typed = await typeTogether(typing, minutes * 60)
    const text = plainText(await world.as(world.coordinator, (tx, actor) => getText(tx, actor, memo)))
    const lost = lettersIn(text, authors).reduce((sum, found, author) => sum + Math.abs((typed[author] ?? 0) - found), 0)
    const all = typed.reduce((sum, count) => sum + count, 0)
    return [
      atMost('live.stroke-to-second-author', p95(times), {
        target: 200,
        unit: 'ms (p95)',
        reference: `kept in the database before it is passed on, ${strokes} strokes`,
      }),
      atMost('live.lost-characters', lost, {
        target: 0,
        unit: 'characters',
        reference: `${authors} authors, ${minutes} minutes, ${all} typed`,
      }),
    ]
  } finally {
    for (const author of open) author.leave()
    await product.stop()
    await db.destroy()
    await embedded.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

async function strokeTimes(writer: LiveAuthor, reader: LiveAuthor): Promise<number[]> {
  const times: number[] = []
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const begun = performance.now()
    const seen = new Promise<void>((done) => {
      reader.doc.once('update', () => done())
    })
    writer.type('x')
    await seen
    times.push(performance.now() - begun)
    await new Promise((later) => setTimeout(later, 20))
  }
  return times
}
