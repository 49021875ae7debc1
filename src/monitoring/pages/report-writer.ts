import type { Refused } from '../../web/client.ts'
import type { MeasureReport, ReportFields } from '../model/rounds.ts'
import type { Draft } from './kept-drafts.ts'

/** `waiting`: typed and kept on this device, not yet with the server. */
export type Written = {
  readonly fields: ReportFields
  readonly saving: 'saved' | 'saving' | 'waiting'
  readonly error: Refused | null
  /** What somebody else saved meanwhile; null where nobody did. */
  readonly theirs: MeasureReport | null
}

export type Answer = { readonly saved: MeasureReport } | { readonly stale: MeasureReport } | { readonly refused: Refused }

export type Means = {
  readonly kept: Draft | null
  readonly send: (draft: Draft) => Promise<Answer>
  readonly keep: (draft: Draft) => void
  readonly forget: () => void
  /** Milliseconds without typing after which is saved. */
  readonly pause: number
}

export function fieldsOf({ status, confidence, explanation, milestones, indicators }: ReportFields): ReportFields {
  return { status, confidence, explanation, milestones, indicators }
}

/** A report that saves itself while it is written: kept with each letter, sent at each pause, one save at a time. */
export class ReportWriter {
  readonly #means: Means
  readonly #listeners = new Set<() => void>()
  #revision: number
  #written: Written
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<boolean> | null = null

  constructor(report: MeasureReport, means: Means) {
    const { kept } = means
    this.#means = means
    this.#revision = kept?.revision ?? report.revision
    this.#written = { fields: kept?.fields ?? fieldsOf(report), saving: kept ? 'waiting' : 'saved', error: null, theirs: null }
  }

  readonly written = (): Written => this.#written

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly change = (part: Partial<ReportFields>): void => this.#put({ ...this.#written.fields, ...part })

  /** Sends what waits; answers whether all is with the server. */
  readonly save = (): Promise<boolean> => {
    clearTimeout(this.#timer)
    if (this.#written.theirs !== null) return Promise.resolve(false)
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null
    })
    return this.#sending
  }

  readonly takeTheirs = (): void => {
    const { theirs } = this.#written
    if (theirs === null) return
    this.#revision = theirs.revision
    this.#means.forget()
    this.#show({ fields: fieldsOf(theirs), saving: 'saved', theirs: null })
  }

  readonly keepMine = (): void => {
    const { theirs, fields } = this.#written
    if (theirs === null) return
    this.#revision = theirs.revision
    this.#show({ theirs: null })
    this.#put(fields)
    void this.save()
  }

  #show(part: Partial<Written>): void {
    this.#written = { ...this.#written, ...part }
    for (const listener of this.#listeners) listener()
  }

  #put(fields: ReportFields): void {
    this.#means.keep({ fields, revision: this.#revision })
    this.#show({ fields, saving: 'waiting' })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), this.#means.pause)
  }

  async #sendAll(): Promise<boolean> {
    while (this.#written.saving !== 'saved') {
      const sent = this.#written.fields
      this.#show({ saving: 'saving' })
      if (!this.#take(await this.#means.send({ fields: sent, revision: this.#revision }), sent)) return false
    }
    return true
  }

  #take(answer: Answer, sent: ReportFields): boolean {
    if ('refused' in answer) this.#show({ saving: 'waiting', error: answer.refused })
    if ('stale' in answer) this.#show({ saving: 'waiting', error: null, theirs: answer.stale })
    if (!('saved' in answer)) return false
    this.#revision = answer.saved.revision
    const whole = sent === this.#written.fields
    if (whole) this.#means.forget()
    this.#show({ saving: whole ? 'saved' : 'waiting', error: null })
    return true
  }
}
