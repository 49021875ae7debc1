import pg from 'pg'

export type Told = { readonly memo: string; readonly number: string }

/** What the database tells of changes in memos, whichever process wrote them. `missed`: the line was cut, and something may have passed by. */
export type Ears = { readonly told: (change: Told) => void; readonly missed: () => void }

const waits = [100, 500, 2_000, 10_000] as const

/** Listens until `stop`; a line that breaks is taken up again. The first line stands when the promise is kept. */
export async function listenForChanges(url: string, ears: Ears): Promise<{ readonly stop: () => Promise<void> }> {
  let stopped = false
  let client: pg.Client | null = null
  const listen = async () => {
    const fresh = new pg.Client({ connectionString: url })
    fresh.on('notification', ({ payload = '' }) => {
      const [memo = '', number = ''] = payload.split(':')
      ears.told({ memo, number })
    })
    fresh.on('error', () => undefined)
    fresh.once('end', () => void again(0))
    await fresh.connect()
    await fresh.query('listen memo_update')
    client = fresh
  }
  const again = async (tries: number): Promise<void> => {
    if (stopped) return
    await new Promise((resolve) => setTimeout(resolve, waits[Math.min(tries, waits.length - 1)]).unref())
    try {
      if (!stopped) await listen()
      if (!stopped) ears.missed()
    } catch {
      await again(tries + 1)
    }
  }
  await listen()
  const stop = async () => {
    stopped = true
    await client?.end()
  }
  return { stop }
}
