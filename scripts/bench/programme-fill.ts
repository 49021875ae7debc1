import type pg from 'pg'

type Wish = { readonly programme: string; readonly person: string; readonly measures: number; readonly lines: number }

/** Fills a programme: ten action lines of ten sub-goals, measures under those, each with ten states of which the first is of 2020. */
export async function fillProgramme(
  pool: pg.Pool,
  { programme, person, measures, lines }: Wish,
): Promise<{ ids: Record<string, string>; on: string }> {
  const fill = (text: string) => pool.query(text.replaceAll('@programme', `'${programme}'`).replaceAll('@person', `'${person}'`))
  await pool.query('alter table programme_item disable trigger item_keeps_its_states')
  await fill(`
    insert into programme_item (programme_id, kind, number, position, title, status, since, created_at, revision, changed_by)
    select @programme, 'actionLine', n::text, n, 'Actielijn ' || n, 'active', '2020-01-10', '2020-01-10', 1, @person from generate_series(1, 10) n`)
  await fill(`
    insert into programme_item (programme_id, kind, parent_id, number, position, title, status, since, created_at, revision, changed_by)
    select @programme, 'subGoal', l.id, l.number || '.' || n, n, 'Subdoel ' || l.number || '.' || n, 'active', '2020-01-10', '2020-01-10', 1, @person
    from programme_item l, generate_series(1, 10) n where l.programme_id = @programme and l.kind = 'actionLine'`)
  await fill(`
    insert into programme_item (programme_id, kind, parent_id, number, position, title, description, lead_id, partner_ids, measure_kind, sector, phase,
      priority, starts_on, ends_on, status, confidence, explanation, since, created_at, revision, changed_by)
    select @programme, 'measure', g.id, g.number || '.' || n, n, 'Maatregel ' || g.number || '.' || n || ' voor de meting',
      repeat('Een zin over wat er gebeurt en voor wie. ', 8), o.ids[1 + n % 40], array[o.ids[1 + (n + 7) % 40]], 'new', 'onderwijs', 'uitvoering',
      'high', '2023-01-01', '2026-12-31', 'underway', (array['onTrack', 'atRisk', 'offTrack'])[1 + n % 3], 'Stand van nu.', now() - interval '1 day', '2020-01-10', 10, @person
    from programme_item g, generate_series(1, ${measures / 100}) n, (select array_agg(id order by abbreviation) ids from organisation where abbreviation ~ '^M[0-9]+$') o
    where g.programme_id = @programme and g.kind = 'subGoal'`)
  await fill(`
    insert into programme_item_history
    select (jsonb_populate_record(null::programme_item_history, to_jsonb(i) || jsonb_build_object('title', i.title || ' (staat ' || n || ')', 'revision', n,
      'since', timestamp '2020-01-10' + interval '200 days' * (n - 1), 'until', case n when 9 then i.since else timestamp '2020-01-10' + interval '200 days' * n end))).*
    from programme_item i, generate_series(1, 9) n where i.programme_id = @programme and i.kind = 'measure'`)
  await pool.query('alter table programme_item enable trigger item_keeps_its_states')
  await fill(`
    insert into milestone (programme_id, item_id, title, due_on, changed_by)
    select @programme, i.id, 'Mijlpaal ' || n, date '2024-01-01' + n * 90, @person from programme_item i, generate_series(1, 5) n
    where i.programme_id = @programme and i.kind = 'measure'`)
  await fill(`
    insert into budget_line (programme_id, organisation_id, year, cents, purpose, source, state, changed_by)
    select @programme, o.ids[1 + n % 40], 2021 + n % 10, 100000 + n, 'Doel ' || n, 'Ontwerpbegroting', (array['requested', 'reserved', 'decided', 'realised'])[1 + n % 4], @person
    from generate_series(1, ${lines}) n, (select array_agg(id order by abbreviation) ids from organisation where abbreviation ~ '^M[0-9]+$') o`)
  await fill(`
    insert into budget_share (programme_id, line_id, measure_id, cents, changed_by)
    select @programme, l.id, m.ids[1 + l.n % ${measures}], l.cents / 2, @person
    from (select id, cents, row_number() over (order by purpose) n from budget_line where programme_id = @programme) l,
      (select array_agg(id order by number) ids from programme_item where programme_id = @programme and kind = 'measure') m`)
  await fill(`
    insert into measure_cost (programme_id, measure_id, year, cents, changed_by)
    select @programme, i.id, 2021 + n, 500000 + n, @person from programme_item i, generate_series(0, 9) n where i.programme_id = @programme and i.kind = 'measure'`)
  await fill(`
    insert into scenario (programme_id, name, changed_by) select @programme, 'Scenario ' || n, @person from generate_series(1, 3) n`)
  await fill(`
    insert into risk (programme_id, title, chance, impact, chance_after, impact_after, item_ids, changed_by)
    select @programme, 'Risico bij ' || i.title, 1 + i.position % 5, 1 + (i.position + 2) % 5, 1 + i.position % 3, 2, array[i.id], @person
    from programme_item i where i.programme_id = @programme and i.kind = 'measure'`)
  await fill(`
    insert into mitigation (programme_id, risk_id, action, due_on, changed_by)
    select @programme, r.id, 'Maatregel ' || n, date '2026-01-01' + n * 30, @person from risk r, generate_series(1, 2) n where r.programme_id = @programme`)
  await fill(`
    insert into implementation_test (programme_id, item_id, organisation_id, asked_on, changed_by)
    select @programme, i.id, i.lead_id, '2025-01-01', @person from programme_item i where i.programme_id = @programme and i.kind = 'measure' and i.position % 10 = 1`)
  await fill(`
    insert into indicator (programme_id, code, name, unit, changed_by) select @programme, 'I' || n, 'Indicator ' || n, '%', @person from generate_series(1, 200) n`)
  await fill(`
    insert into observation (programme_id, indicator_id, period, starts_on, value, changed_by)
    select @programme, i.id, (2005 + n)::text, make_date(2005 + n, 1, 1), 10 + n, @person from indicator i, generate_series(1, 20) n where i.programme_id = @programme`)
  await fill(`
    insert into body (programme_id, code, name, kind, position, papers_working_days, room_minutes, changed_by)
    select @programme, 'G' || n, 'Gremium ' || n, 'ministerial', n, 5, 90, @person from generate_series(1, 12) n`)
  await fill(`
    insert into meeting (programme_id, body_id, day, changed_by)
    select @programme, b.id, date '2022-01-03' + b.position % 5 + 7 * n, @person from body b, generate_series(0, 103) n where b.programme_id = @programme`)
  await fill(`
    insert into agenda_item (programme_id, meeting_id, position, title, status, changed_by)
    select @programme, m.id, n, 'Punt ' || n, 'placed', @person from meeting m, generate_series(1, 10) n where m.programme_id = @programme`)
  const first = async (table: string, where = 'true') => {
    const { rows } = await pool.query<{ id: string }>(`select id from ${table} where programme_id = $1 and ${where} limit 1`, [programme])
    return rows[0]?.id ?? ''
  }
  const item = await first('programme_item', `kind = 'measure'`)
  const meeting = await first('meeting')
  const ids = {
    item,
    measure: item,
    line: await first('budget_line'),
    risk: await first('risk'),
    test: await first('implementation_test'),
    indicator: await first('indicator'),
    body: await first('body'),
    meeting,
    agendaItem: await first('agenda_item', `meeting_id = '${meeting}'`),
  }
  return { ids, on: '2022-06-01' }
}
