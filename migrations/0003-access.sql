-- The role of every request. It owns nothing and sees what the policies below let through; `identity` switches to it in each transaction.
do $$ begin
  if not exists (select from pg_roles where rolname = 'actielijn_app') then
    create role actielijn_app nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'actielijn_app', 'set') then grant actielijn_app to current_user; end if;
exception when invalid_parameter_value then
  -- Before PostgreSQL 16 a member of a role may always switch to it.
  if not pg_has_role(current_user, 'actielijn_app', 'member') then grant actielijn_app to current_user; end if;
end $$;
grant usage on schema public to actielijn_app;

-- identity: organisations and people

create table organisation (
  id uuid primary key default gen_random_uuid(),
  code text unique,
  abbreviation text not null,
  name text not null,
  kind text not null default 'other',
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint organisation_has_a_name check (length(trim(name)) > 0),
  constraint organisation_kind_is_known
    check (kind in ('ministry', 'inspectorate', 'implementing', 'highCouncil', 'parliament', 'local', 'field', 'other'))
);
create unique index organisation_by_abbreviation on organisation (lower(abbreviation)) where ended_at is null;

create table department (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  abbreviation text not null,
  name text not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index department_by_abbreviation on department (organisation_id, lower(abbreviation)) where ended_at is null;

insert into organisation (abbreviation, name) select distinct organisation, organisation from person;
alter table person
  add column email text,
  add column organisation_id uuid references organisation,
  add column department_id uuid references department,
  add column job_title text not null default '',
  add column left_at timestamptz,
  add column succeeded_by uuid references person,
  add constraint person_email_is_an_address check (email ~ '^[^@\s]+@[^@\s]+$');
update person set organisation_id = (select o.id from organisation o where o.abbreviation = person.organisation);
alter table person alter column organisation_id set not null;
create unique index person_by_email on person (lower(email));

-- Who may act for whom: a deputy for a period, or a minister's office.
create table deputy (
  id uuid primary key default gen_random_uuid(),
  deputy_id uuid not null references person,
  for_id uuid not null references person,
  kind text not null,
  since timestamptz not null default now(),
  until timestamptz,
  granted_by uuid references person,
  constraint deputy_kind_is_known check (kind in ('deputy', 'office')),
  constraint deputy_is_somebody_else check (deputy_id <> for_id),
  constraint deputy_period_is_in_order check (until is null or until >= since)
);
create index deputy_by_deputy on deputy (deputy_id);
create index deputy_by_principal on deputy (for_id);

-- programme

create table programme (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  demo boolean not null default false,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  constraint programme_has_a_name check (length(trim(name)) between 1 and 300)
);

-- dossier

alter table dossier
  add column programme_id uuid references programme,
  add column classification text not null default 'confidential',
  add column embargo_until timestamptz,
  add constraint dossier_classification_is_known
    check (classification in ('public', 'internal', 'confidential', 'departmental'));
create index dossier_of_programme on dossier (programme_id);
alter table document
  add column classification text,
  add column embargo_until timestamptz,
  add constraint document_classification_is_known
    check (classification in ('public', 'internal', 'confidential', 'departmental'));
create index document_with_own_access on document (dossier_id) where classification is not null or embargo_until is not null;

-- What lies in a dossier says so itself: whoever asks for a page must not first be asked about every document.
alter table document_version add column dossier_id uuid references dossier on delete cascade;
update document_version v set dossier_id = d.dossier_id from document d where d.id = v.document_id;
alter table document_version alter column dossier_id set not null;
alter table page add column dossier_id uuid references dossier on delete cascade;
update page p set dossier_id = v.dossier_id from document_version v where v.id = p.version_id;
alter table page alter column dossier_id set not null;

-- Roles. A row with neither programme nor dossier holds for the whole installation. Rows are ended, never removed.
create table membership (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid references programme,
  dossier_id uuid references dossier on delete cascade,
  person_id uuid references person,
  organisation_id uuid references organisation,
  department_id uuid references department,
  role text not null,
  since timestamptz not null default now(),
  until timestamptz,
  granted_by uuid references person,
  ended_by uuid references person,
  constraint membership_has_one_scope check (num_nonnulls(programme_id, dossier_id) <= 1),
  constraint membership_has_one_holder check (num_nonnulls(person_id, organisation_id, department_id) = 1),
  constraint membership_role_is_known check (role in (
    'coordinator', 'author', 'coordinationContact', 'minister', 'ministerOffice', 'councilSecretary', 'independentAdviser',
    'parliamentaryOfficer', 'disclosureOfficer', 'controller', 'reader', 'auditor', 'administrator')),
  constraint installation_roles_are_few check (
    num_nonnulls(programme_id, dossier_id) = 1 or (role in ('administrator', 'auditor', 'author') and person_id is not null)),
  constraint administrators_serve_the_installation check (role <> 'administrator' or num_nonnulls(programme_id, dossier_id) = 0),
  constraint membership_period_is_in_order check (until is null or until >= since)
);
create index membership_of_person on membership (person_id);
create index membership_of_organisation on membership (organisation_id) where organisation_id is not null;
create index membership_of_department on membership (department_id) where department_id is not null;
create index membership_of_dossier on membership (dossier_id) where dossier_id is not null;
create index membership_of_programme on membership (programme_id) where programme_id is not null;

-- Whoever had a role so far had it everywhere.
insert into membership (dossier_id, person_id, role)
  select dossier.id, person.id, role from dossier, person, unnest(person.roles) role where role <> 'administrator';
insert into membership (person_id, role) select id, 'administrator' from person where 'administrator' = any (roles);
insert into membership (person_id, role) select id, 'author' from person where roles && '{coordinator,author}';
alter table person drop column roles, drop column organisation;

-- Up to which classification a role reads: held in the programme of a dossier, or in the dossier itself. `identity/rules` says the same.
create table role_clearance (
  role text primary key,
  in_programme int not null,
  in_dossier int not null
);
insert into role_clearance (role, in_programme, in_dossier) values
  ('coordinator', 2, 3),
  ('author', 1, 3),
  ('coordinationContact', 1, 3),
  ('minister', 2, 3),
  ('ministerOffice', 2, 3),
  ('councilSecretary', 1, 3),
  ('independentAdviser', 2, 2),
  ('parliamentaryOfficer', 1, 2),
  ('disclosureOfficer', 1, 3),
  ('controller', 1, 2),
  ('reader', 1, 2),
  ('auditor', -1, 3),
  ('administrator', -1, -1);

alter table session add column acting_for uuid references person;

-- access: who asks, and what that person may see

create function access_actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('actielijn.actor', true), '')::uuid;

-- In whose name is acted: the actor, or the one whose deputy the actor is at this moment. Null when that does not hold.
create function access_subject() returns uuid language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select subject.id
  from person actor, person subject
  where actor.id = access_actor() and actor.left_at is null
    and subject.id = coalesce(nullif(current_setting('actielijn.subject', true), '')::uuid, actor.id) and subject.left_at is null
    and (subject.id = actor.id or exists (
      select from deputy d
      where d.deputy_id = actor.id and d.for_id = subject.id and d.since <= now() and (d.until is null or d.until > now())));
end;

create function access_level(classification text, embargo_until timestamptz) returns int language sql stable parallel safe
  return greatest(
    case classification when 'public' then 0 when 'internal' then 1 when 'confidential' then 2 when 'departmental' then 3 end,
    case when embargo_until > now() then 2 end);

create function access_memberships() returns table (programme_id uuid, dossier_id uuid, role text)
language sql stable parallel safe rows 20 security definer set search_path = public, pg_temp
begin atomic
  select m.programme_id, m.dossier_id, m.role
  from person s join membership m on m.person_id = s.id or m.organisation_id = s.organisation_id or m.department_id = s.department_id
  where s.id = access_subject() and m.since <= now() and (m.until is null or m.until > now());
end;

-- The dossiers in which the subject holds one of the roles; a role counts where its clearance reaches the dossier's level.
create function access_dossiers(roles text[]) returns setof uuid
language sql stable parallel safe rows 200 security definer set search_path = public, pg_temp
begin atomic
  with held as materialized (
    select m.programme_id, m.dossier_id, c.in_programme, c.in_dossier
    from access_memberships() m join role_clearance c on c.role = m.role where m.role = any (roles))
  select d.id from held h join dossier d on d.id = h.dossier_id where h.in_dossier >= access_level(d.classification, d.embargo_until)
  union
  select d.id from held h join dossier d on d.programme_id = h.programme_id
  where h.in_programme >= access_level(d.classification, d.embargo_until);
end;

-- Documents stricter than their dossier that none of these roles of the subject reaches.
create function access_hidden_documents(roles text[]) returns setof uuid
language sql stable parallel safe rows 10 security definer set search_path = public, pg_temp
begin atomic
  with held as materialized (
    select m.programme_id, m.dossier_id, c.in_programme, c.in_dossier
    from access_memberships() m join role_clearance c on c.role = m.role where m.role = any (roles))
  select doc.id from document doc join dossier d on d.id = doc.dossier_id
  where (doc.classification is not null or doc.embargo_until is not null)
    and access_level(doc.classification, doc.embargo_until) > greatest(0,
      (select max(h.in_dossier) from held h where h.dossier_id = d.id),
      (select max(h.in_programme) from held h where h.programme_id = d.programme_id));
end;

create function access_hidden_versions(roles text[]) returns setof uuid
language sql stable parallel safe rows 10 security definer set search_path = public, pg_temp
begin atomic
  select v.id from access_hidden_documents(roles) hidden join document_version v on v.document_id = hidden;
end;

create function access_all_roles() returns text[] language sql immutable parallel safe
  return array['coordinator', 'author', 'coordinationContact', 'minister', 'ministerOffice', 'councilSecretary', 'independentAdviser',
    'parliamentaryOfficer', 'disclosureOfficer', 'controller', 'reader', 'auditor', 'administrator'];

-- What the subject may read: where a role reaches, and what is public.
create function access_readable() returns setof uuid
language sql stable parallel safe rows 200 security definer set search_path = public, pg_temp
begin atomic
  select access_dossiers(access_all_roles())
  union
  select d.id from dossier d where d.classification = 'public' and access_level(d.classification, d.embargo_until) = 0
    and access_subject() is not null;
end;
create index dossier_that_is_public on dossier (id) where classification = 'public';

create function access_hidden() returns setof uuid language sql stable parallel safe rows 10
begin atomic select access_hidden_versions(access_all_roles()); end;

-- The dossier that this transaction has entered and of which nothing is hidden from the subject; `access_enter` sets it. With it a
-- policy need not look at every dossier and document that the subject may read; everything else is out of sight until the transaction ends.
create function access_whole() returns uuid language sql stable parallel safe
  return nullif(current_setting('actielijn.whole', true), '')::uuid;

create function access_enter(entered uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  clearance int;
begin
  select case when d.classification = 'public' and access_level(d.classification, d.embargo_until) = 0 then 0 else -1 end
    into clearance from dossier d where d.id = entered and access_subject() is not null;
  select greatest(clearance, max(case when m.dossier_id is null then c.in_programme else c.in_dossier end)) into clearance
    from person s, dossier d
      join membership m on m.dossier_id = d.id or m.programme_id = d.programme_id
      join role_clearance c on c.role = m.role
    where s.id = access_subject() and d.id = entered
      and (m.person_id = s.id or m.organisation_id = s.organisation_id or m.department_id = s.department_id)
      and m.since <= now() and (m.until is null or m.until > now())
      and case when m.dossier_id is null then c.in_programme else c.in_dossier end >= access_level(d.classification, d.embargo_until);
  perform set_config('actielijn.whole', case when clearance >= 0 and not exists (
    select from document doc where doc.dossier_id = entered and (doc.classification is not null or doc.embargo_until is not null)
      and access_level(doc.classification, doc.embargo_until) > clearance) then entered::text else '' end, true);
end $$;

create function access_programmes(roles text[]) returns setof uuid
language sql stable parallel safe rows 10 security definer set search_path = public, pg_temp
begin atomic
  select m.programme_id from access_memberships() m where m.role = any (roles) and m.programme_id is not null;
end;

-- Programmes that the subject belongs to, or of which a dossier is readable; an administrator sees the names of all.
create function access_readable_programmes() returns setof uuid
language sql stable parallel safe rows 10 security definer set search_path = public, pg_temp
begin atomic
  select access_programmes(access_all_roles())
  union
  select d.programme_id from dossier d where d.id in (select access_readable())
  union
  select p.id from programme p where exists (select from access_memberships() m where m.role = 'administrator');
end;

create function access_holds(wanted text) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from access_memberships() m where m.role = wanted and m.programme_id is null and m.dossier_id is null);
end;

-- Search looks through an index that row-level security would switch off (its operator is not leakproof): the filter stands in here.
create function access_find_passages(query text, within uuid, newest boolean, skip int, count int)
returns table (dossier_id uuid, dossier_title text, version_id uuid, document_name text, title text, day date, first_line int,
  content text, found int)
language sql stable rows 20 security definer set search_path = public, pg_temp
begin atomic
  with wish as (select websearch_to_tsquery('public.actielijn_dutch', query) as words),
  candidate as materialized (
    select p.id, p.words from passage p, wish
    where p.words @@ wish.words and (within is null or p.dossier_id = within)
      and p.dossier_id in (select access_readable()) and not p.version_id in (select access_hidden())
    limit 1000
  ), best as (
    select c.id, ts_rank_cd(c.words, wish.words) as rank, count(*) over ()::int as found from candidate c, wish
  )
  select p.dossier_id, s.title, p.version_id, d.name, p.title, p.day, p.first_line, p.content, best.found
  from best join passage p on p.id = best.id
    join dossier s on s.id = p.dossier_id
    join document_version v on v.id = p.version_id
    join document d on d.id = v.document_id
  order by case when newest then p.day end desc nulls last, case when newest then 0 else best.rank end desc, p.id desc
  offset skip limit count;
end;

-- Who opens a dossier co-ordinates it.
create function dossier_has_a_coordinator() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into membership (dossier_id, person_id, role, granted_by)
    values (new.id, coalesce(access_subject(), new.created_by), 'coordinator', new.created_by);
  return null;
end $$;
create trigger dossier_has_a_coordinator after insert on dossier for each row execute function dossier_has_a_coordinator();

-- The record: in whose name, about which dossier, from where, with what result. Older rows keep the form in which they were hashed.
alter table record
  add column form int not null default 1,
  add column on_behalf_of uuid references person,
  add column dossier_id uuid,
  add column address text,
  add column result text not null default 'done',
  alter column thing_id drop not null;
create index record_of_dossier on record (dossier_id, number) where dossier_id is not null;
create index record_of_person on record (actor_id, number);

create or replace function record_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_number bigint := 0;
  last_hash bytea := '\x00';
begin
  perform pg_advisory_xact_lock(7232001);
  select r.number, r.hash into last_number, last_hash from record r order by r.number desc limit 1;
  new.number := coalesce(last_number, 0) + 1;
  new.at := clock_timestamp();
  new.form := 2;
  new.previous_hash := coalesce(last_hash, '\x00');
  new.hash := sha256(new.previous_hash || convert_to(jsonb_build_array(
    new.form, new.number, extract(epoch from new.at), new.actor_id, new.on_behalf_of, new.act, new.thing, new.thing_id, new.dossier_id,
    new.before, new.after, new.address, new.result
  )::text, 'UTF8'));
  return new;
end $$;

-- Row-level security. Reading follows `access_readable`; writing names the roles, as the contracts do.

alter table organisation enable row level security;
alter table department enable row level security;
alter table person enable row level security;
alter table deputy enable row level security;
alter table session enable row level security;
alter table membership enable row level security;
alter table role_clearance enable row level security;
alter table programme enable row level security;
alter table record enable row level security;
alter table dossier enable row level security;
alter table document enable row level security;
alter table document_version enable row level security;
alter table page enable row level security;
alter table passage enable row level security;
alter table fact enable row level security;
alter table upload enable row level security;
alter table upload_file enable row level security;
alter table reading_progress enable row level security;
alter table proposal enable row level security;
alter table finding enable row level security;

grant select on organisation, department, person, deputy, membership, programme, record to actielijn_app;
grant select on dossier, document, document_version, page, passage, fact, upload, upload_file, reading_progress, proposal, finding
  to actielijn_app;
grant insert, update on organisation, department, person, deputy, membership, programme to actielijn_app;
grant insert on record, dossier, document, document_version, page, passage, fact, upload, upload_file, proposal, finding to actielijn_app;
grant update (title, summary, programme_id, classification, embargo_until) on dossier to actielijn_app;
grant update (name, classification, embargo_until) on document to actielijn_app;
grant update (withdrawn_at) on fact to actielijn_app;
grant update on proposal, finding to actielijn_app;
grant delete on finding to actielijn_app;

create policy everyone_inside_reads on organisation for select to actielijn_app using ((select access_subject()) is not null);
create policy administrators_add on organisation for insert to actielijn_app with check ((select access_holds('administrator')));
create policy administrators_change on organisation for update to actielijn_app using ((select access_holds('administrator')));
create policy everyone_inside_reads on department for select to actielijn_app using ((select access_subject()) is not null);
create policy administrators_add on department for insert to actielijn_app with check ((select access_holds('administrator')));
create policy administrators_change on department for update to actielijn_app using ((select access_holds('administrator')));
create policy everyone_inside_reads on person for select to actielijn_app using ((select access_subject()) is not null);
create policy administrators_add on person for insert to actielijn_app with check ((select access_holds('administrator')));
create policy administrators_change on person for update to actielijn_app using ((select access_holds('administrator')));

create policy concerned_people_read on deputy for select to actielijn_app
  using (access_actor() in (deputy_id, for_id) or (select access_holds('administrator')) or (select access_holds('auditor')));
create policy principals_and_administrators_add on deputy for insert to actielijn_app
  with check (for_id = access_actor() or (select access_holds('administrator')));
create policy principals_and_administrators_end on deputy for update to actielijn_app
  using (for_id = access_actor() or (select access_holds('administrator')));

create policy holders_and_keepers_read on membership for select to actielijn_app using (
  person_id = (select access_subject())
  or organisation_id = (select p.organisation_id from person p where p.id = (select access_subject()))
  or department_id = (select p.department_id from person p where p.id = (select access_subject()))
  or dossier_id in (select access_dossiers('{coordinator,auditor}'))
  or programme_id in (select access_programmes('{coordinator,auditor}'))
  or (select access_holds('administrator')) or (select access_holds('auditor')));
create policy keepers_grant on membership for insert to actielijn_app with check (
  dossier_id in (select access_dossiers('{coordinator}'))
  or programme_id in (select access_programmes('{coordinator}'))
  or (dossier_id is null and (select access_holds('administrator'))));
create policy keepers_end on membership for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator}'))
  or programme_id in (select access_programmes('{coordinator}'))
  or (select access_holds('administrator')));

create policy members_read on programme for select to actielijn_app using (id in (select access_readable_programmes()));
create policy administrators_open on programme for insert to actielijn_app with check ((select access_holds('administrator')));
create policy coordinators_change on programme for update to actielijn_app using (id in (select access_programmes('{coordinator}')));

create policy actors_write on record for insert to actielijn_app with check (
  actor_id = access_actor() and on_behalf_of is not distinct from nullif((select access_subject()), access_actor()));
create policy concerned_people_read on record for select to actielijn_app using (
  actor_id = access_actor() or on_behalf_of = access_actor()
  or (select access_holds('auditor'))
  or (dossier_id is null and (select access_holds('administrator')))
  or dossier_id in (select access_dossiers('{coordinator,auditor}')));

create policy readers_read on dossier for select to actielijn_app
  using (case when (select access_whole()) is null
    then id in (select access_readable())
    else id = (select access_whole()) end);
create policy authors_open on dossier for insert to actielijn_app with check (
  created_by = access_actor() and (
    (programme_id is null and (select access_holds('author'))) or programme_id in (select access_programmes('{coordinator,author}'))));
create policy coordinators_change on dossier for update to actielijn_app using (id in (select access_dossiers('{coordinator}')));

create policy readers_read on document for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable()) and not id in (select access_hidden_documents(access_all_roles()))
    else dossier_id = (select access_whole()) end);
create policy authors_add on document for insert to actielijn_app
  with check (dossier_id in (select access_dossiers('{coordinator,author}')));
create policy coordinators_change on document for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator}')) and not id in (select access_hidden_documents('{coordinator}')));

create policy readers_read on document_version for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable()) and not id in (select access_hidden())
    else dossier_id = (select access_whole()) end);
create policy authors_add on document_version for insert to actielijn_app
  with check (dossier_id in (select access_dossiers('{coordinator,author}')));

create policy readers_read on page for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable()) and not version_id in (select access_hidden())
    else dossier_id = (select access_whole()) end);
create policy authors_add on page for insert to actielijn_app
  with check (dossier_id in (select access_dossiers('{coordinator,author}')));

create policy readers_read on passage for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable()) and not version_id in (select access_hidden())
    else dossier_id = (select access_whole()) end);
create policy authors_add on passage for insert to actielijn_app
  with check (dossier_id in (select access_dossiers('{coordinator,author}')));

create policy readers_read on fact for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable()) and not version_id in (select access_hidden())
    else dossier_id = (select access_whole()) end);
create policy authors_add on fact for insert to actielijn_app with check (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and not version_id in (select access_hidden_versions('{coordinator,author}')));
create policy authors_withdraw on fact for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and not version_id in (select access_hidden_versions('{coordinator,author}')));

create policy readers_read on upload for select to actielijn_app
  using (case when (select access_whole()) is null
    then dossier_id in (select access_readable())
    else dossier_id = (select access_whole()) end);
create policy authors_add on upload for insert to actielijn_app
  with check (dossier_id in (select access_dossiers('{coordinator,author}')) and created_by = access_actor());
-- A file that became a hidden document is hidden too: its name alone may tell too much.
create policy readers_read on upload_file for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable()) and (version_id is null or not version_id in (select access_hidden()))
    else dossier_id = (select access_whole()) end);
create policy authors_add on upload_file for insert to actielijn_app
  with check (dossier_id in (select access_dossiers('{coordinator,author}')));
create policy readers_read on reading_progress for select to actielijn_app
  using (exists (select from upload_file f where f.id = file_id));

create policy readers_read on proposal for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable()) and not version_id in (select access_hidden())
    else dossier_id = (select access_whole()) end);
create policy authors_add on proposal for insert to actielijn_app
  with check (dossier_id in (select access_dossiers('{coordinator,author}')));
create policy authors_decide on proposal for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and not version_id in (select access_hidden_versions('{coordinator,author}')));

create policy readers_read on finding for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable()) and not version_id in (select access_hidden())
    else dossier_id = (select access_whole()) end);
create policy authors_add on finding for insert to actielijn_app
  with check (dossier_id in (select access_dossiers('{coordinator,author}')));
create policy authors_decide on finding for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and not version_id in (select access_hidden_versions('{coordinator,author}')));
create policy authors_replace on finding for delete to actielijn_app
  using (dossier_id in (select access_dossiers('{coordinator,author}')));
