-- A document that does not belong in its dossier stays, with why it no longer counts, until somebody puts it back.
create table document_withdrawal (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references dossier on delete cascade,
  document_id uuid not null references document on delete cascade,
  reason text not null,
  withdrawn_by uuid not null references person,
  withdrawn_at timestamptz not null default now(),
  put_back_by uuid references person,
  put_back_at timestamptz,
  constraint withdrawal_says_why check (length(trim(reason)) between 1 and 1000),
  constraint whoever_puts_back_is_named check ((put_back_by is null) = (put_back_at is null))
);
create unique index a_document_is_withdrawn_once on document_withdrawal (document_id) where put_back_at is null;
create index withdrawal_of_dossier on document_withdrawal (dossier_id);

-- Facts that count no more because their document does not; they come back with it.
alter table fact add column withdrawn_with uuid references document_withdrawal on delete set null;
create index fact_withdrawn_with on fact (withdrawn_with) where withdrawn_with is not null;

-- A finding of which a corrected proposal took the ground away; undoing the correction opens it again.
alter table finding add column settled_by uuid references proposal on delete set null;
create index finding_settled_by on finding (settled_by) where settled_by is not null;

-- A file that the dossier holds already says which document (or file of the same upload) it equals.
alter table upload_file
  add column same_as text,
  add column dismissed_by uuid references person,
  add column dismissed_at timestamptz,
  add constraint whoever_dismisses_is_named check ((dismissed_by is null) = (dismissed_at is null)),
  add constraint only_refused_files_are_dismissed check (dismissed_at is null or status = 'refused');
create index upload_file_by_content on upload_file (dossier_id, sha256);

alter table document_withdrawal enable row level security;
grant select, insert on document_withdrawal to actielijn_app;
grant update (put_back_by, put_back_at) on document_withdrawal to actielijn_app;
grant update (withdrawn_with) on fact to actielijn_app;
grant update (dismissed_by, dismissed_at) on upload_file to actielijn_app;

create policy readers_read on document_withdrawal for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable()) and not document_id in (select access_hidden_documents(access_all_roles()))
    else dossier_id = (select access_whole()) end);
create policy authors_withdraw on document_withdrawal for insert to actielijn_app with check (
  dossier_id in (select access_dossiers('{coordinator,author}')) and withdrawn_by = access_actor()
  and not document_id in (select access_hidden_documents('{coordinator,author}')));
create policy authors_put_back on document_withdrawal for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and not document_id in (select access_hidden_documents('{coordinator,author}')))
  with check (put_back_by = access_actor());
create policy authors_dismiss on upload_file for update to actielijn_app
  using (dossier_id in (select access_dossiers('{coordinator,author}')))
  with check (dismissed_by = access_actor());

-- What kind of memo a passage is, and its reference, beside the title that search looks in.
alter table passage add column memo_kind text, add column reference text;
update passage p set memo_kind = m.proposed ->> 'memoKind', reference = m.proposed ->> 'reference'
from proposal m where m.kind = 'memo' and m.version_id = p.version_id and m.first_line = p.first_line;

drop function access_find_passages(text, uuid, boolean, int, int);
create function access_find_passages(query text, within uuid, newest boolean, skip int, count int)
returns table (dossier_id uuid, dossier_title text, version_id uuid, document_name text, title text, memo_kind text, reference text,
  day date, first_line int, content text, found int)
language sql stable rows 20 security definer set search_path = public, pg_temp
begin atomic
  with wish as (select websearch_to_tsquery('public.actielijn_dutch', query) as words),
  candidate as materialized (
    select p.id, p.words from passage p, wish
    where p.words @@ wish.words and (within is null or p.dossier_id = within)
      and p.dossier_id in (select access_readable()) and not p.version_id in (select access_hidden())
      and not p.version_id in (
        select v.id from document_withdrawal w join document_version v on v.document_id = w.document_id where w.put_back_at is null)
    limit 1000
  ), best as (
    select c.id, ts_rank_cd(c.words, wish.words) as rank, count(*) over ()::int as found from candidate c, wish
  )
  select p.dossier_id, s.title, p.version_id, d.name, p.title, p.memo_kind, p.reference, p.day, p.first_line, p.content, best.found
  from best join passage p on p.id = best.id
    join dossier s on s.id = p.dossier_id
    join document_version v on v.id = p.version_id
    join document d on d.id = v.document_id
  order by case when newest then p.day end desc nulls last, case when newest then 0 else best.rank end desc, p.id desc
  offset skip limit count;
end;
