import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Page } from 'playwright'
import type { Tables } from '../src/kernel/tables.generated.ts'
import type { TextNode } from '../src/memo/model/text.ts'
import { changesOf } from '../src/memo/rules/shared-text.ts'
import { pieces } from './memo-world.ts'

const subject = 'Lange proefnota'
const sentence = 'De maatregel wordt uitgevoerd door de gemeenten, die daarvoor in het najaar een plan maken met de partners in de regio. '

/** About twenty pages of 500 words, each with a decision point. */
function twentyPages(): TextNode {
  const page = (number: number) => [
    pieces.heading(`Onderdeel ${number}`),
    ...Array.from({ length: 5 }, () => pieces.paragraph(sentence.repeat(5))),
    pieces.point(randomUUID(), `Stemt u in met onderdeel ${number}?`, { advice: 'Akkoord.' }),
  ]
  return pieces.doc(...Array.from({ length: 20 }, (_, number) => page(number + 1)).flat())
}

type LongMemo = { readonly memo: string; readonly dossier: string }

/** A memo of twenty pages in the dossier of another memo. */
export async function longMemo(db: Kysely<Tables>): Promise<LongMemo> {
  const { dossier_id, created_by } = await db.selectFrom('memo').select(['dossier_id', 'created_by']).limit(1).executeTakeFirstOrThrow()
  const memo = randomUUID()
  await db.insertInto('memo').values({ id: memo, dossier_id, created_by, kind: 'decision', subject }).execute()
  const change = Buffer.from(changesOf(twentyPages()))
  await db.insertInto('memo_update').values({ memo_id: memo, dossier_id, person_id: created_by, change }).execute()
  return { memo, dossier: dossier_id }
}

/** Milliseconds from following the link to a long memo until its text can be typed in, in a page where somebody is signed in. */
export async function timeToOpen(page: Page, { base, dossier }: LongMemo & { readonly base: string }): Promise<number> {
  await page.goto(`${base}/dossiers/${dossier}/notas`)
  await page.getByRole('link', { name: subject }).waitFor()
  return Math.round(await page.evaluate(untilEditable, subject))
}

/** Runs in the page itself, so that nothing else is counted. */
function untilEditable(name: string): Promise<number> {
  return new Promise((done, fail) => {
    const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === name)
    const began = performance.now()
    const look = () => {
      const text = document.querySelector('.ProseMirror[contenteditable="true"]')
      if (text && (text.textContent?.length ?? 0) > 1000) done(performance.now() - began)
      else if (performance.now() - began > 10_000) fail(new Error('The text did not open'))
      else requestAnimationFrame(look)
    }
    link?.click()
    look()
  })
}
