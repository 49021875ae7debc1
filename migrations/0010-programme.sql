-- Kept states. Beside a table `x`, `x_history` holds every state that was replaced: the same columns, and `until`, the moment at which it
-- was. The trigger keeps them, not the code; `since` and `revision` are its own too. A column that `x` gets later goes into both.
create function keep_state() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.since := greatest(now(), old.since);
  new.revision := old.revision + 1;
  execute format('insert into %1$I select (jsonb_populate_record(null::%1$I, $1)).*', tg_table_name || '_history')
    using to_jsonb(old) || jsonb_build_object('until', new.since);
  return new;
end $$;

-- programme: what it wants, when, and with whom

alter table programme
  add column core_message text not null default '',
  add column vision text not null default '',
  add column first_year int,
  add column last_year int,
  add column status text not null default 'exploration',
  add column coordinating_ids uuid[] not null default '{}',
  add column participating_ids uuid[] not null default '{}',
  add column adviser text not null default '',
  add column revision int not null default 1,
  add column since timestamptz not null default now(),
  add column changed_by uuid references person,
  add constraint programme_status_is_known check (status in ('exploration', 'elaboration', 'adopted', 'execution', 'evaluated')),
  add constraint programme_years_are_in_order check (first_year is null or last_year is null or last_year >= first_year),
  add constraint programme_years_are_years check (first_year between 1990 and 2100 and last_year between 1990 and 2100);
create table programme_history (like programme, until timestamptz not null);
create index programme_history_by_id on programme_history (id, until);
create trigger programme_keeps_its_states before update on programme for each row execute function keep_state();

-- The tree. An item keeps its id whatever becomes of its number, place or title; what is gone stays, with how it went.
create table programme_item (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  kind text not null,
  parent_id uuid references programme_item,
  number text not null default '',
  position int not null default 0,
  title text not null,
  description text not null default '',
  lead_id uuid references organisation,
  partner_ids uuid[] not null default '{}',
  measure_kind text,
  sector text not null default '',
  phase text not null default '',
  priority text,
  legal_basis text not null default '',
  starts_on date,
  ends_on date,
  status text not null,
  confidence text,
  explanation text not null default '',
  deferred_until date,
  gone text,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint item_kind_is_known check (kind in ('actionLine', 'subGoal', 'measure', 'boldIdea')),
  constraint item_has_a_title check (length(trim(title)) between 1 and 500),
  constraint item_number_is_short check (length(number) <= 20),
  constraint item_is_not_its_own_parent check (parent_id <> id),
  constraint action_lines_stand_on_top check ((kind = 'actionLine') <= (parent_id is null)),
  constraint sub_goals_and_measures_hang_under check (kind in ('actionLine', 'boldIdea') or parent_id is not null),
  constraint measure_has_a_lead check (kind <> 'measure' or lead_id is not null),
  constraint measure_kind_is_known check (measure_kind in ('ongoing', 'new', 'intensified')),
  constraint priority_is_known check (priority in ('high', 'medium', 'low')),
  constraint confidence_is_known check (confidence in ('onTrack', 'atRisk', 'offTrack')),
  constraint item_period_is_in_order check (ends_on >= starts_on),
  constraint item_days_are_in_reach check (
    starts_on between '1990-01-01' and '2100-12-31' and ends_on between '1990-01-01' and '2100-12-31'
    and deferred_until between '1990-01-01' and '2100-12-31'),
  constraint item_status_fits_its_kind check (case kind
    when 'measure' then status in ('planned', 'underway', 'completed', 'stopped')
    when 'boldIdea' then status in ('idea', 'exploration', 'elaboration', 'measure', 'rejected')
    else status in ('active', 'deferred', 'completed') end),
  constraint deferred_says_why_and_until_when check (status <> 'deferred' or (deferred_until is not null and explanation <> '')),
  constraint rejected_says_why check (status <> 'rejected' or explanation <> ''),
  constraint gone_is_known check (gone in ('merged', 'split', 'withdrawn'))
);
create unique index item_number_is_used_once on programme_item (programme_id, kind, number) where gone is null and number <> '';
create index item_of_programme on programme_item (programme_id);
create index item_of_parent on programme_item (parent_id);
create table programme_item_history (like programme_item, until timestamptz not null);
create index item_history_of_programme on programme_item_history (programme_id, until);
create index item_history_by_id on programme_item_history (id, until);
create trigger item_keeps_its_states before update on programme_item for each row execute function keep_state();

-- What an item became: a split has several rows `from` one item, a merge several `to` one.
create table item_succession (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  from_id uuid not null references programme_item,
  to_id uuid not null references programme_item,
  how text not null,
  at timestamptz not null default now(),
  created_by uuid not null references person,
  constraint succession_is_known check (how in ('split', 'merge', 'promotion')),
  constraint one_succession_each unique (from_id, to_id)
);
create index succession_of_programme on item_succession (programme_id);
create index succession_to on item_succession (to_id);

create table milestone (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  item_id uuid not null references programme_item,
  title text not null,
  due_on date not null,
  reached_on date,
  status text not null default 'open',
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint milestone_has_a_title check (length(trim(title)) between 1 and 500),
  constraint milestone_status_is_known check (status in ('open', 'reached', 'dropped')),
  constraint milestone_reached_has_its_day check ((status = 'reached') = (reached_on is not null)),
  constraint milestone_days_are_in_reach check (due_on between '1990-01-01' and '2100-12-31' and reached_on between '1990-01-01' and '2100-12-31')
);
create index milestone_of_programme on milestone (programme_id, due_on);
create index milestone_of_item on milestone (item_id);
create table milestone_history (like milestone, until timestamptz not null);
create index milestone_history_of_programme on milestone_history (programme_id, until);
create trigger milestone_keeps_its_states before update on milestone for each row execute function keep_state();

-- What came out of a document: a fact is taken over once in a programme, into one thing. `thing` is the room's word for it.
create table taken_over (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  fact_id uuid not null references fact on delete cascade,
  thing text not null,
  thing_id uuid not null,
  taken_by uuid not null references person,
  taken_at timestamptz not null default now(),
  constraint a_fact_is_taken_over_once unique (programme_id, fact_id)
);
create index taken_over_by_thing on taken_over (thing_id);

-- access: whose programme, whose part of it

create function access_organisation() returns uuid language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic select p.organisation_id from person p where p.id = access_subject(); end;

-- Programmes whose content the subject reads: where a role is held; an auditor of the installation reads all.
create function access_open_programmes() returns setof uuid
language sql stable parallel safe rows 10 security definer set search_path = public, pg_temp
begin atomic
  select access_programmes(access_all_roles())
  union
  select p.id from programme p where access_holds('auditor');
end;

-- Measures and bold ideas of the subject's own organisation, where the subject is an author: each ministry keeps its own part.
create function access_own_item(item uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from programme_item i where i.id = item and i.kind in ('measure', 'boldIdea') and i.lead_id = access_organisation()
    and i.programme_id in (select access_programmes('{author}')));
end;

alter table programme_history enable row level security;
alter table programme_item enable row level security;
alter table programme_item_history enable row level security;
alter table item_succession enable row level security;
alter table milestone enable row level security;
alter table milestone_history enable row level security;
alter table taken_over enable row level security;
grant select on programme_history, programme_item, programme_item_history, item_succession, milestone, milestone_history, taken_over
  to actielijn_app;
grant insert, update on programme_item, milestone to actielijn_app;
grant insert on item_succession, taken_over to actielijn_app;

create policy members_read on programme_history for select to actielijn_app using (id in (select access_open_programmes()));
create policy members_read on programme_item for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on programme_item_history for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on item_succession for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on milestone for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on milestone_history for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on taken_over for select to actielijn_app using (programme_id in (select access_open_programmes()));

create policy coordinators_add on programme_item for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')));
create policy authors_add_their_own on programme_item for insert to actielijn_app with check (
  kind in ('measure', 'boldIdea') and lead_id = (select access_organisation()) and programme_id in (select access_programmes('{author}')));
create policy coordinators_change on programme_item for update to actielijn_app
  using (programme_id in (select access_programmes('{coordinator}')));
create policy authors_change_their_own on programme_item for update to actielijn_app using (
  kind in ('measure', 'boldIdea') and lead_id = (select access_organisation()) and programme_id in (select access_programmes('{author}')));
create policy coordinators_add on item_succession for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')) and created_by = access_actor());
create policy coordinators_add on milestone for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')));
create policy authors_add_their_own on milestone for insert to actielijn_app with check (access_own_item(item_id));
create policy coordinators_change on milestone for update to actielijn_app
  using (programme_id in (select access_programmes('{coordinator}')));
create policy authors_change_their_own on milestone for update to actielijn_app using (access_own_item(item_id));
create policy coordinators_and_authors_add on taken_over for insert to actielijn_app with check (
  programme_id in (select access_programmes('{coordinator,author}')) and taken_by = access_actor());

-- The record of a programme is read by its co-ordinators. Older rows keep the form in which they were hashed.
alter table record add column programme_id uuid;
create index record_of_programme on record (programme_id, number) where programme_id is not null;
create or replace function record_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_number bigint := 0;
  last_hash bytea := '\x00';
begin
  perform pg_advisory_xact_lock(7232001);
  select r.number, r.hash into last_number, last_hash from record r order by r.number desc limit 1;
  new.number := coalesce(last_number, 0) + 1;
  new.at := clock_timestamp();
  new.form := 3;
  new.previous_hash := coalesce(last_hash, '\x00');
  new.hash := sha256(new.previous_hash || convert_to(jsonb_build_array(
    new.form, new.number, extract(epoch from new.at), new.actor_id, new.on_behalf_of, new.act, new.thing, new.thing_id, new.dossier_id,
    new.programme_id, new.before, new.after, new.address, new.result
  )::text, 'UTF8'));
  return new;
end $$;
create policy coordinators_of_the_programme_read on record for select to actielijn_app
  using (programme_id in (select access_programmes('{coordinator,auditor}')));
