-- budget: what a programme needs, who pays, what somebody said it was, and what fits. All amounts are whole euro cents.

-- A share, a cost or a scenario names an item of its own programme; the database holds that.
alter table programme_item add constraint item_and_its_programme unique (id, programme_id);

-- `recurring` (structureel): the amount comes back every year from that year on. `price_level`: the year in whose prices it is; null is not said.
create table budget_line (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  year int not null,
  cents bigint not null,
  purpose text not null,
  source text not null default '',
  state text not null,
  recurring boolean not null default false,
  price_level int,
  demo boolean not null default false,
  withdrawn boolean not null default false,
  reason text not null default '',
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint line_and_its_programme unique (id, programme_id),
  constraint line_year_is_in_reach check (year between 1990 and 2100),
  constraint line_price_level_is_in_reach check (price_level between 1990 and 2100),
  constraint line_amount_is_in_reach check (cents between 0 and 999999999999999),
  constraint line_has_a_purpose check (length(trim(purpose)) between 1 and 500),
  constraint line_source_is_short check (length(source) <= 200),
  constraint line_state_is_known check (state in ('requested', 'reserved', 'decided', 'realised')),
  constraint withdrawn_line_says_why check (not withdrawn or trim(reason) <> '')
);
create index line_of_programme on budget_line (programme_id, year, organisation_id) where not withdrawn;
create table budget_line_history (like budget_line, until timestamptz not null);
create index line_history_by_id on budget_line_history (id, until);
create index line_history_of_programme on budget_line_history (programme_id, until);
create trigger line_keeps_its_states before update on budget_line for each row execute function keep_state();

-- What a line pays of a measure; a share that was taken away is 0.
create table budget_share (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  line_id uuid not null,
  measure_id uuid not null,
  cents bigint not null,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint one_share_each unique (line_id, measure_id),
  constraint share_is_of_a_line_of_the_programme foreign key (line_id, programme_id) references budget_line (id, programme_id),
  constraint share_is_of_an_item_of_the_programme foreign key (measure_id, programme_id) references programme_item (id, programme_id),
  constraint share_is_in_reach check (cents between 0 and 999999999999999)
);
create index share_of_measure on budget_share (measure_id) where cents > 0;
create index share_of_programme on budget_share (programme_id) where cents > 0;
create table budget_share_history (like budget_share, until timestamptz not null);
create index share_history_of_line on budget_share_history (line_id, until);
create trigger share_keeps_its_states before update on budget_share for each row execute function keep_state();

-- Shares never exceed their line, whichever of the two changed. The line is locked by whoever sets its shares.
create function shares_fit_their_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from budget_share s join budget_line l on l.id = s.line_id
    where s.line_id in (select c.line_id from changed c)
    group by l.id having sum(s.cents) > l.cents) then
    raise exception using errcode = 'check_violation', constraint = 'shares_fit_their_line', message = 'The shares exceed their line';
  end if;
  return null;
end $$;
create function line_fits_its_shares() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from budget_share s join changed l on l.id = s.line_id group by l.id, l.cents having sum(s.cents) > l.cents) then
    raise exception using errcode = 'check_violation', constraint = 'shares_fit_their_line', message = 'The shares exceed their line';
  end if;
  return null;
end $$;
create trigger new_shares_fit after insert on budget_share referencing new table as changed
  for each statement execute function shares_fit_their_line();
create trigger changed_shares_fit after update on budget_share referencing new table as changed
  for each statement execute function shares_fit_their_line();
create trigger changed_lines_fit after update on budget_line referencing new table as changed
  for each statement execute function line_fits_its_shares();

-- What a measure needs in a year.
create table measure_cost (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  measure_id uuid not null,
  year int not null,
  cents bigint not null,
  recurring boolean not null default false,
  price_level int,
  explanation text not null default '',
  demo boolean not null default false,
  withdrawn boolean not null default false,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint cost_is_of_an_item_of_the_programme foreign key (measure_id, programme_id) references programme_item (id, programme_id),
  constraint cost_year_is_in_reach check (year between 1990 and 2100),
  constraint cost_price_level_is_in_reach check (price_level between 1990 and 2100),
  constraint cost_is_in_reach check (cents between 0 and 999999999999999),
  constraint cost_explanation_is_short check (length(explanation) <= 2000)
);
create index cost_of_programme on measure_cost (programme_id) where not withdrawn;
create index cost_of_measure on measure_cost (measure_id) where not withdrawn;
create table measure_cost_history (like measure_cost, until timestamptz not null);
create index cost_history_by_id on measure_cost_history (id, until);
create trigger cost_keeps_its_states before update on measure_cost for each row execute function keep_state();

-- A total that somebody stated somewhere, to be held against the sum of the lines or costs. Scope: an organisation, an item, or (neither) the programme.
create table stated_total (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  about text not null,
  organisation_id uuid references organisation,
  item_id uuid,
  source text not null default '',
  first_year int not null,
  last_year int not null,
  cents bigint not null,
  stated_in text not null default '',
  fact_id uuid references fact on delete set null,
  demo boolean not null default false,
  withdrawn boolean not null default false,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint stated_total_is_of_an_item_of_the_programme foreign key (item_id, programme_id) references programme_item (id, programme_id),
  constraint stated_total_is_about_something check (about in ('cover', 'need')),
  constraint stated_total_has_one_scope check (num_nonnulls(organisation_id, item_id) <= 1),
  constraint stated_total_years_are_in_order check (last_year >= first_year),
  constraint stated_total_years_are_in_reach check (first_year between 1990 and 2100 and last_year between 1990 and 2100),
  constraint stated_total_is_in_reach check (cents between 0 and 999999999999999),
  constraint stated_total_says_where check (length(trim(stated_in)) between 1 and 500)
);
create index stated_total_of_programme on stated_total (programme_id) where not withdrawn;
create table stated_total_history (like stated_total, until timestamptz not null);
create index stated_total_history_by_id on stated_total_history (id, until);
create trigger stated_total_keeps_its_states before update on stated_total for each row execute function keep_state();

-- An ambition level: which measures, what they cost in it, and who covers what.
create table scenario (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  name text not null,
  description text not null default '',
  position int not null default 0,
  state text not null default 'draft',
  reason text not null default '',
  demo boolean not null default false,
  withdrawn boolean not null default false,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint scenario_and_its_programme unique (id, programme_id),
  constraint scenario_has_a_name check (length(trim(name)) between 1 and 200),
  constraint scenario_state_is_known check (state in ('draft', 'chosen')),
  constraint chosen_scenario_stays check (state <> 'chosen' or not withdrawn)
);
create unique index one_scenario_is_chosen on scenario (programme_id) where state = 'chosen';
create index scenario_of_programme on scenario (programme_id, position) where not withdrawn;
create table scenario_history (like scenario, until timestamptz not null);
create index scenario_history_by_id on scenario_history (id, until);
create trigger scenario_keeps_its_states before update on scenario for each row execute function keep_state();

-- `own_cost`: in this scenario the measure costs what `scenario_cost` says, instead of what it needs.
create table scenario_measure (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  scenario_id uuid not null,
  measure_id uuid not null,
  within boolean not null default true,
  own_cost boolean not null default false,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint one_row_for_a_measure_in_a_scenario unique (scenario_id, measure_id),
  constraint scenario_measure_is_of_a_scenario foreign key (scenario_id, programme_id) references scenario (id, programme_id),
  constraint scenario_measure_is_of_the_programme foreign key (measure_id, programme_id) references programme_item (id, programme_id)
);
create index scenario_measure_of_programme on scenario_measure (programme_id);
create table scenario_measure_history (like scenario_measure, until timestamptz not null);
create index scenario_measure_history_of_scenario on scenario_measure_history (scenario_id, until);
create trigger scenario_measure_keeps_its_states before update on scenario_measure for each row execute function keep_state();

create table scenario_cost (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  scenario_id uuid not null,
  measure_id uuid not null,
  year int not null,
  cents bigint not null,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint one_cost_for_a_year_in_a_scenario unique (scenario_id, measure_id, year),
  constraint scenario_cost_is_of_its_measure foreign key (scenario_id, measure_id) references scenario_measure (scenario_id, measure_id),
  constraint scenario_cost_year_is_in_reach check (year between 1990 and 2100),
  constraint scenario_cost_is_in_reach check (cents between 0 and 999999999999999)
);
create index scenario_cost_of_programme on scenario_cost (programme_id);
create table scenario_cost_history (like scenario_cost, until timestamptz not null);
create index scenario_cost_history_of_scenario on scenario_cost_history (scenario_id, until);
create trigger scenario_cost_keeps_its_states before update on scenario_cost for each row execute function keep_state();

-- What an organisation would cover in a year; null, as without a row, is what its lines cover.
create table scenario_cover (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  scenario_id uuid not null,
  organisation_id uuid not null references organisation,
  year int not null,
  cents bigint,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint one_cover_for_a_year_in_a_scenario unique (scenario_id, organisation_id, year),
  constraint scenario_cover_is_of_a_scenario foreign key (scenario_id, programme_id) references scenario (id, programme_id),
  constraint scenario_cover_year_is_in_reach check (year between 1990 and 2100),
  constraint scenario_cover_is_in_reach check (cents between 0 and 999999999999999)
);
create index scenario_cover_of_programme on scenario_cover (programme_id);
create table scenario_cover_history (like scenario_cover, until timestamptz not null);
create index scenario_cover_history_of_scenario on scenario_cover_history (scenario_id, until);
create trigger scenario_cover_keeps_its_states before update on scenario_cover for each row execute function keep_state();

-- Access: who has a role in the programme reads. A co-ordinator writes all; an author or controller the money of the own organisation.

do $$
declare
  kept text;
begin
  foreach kept in array array['budget_line', 'budget_share', 'measure_cost', 'stated_total',
    'scenario', 'scenario_measure', 'scenario_cost', 'scenario_cover'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('alter table %I enable row level security', kept || '_history');
    execute format('grant select, insert, update on %I to actielijn_app', kept);
    execute format('grant select on %I to actielijn_app', kept || '_history');
    execute format('create policy members_read on %I for select to actielijn_app using (programme_id in (select access_open_programmes()))', kept);
    execute format('create policy members_read on %I for select to actielijn_app using (programme_id in (select access_open_programmes()))',
      kept || '_history');
    execute format('create policy coordinators_add on %I for insert to actielijn_app
      with check (programme_id in (select access_programmes(''{coordinator}'')))', kept);
    execute format('create policy coordinators_change on %I for update to actielijn_app
      using (programme_id in (select access_programmes(''{coordinator}'')))', kept);
  end loop;
end $$;

create policy keepers_add_their_own on budget_line for insert to actielijn_app with check (
  organisation_id = (select access_organisation()) and programme_id in (select access_programmes('{author,controller}')));
create policy keepers_change_their_own on budget_line for update to actielijn_app using (
  organisation_id = (select access_organisation()) and programme_id in (select access_programmes('{author,controller}')));

create policy keepers_add_to_their_own on budget_share for insert to actielijn_app with check (
  programme_id in (select access_programmes('{author,controller}'))
  and exists (select from budget_line l where l.id = line_id and l.organisation_id = (select access_organisation())));
create policy keepers_change_their_own on budget_share for update to actielijn_app using (
  programme_id in (select access_programmes('{author,controller}'))
  and exists (select from budget_line l where l.id = line_id and l.organisation_id = (select access_organisation())));

create policy keepers_add_to_their_own on measure_cost for insert to actielijn_app with check (
  programme_id in (select access_programmes('{author,controller}'))
  and exists (select from programme_item i where i.id = measure_id and i.lead_id = (select access_organisation())));
create policy keepers_change_their_own on measure_cost for update to actielijn_app using (
  programme_id in (select access_programmes('{author,controller}'))
  and exists (select from programme_item i where i.id = measure_id and i.lead_id = (select access_organisation())));

create policy keepers_add_their_own on stated_total for insert to actielijn_app with check (
  organisation_id = (select access_organisation()) and programme_id in (select access_programmes('{author,controller}')));
create policy keepers_change_their_own on stated_total for update to actielijn_app using (
  organisation_id = (select access_organisation()) and programme_id in (select access_programmes('{author,controller}')));
