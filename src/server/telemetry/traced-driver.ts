import type { Span } from '@opentelemetry/api'
import { type DatabaseConnection, PostgresDialect, type PostgresDialectConfig, PostgresDriver, type TransactionSettings } from 'kysely'
import { failed, openSpan } from './spans.ts'

/** Connections to PostgreSQL, with a span for each transaction from its beginning to its end. Statements are not told: they hold what people wrote. */
class TracedDriver extends PostgresDriver {
  readonly #spans = new WeakMap<DatabaseConnection, Span>()

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    this.#spans.set(connection, openSpan('transaction'))
    await super.beginTransaction(connection, settings)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection)
    this.#spans.get(connection)?.end()
  }

  override async rollbackTransaction(connection: Parameters<PostgresDriver['rollbackTransaction']>[0]): Promise<void> {
    const span = this.#spans.get(connection)
    if (span) failed(span)
    span?.end()
    await super.rollbackTransaction(connection)
  }
}

export class TracedDialect extends PostgresDialect {
  readonly #settings: PostgresDialectConfig

  constructor(settings: PostgresDialectConfig) {
    super(settings)
    this.#settings = settings
  }

  override createDriver(): TracedDriver {
    return new TracedDriver(this.#settings)
  }
}
