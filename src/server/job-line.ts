import type { FastifyBaseLogger } from 'fastify'
import type { JobWithMetadata, PgBoss, QueuePolicy } from 'pg-boss'
import { inSpan } from './telemetry/spans.ts'

/** What is done for an id, and once no more is tried, what ends it. */
type Work = (id: string) => Promise<void>

export type Line = { readonly boss: PgBoss; readonly log: FastifyBaseLogger; readonly queue: string; readonly policy?: QueuePolicy }

/** A queue that this process works on, one id at a time; answers how ids are put in line. What fails is tried again a few times, then given up. */
export async function openLine(line: Line, work: Work, giveUp?: Work): Promise<(ids: readonly string[]) => Promise<void>> {
  const { boss, queue, policy = 'standard' } = line
  await boss.createQueue(queue, { policy, retryLimit: 3, retryDelay: 2, heartbeatSeconds: 10, expireInSeconds: 3600 })
  const options = { pollingIntervalSeconds: 0.5, batchSize: 1, includeMetadata: true } as const
  await boss.work(queue, options, async ([job]: JobWithMetadata<{ id: string }>[]) => {
    if (!job) return
    await workOn(line, job.data.id, work).catch(async (fault: unknown) => {
      if (job.retryCount >= job.retryLimit) await giveUp?.(job.data.id)
      throw fault
    })
  })
  return async (ids) => {
    for (const id of ids) await boss.send(queue, { id }, policy === 'short' ? { singletonKey: id } : {})
  }
}

async function workOn({ log, queue }: Line, id: string, work: Work): Promise<void> {
  const begun = performance.now()
  try {
    await inSpan(`job ${queue}`, { 'actielijn.queue': queue }, () => work(id))
    log.info({ job: queue, id, ms: Math.round(performance.now() - begun) }, 'done')
  } catch (err) {
    log.error({ err, job: queue, id }, 'a job failed')
    throw err
  }
}

/** How many jobs of each queue wait for their turn. */
export async function waitingIn(boss: PgBoss): Promise<ReadonlyMap<string, number>> {
  const queues = await boss.getQueues()
  const counts = await Promise.all(queues.map(({ name }) => boss.getQueueStats(name, { force: true })))
  return new Map(counts.flat().map((stats) => [stats.name, stats.queuedCount]))
}
