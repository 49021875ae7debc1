-- memo: annexes that keep their order, formats that keep their past, and finding again what was written and decided

-- A new order is checked when all numbers stand.
drop index annex_number_is_used_once;
alter table memo_annex
  add constraint annex_number_is_used_once
    exclude using btree (memo_id with =, number with =) where (withdrawn_at is null) deferrable initially deferred,
  add constraint annex_numbers_begin_at_one check (number >= 1),
  add constraint annex_note_is_short check (length(note) <= 2000);
create index annex_history_by_id on memo_annex_history (id, until);

-- What was handed over has the annexes that it had.
drop policy authors_add on memo_annex;
drop policy authors_change on memo_annex;
drop policy authors_add on memo_annex_version;
create policy authors_add on memo_annex for insert to actielijn_app with check (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo m where m.id = memo_id and m.dossier_id = memo_annex.dossier_id and m.status in ('draft', 'coordination', 'returned')));
create policy authors_change on memo_annex for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo m where m.id = memo_id and m.status in ('draft', 'coordination', 'returned')));
create policy authors_add on memo_annex_version for insert to actielijn_app with check (
  created_by = access_actor() and dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo m where m.id = memo_id and m.dossier_id = memo_annex_version.dossier_id and m.status in ('draft', 'coordination', 'returned'))
  and exists (select from memo_annex a where a.id = annex_id and a.memo_id = memo_annex_version.memo_id and a.withdrawn_at is null));

-- Formats: reason and advised decision are always there, whatever they are called.
create table memo_format_history (like memo_format, until timestamptz not null);
create trigger format_keeps_its_states before update on memo_format for each row execute function keep_state();
alter table memo_format_history enable row level security;
grant select on memo_format_history to actielijn_app;
create policy members_read on memo_format_history for select to actielijn_app using (programme_id in (select access_readable_programmes()));
alter table memo_format
  add constraint format_is_a_list check (jsonb_typeof(headings) = 'array' and jsonb_array_length(headings) between 2 and 40),
  add constraint format_has_a_reason
    check (headings @? '$[*] ? (@.id == "reason" && @.level == 1 && @.required == true && @.title like_regex "[^[:space:]]")'),
  add constraint format_has_an_advised_decision
    check (headings @? '$[*] ? (@.id == "advisedDecision" && @.level == 1 && @.required == true && @.title like_regex "[^[:space:]]")'),
  add constraint headings_have_titles check (not headings @? '$[*].title ? (!(@ like_regex "[^[:space:]]"))');

-- Passages of the text as it is typed (`version_id` is null) are for those who see it. `older`: such passages stand in its place for them.
alter table memo_passage add column older boolean not null default false;
drop policy readers_read on memo_passage;
create policy readers_read on memo_passage for select to actielijn_app using (
  exists (select from memo m where m.id = memo_id)
  and (version_id is not null or dossier_id in (select access_dossiers(access_draft_roles())) or (select access_holds('auditor'))));

-- Search looks through an index that row-level security would switch off (its operator is not leakproof): the filter stands in here.
create function access_find_memo_passages(query text, within uuid, newest boolean, skip int, count int)
returns table (memo_id uuid, subject text, status text, since timestamptz, dossier_id uuid, dossier_title text, version int, heading text,
  content text, found int)
language sql stable rows 20 security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0
begin atomic
  with wish as (select websearch_to_tsquery('public.actielijn_dutch', query) as words),
  candidate as materialized (
    select p.id, p.words from memo_passage p, wish
    where p.words @@ wish.words and (within is null or p.dossier_id = within)
      and (p.dossier_id in (select access_readable())) is true
      and case when p.dossier_id in (select access_dossiers(access_draft_roles())) or (select access_holds('auditor')) then not p.older
        else p.version_id is not null and exists (select from memo m where m.id = p.memo_id and m.shown) end
    limit 1000
  ), best as (
    select c.id, ts_rank_cd(c.words, wish.words) as rank, count(*) over ()::int as found from candidate c, wish
  )
  select m.id, m.subject, m.status, m.since, m.dossier_id, d.title, v.number, p.heading, p.content, best.found
  from best join memo_passage p on p.id = best.id
    join memo m on m.id = p.memo_id
    join dossier d on d.id = m.dossier_id
    left join memo_version v on v.id = p.version_id
  order by case when newest then m.since end desc nulls last, case when newest then 0 else best.rank end desc, p.id desc
  offset skip limit count;
end;

-- What stands decided on each point, and which points wait: what points and decisions add up to, kept by the triggers below so that it is
-- found among very many. `point` is empty for the memo as a whole. Outcomes and ministers: the newest of each minister on that version.
create table memo_outcome (
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  point text not null,
  waits boolean not null,
  version_id uuid not null references memo_version on delete cascade,
  number int not null,
  question text not null,
  reasons text not null,
  said text not null default '',
  outcomes text[] not null default '{}',
  minister_ids uuid[] not null default '{}',
  decided_at timestamptz,
  words tsvector generated always as (
    setweight(to_tsvector('actielijn_dutch', left(question, 200000)), 'A') || setweight(to_tsvector('actielijn_dutch', left(said, 200000)), 'B')
    || setweight(to_tsvector('actielijn_dutch', left(reasons, 200000)), 'D')
  ) stored,
  primary key (memo_id, point, waits),
  constraint what_waits_was_not_decided check (waits = (decided_at is null))
);
create index outcome_words on memo_outcome using gin (words) where not waits;
create index waiting_outcome_words on memo_outcome using gin (words) where waits;
create index outcome_of_minister on memo_outcome using gin (minister_ids);
create index outcome_by_moment on memo_outcome (decided_at desc) where not waits;
create index outcome_that_waits on memo_outcome (memo_id) where waits;
alter table memo_outcome enable row level security;
grant select on memo_outcome to actielijn_app;
create policy readers_read on memo_outcome for select to actielijn_app using (exists (select from memo m where m.id = memo_id));

create function points_wait_in_newest_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from memo_outcome where memo_id = new.memo_id and waits;
  return null;
end $$;
create trigger points_wait_in_newest_version after insert on memo_version for each row execute function points_wait_in_newest_version();

create function point_waits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into memo_outcome (memo_id, dossier_id, point, waits, version_id, number, question, reasons)
    values (new.memo_id, new.dossier_id, new.point, true, new.version_id, new.number, new.question, concat_ws(E'\n', new.explanation, new.advice))
    on conflict do nothing;
  return null;
end $$;
create trigger point_waits after insert on memo_point for each row execute function point_waits();

create function decision_becomes_outcome() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  decided memo_outcome;
begin
  select new.memo_id, new.dossier_id, coalesce(new.point, ''), false, v.id, coalesce(p.number, 0), coalesce(p.question, v.header ->> 'subject', ''),
      coalesce(concat_ws(E'\n', p.explanation, p.advice), ''), last.said, last.outcomes, last.minister_ids, new.at
    into decided.memo_id, decided.dossier_id, decided.point, decided.waits, decided.version_id, decided.number, decided.question,
      decided.reasons, decided.said, decided.outcomes, decided.minister_ids, decided.decided_at
    from memo_version v left join memo_point p on p.version_id = v.id and p.point = new.point,
      lateral (
        select string_agg(concat_ws(E'\n', d.condition, d.remark), E'\n') said, array_agg(d.outcome) outcomes, array_agg(d.minister_id) minister_ids
        from (select distinct on (x.minister_id) x.* from memo_decision x
          where x.version_id = new.version_id and x.memo_id = new.memo_id and x.point is not distinct from new.point
          order by x.minister_id, x.number desc) d) last
    where v.id = new.version_id;
  delete from memo_outcome where memo_id = new.memo_id and point = decided.point and not waits;
  insert into memo_outcome (memo_id, dossier_id, point, waits, version_id, number, question, reasons, said, outcomes, minister_ids, decided_at)
    values (decided.memo_id, decided.dossier_id, decided.point, false, decided.version_id, decided.number, decided.question, decided.reasons,
      decided.said, decided.outcomes, decided.minister_ids, decided.decided_at);
  if not exists (select from memo_addressee a
      where a.memo_id = new.memo_id and a.decides and a.person_id is not null and a.person_id <> all (decided.minister_ids)) then
    delete from memo_outcome where memo_id = new.memo_id and point = decided.point and waits and version_id = new.version_id;
  end if;
  return null;
end $$;
create trigger decision_becomes_outcome after insert on memo_decision for each row execute function decision_becomes_outcome();

insert into memo_outcome (memo_id, dossier_id, point, waits, version_id, number, question, reasons)
  select p.memo_id, p.dossier_id, p.point, true, p.version_id, p.number, p.question, concat_ws(E'\n', p.explanation, p.advice)
  from memo_point p join memo_version v on v.id = p.version_id
  where v.number = (select max(w.number) from memo_version w where w.memo_id = p.memo_id)
  on conflict do nothing;

-- The first thousand that fit, and how many those are. What was decided comes newest first; what waits, by the day on which it is wanted. Of what
-- words find, any thousand will do. `is true` and `offset 0` keep the planner from reading every memo and dossier to join with.
create function access_find_outcomes(query text, waiting boolean, minister uuid, wanted text, since date, until date, within uuid, skip int, count int)
returns table (memo_id uuid, point text, version_id uuid, found int)
language plpgsql stable rows 50 security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare
  sought tsquery := websearch_to_tsquery('public.actielijn_dutch', query);
  seen text := $f$ where (o.dossier_id in (select access_readable())) is true
    and ((o.dossier_id in (select access_dossiers(access_draft_roles()))) is true or (select access_holds('auditor')) or (select s.shown from memo s where s.id = o.memo_id))$f$
    || case when within is null then '' else ' and o.dossier_id = $6' end;
  open_memos text := $f$m.status in ('draft', 'coordination', 'offered', 'returned')$f$
    || case when minister is null then '' else ' and exists (select from memo_addressee a where a.memo_id = m.id and a.decides and a.person_id = $2)' end;
  fitting text;
begin
  if waiting and query is null then
    -- The memos first, in their order: an index holds it.
    fitting := '(select m.id, m.decide_by, m.since from memo m cross join lateral (select m.dossier_id, m.id as memo_id) o' || seen
      || ' and ' || open_memos || ' and exists (select from memo_outcome w where w.memo_id = m.id and w.waits)
        order by m.decide_by, m.since desc limit 1000) m join memo_outcome o on o.memo_id = m.id and o.waits';
  elsif waiting then
    fitting := 'memo_outcome o cross join lateral (select m.decide_by, m.since from memo m where m.id = o.memo_id and ' || open_memos || ' offset 0) m'
      || seen || ' and o.waits and o.words @@ $1';
  else
    fitting := '(select null::date as decide_by, null::timestamptz as since) m cross join memo_outcome o' || seen || ' and not o.waits'
      || case when minister is null then '' else ' and o.minister_ids @> array[$2]' end
      || case when wanted is null then '' else ' and $3 = any (o.outcomes)' end
      || case when since is null then '' else ' and o.decided_at >= $4::timestamptz' end
      || case when until is null then '' else ' and o.decided_at < ($5 + 1)::timestamptz' end
      || case when query is null then ' order by o.decided_at desc' else ' and o.words @@ $1' end;
  end if;
  return query execute format('with fitting as materialized (
      select o.memo_id, o.point, o.version_id, o.number, o.decided_at, m.decide_by, m.since from %s limit 1000)
    select f.memo_id, f.point, f.version_id, (count(*) over ())::int from fitting f
    order by %s, f.memo_id, f.number offset $7 limit $8', fitting, case when waiting then 'f.decide_by, f.since desc' else 'f.decided_at desc' end)
    using sought, minister, wanted, since, until, within, skip, count;
end $$;

-- The list of memos: in two orders at once, the others are quick enough; and what waits for the subject: to decide, to sign as the next in
-- order, to give the opinion of the own organisation, to meet a condition, or, for who began it, to do something with what came back.
create index memo_by_moment on memo (since desc, id);
create index memo_by_subject on memo (lower(subject), id);
create index memo_to_decide on memo (decide_by, since desc, id) where status in ('draft', 'coordination', 'offered', 'returned');
create index memo_by_status on memo (status) where status in ('offered', 'returned');
create index open_condition_of_owner on memo_condition (owner_id) where status = 'open';
create index signatory_by_person on memo_signatory (person_id);
create function access_memos_that_wait() returns setof uuid
language sql stable rows 50 security definer set search_path = public, pg_temp
begin atomic
  select o.id from memo o
    join memo_version v on v.memo_id = o.id and v.number = o.offered_version
    where o.status = 'offered'
      and exists (select from memo_addressee a where a.memo_id = o.id and a.person_id = access_subject() and a.decides)
      and exists (select from memo_outcomes(v.id) u
        where u.minister_id = access_subject() and (u.outcome is null or u.outcome in ('discuss', 'held')))
  union select s.memo_id from memo_signatory s join memo o on o.id = s.memo_id
    join memo_version v on v.memo_id = o.id and v.number = o.offered_version
    where s.person_id = access_subject() and s.ended_at is null and memo_waits_for_signature(o.id, v.id)
      and not exists (select from memo_signature g where g.version_id = v.id and g.signatory_id = s.id)
      and not exists (select from memo_signatory b where b.memo_id = s.memo_id and b.ended_at is null and b.position < s.position
        and not exists (select from memo_signature g where g.version_id = v.id and g.signatory_id = b.id))
  union select k.memo_id from memo_round r join memo_ask k on k.round_id = r.id
    where r.closed_at is null and k.organisation_id = access_organisation()
      and (k.person_ids = '{}' or access_subject() = any (k.person_ids))
      and not exists (select from memo_opinion n where n.ask_id = k.id)
  union select c.memo_id from memo_condition c where c.owner_id = access_subject() and c.status = 'open'
  union select o.id from memo o where o.status = 'returned' and o.created_by = access_subject();
end;

-- Who is or was minister where the subject reads: by whom a list of memos or decisions is filtered.
create index membership_of_ministers on membership (person_id) where role = 'minister';
create function access_ministers() returns table (person_id uuid, name text, organisation text)
language sql stable parallel safe rows 20 security definer set search_path = public, pg_temp
begin atomic
  select distinct p.id, p.name, o.abbreviation
  from membership m join person p on p.id = m.person_id join organisation o on o.id = p.organisation_id
  where m.role = 'minister'
    and (m.dossier_id in (select access_readable()) or m.programme_id in (select access_readable_programmes()));
end;
