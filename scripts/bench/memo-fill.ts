import type pg from 'pg'

/** Words that the filled memos are about; each memo speaks of two. */
export const memoWords = [
  'maatregelen',
  'ministerraad',
  'toezegging',
  'begroting',
  'gemeenten',
  'woningbouw',
  'stikstof',
  'onderwijs',
  'zorg',
  'defensie',
  'politie',
  'klimaat',
  'dijken',
  'subsidie',
  'evaluatie',
  'planning',
] as const

type Filling = {
  readonly dossiers: readonly string[]
  readonly person: string
  readonly ministers: readonly string[]
  readonly memos: number
}

/**
 * Fills dossiers with memos of the last ten years: each with one frozen version of two decision points and three passages, to one of the
 * ministers; nine in ten decided, one in a hundred still a draft.
 */
export async function fillMemos(pool: pg.Pool, { dossiers, person, ministers, memos }: Filling): Promise<void> {
  const word = (at: string) => `($1::text[])[1 + (${at})::int % ${memoWords.length}]`
  const fill = (text: string, ...values: unknown[]) => pool.query(text, [[...memoWords], ...values])
  await fill(
    `insert into memo (id, dossier_id, kind, subject, status, from_unit, reference, memo_date, decide_by, offered_version, shown, created_by, since)
     select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ($2::uuid[])[1 + n % cardinality($2)],
       (array['decision', 'signature', 'information', 'annotation'])[1 + n % 4], 'Nota ' || n || ' over ' || ${word('n')} || ' en ' || ${word('n / 16')},
       case when n % 100 = 0 then 'draft' when n % 10 = 0 then 'offered' else 'decided' end, 'Directie ' || n % 40, 'K-' || n,
       date '2015-01-01' + n % 4000, date '2015-01-15' + n % 4000, 1, n % 100 <> 0, $3, timestamptz '2015-01-01' + n % 4000 * interval '1 day'
     from generate_series(1, ${memos}) n`,
    dossiers,
    person,
  )
  const own = "memo m cross join lateral (select ('x' || right(m.id::text, 12))::bit(48)::bigint n) k"
  await pool.query(
    `insert into memo_addressee (memo_id, dossier_id, position, name, person_id, decides)
     select m.id, m.dossier_id, 0, 'de minister ' || k.n % cardinality($1::uuid[]), ($1::uuid[])[1 + k.n % cardinality($1::uuid[])], true from ${own}`,
    [ministers],
  )
  await pool.query(
    `insert into memo_version (memo_id, dossier_id, number, reason, header, content, annexes, sha256, created_by)
     select m.id, m.dossier_id, 1, 'offer', jsonb_build_object('subject', m.subject), '{"type":"doc"}', '[]', '', $1 from ${own}`,
    [person],
  )
  await fill(
    `insert into memo_point (version_id, memo_id, dossier_id, point, number, question, explanation, advice)
     select v.id, m.id, m.dossier_id, 'p' || p, p, 'Stemt u in met ' || ${word('k.n + p')} || ' voor ' || k.n || '?',
       'De toelichting gaat over ' || ${word('k.n / 16')} || '.', 'Akkoord.'
     from ${own} join memo_version v on v.memo_id = m.id cross join generate_series(1, 2) p`,
  )
  await fill(
    `insert into memo_passage (version_id, memo_id, dossier_id, position, heading, content)
     select v.id, m.id, m.dossier_id, p, (array['Aanleiding', 'Kernpunten', 'Toelichting'])[p],
       repeat('De minister besluit over ' || ${word('k.n')} || ' en ' || ${word('k.n / 16 + p')} || ' in nummer ' || k.n % 997 || '. ', 8)
     from ${own} join memo_version v on v.memo_id = m.id cross join generate_series(1, 3) p`,
  )
  await pool.query(
    `insert into memo_decision (memo_id, dossier_id, version_id, point, outcome, condition, minister_id, by_id, at)
     select p.memo_id, p.dossier_id, p.version_id, p.point, case when k.n % 50 = 1 then 'held' when k.n % 7 = 1 then 'agreedIf' else 'agreed' end,
       case when k.n % 7 = 1 then 'Als de Kamer het eerst hoort.' else '' end, ($1::uuid[])[1 + k.n % cardinality($1::uuid[])], $2, m.since
     from ${own} join memo_point p on p.memo_id = m.id where m.status = 'decided'`,
    [ministers, person],
  )
  await pool.query('vacuum analyze')
}
