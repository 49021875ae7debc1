-- Indicators: what is measured, by whom, how often, and where it should go. `breakdowns` names the groups that are counted apart.
create table indicator (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  code text not null default '',
  name text not null,
  definition text not null default '',
  unit text not null default '',
  source text not null default '',
  source_url text not null default '',
  frequency text not null default 'yearly',
  owner_id uuid references organisation,
  next_expected_on date,
  direction text not null default 'none',
  target_value numeric(21, 6),
  target_year int,
  breakdowns text[] not null default '{}',
  item_ids uuid[] not null default '{}',
  ended_on date,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint indicator_lies_in_its_programme unique (id, programme_id),
  constraint indicator_has_a_name check (length(trim(name)) between 1 and 500),
  constraint indicator_code_is_short check (length(code) <= 20),
  constraint frequency_is_known check (frequency in ('monthly', 'quarterly', 'yearly', 'twoYearly', 'irregular')),
  constraint direction_is_known check (direction in ('up', 'down', 'none')),
  constraint target_has_its_year check ((target_value is null) = (target_year is null)),
  constraint target_year_is_a_year check (target_year between 1990 and 2100),
  constraint source_url_is_an_address check (source_url = '' or source_url ~ '^https?://[^\s]+$'),
  constraint indicator_days_are_in_reach check (
    next_expected_on between '1990-01-01' and '2100-12-31' and ended_on between '1990-01-01' and '2100-12-31')
);
create unique index indicator_code_is_used_once on indicator (programme_id, lower(code)) where code <> '';
create index indicator_of_programme on indicator (programme_id);
create index indicator_of_item on indicator using gin (item_ids);
create table indicator_history (like indicator, until timestamptz not null);
create index indicator_history_by_id on indicator_history (id, until);
create trigger indicator_keeps_its_states before update on indicator for each row execute function keep_state();

-- One value of one period (2024, 2024-Q3 or 2024-09) for one breakdown; '' is the whole. A correction is a new state that says
-- why. `breaks_series`: it cannot be compared with what came before, because something else was counted or in another way.
create table observation (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  indicator_id uuid not null,
  breakdown text not null default '',
  period text not null,
  starts_on date not null,
  value numeric(21, 6) not null,
  low numeric(21, 6),
  high numeric(21, 6),
  note text not null default '',
  source text not null default '',
  breaks_series boolean not null default false,
  correction text not null default '',
  withdrawn boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint observation_lies_in_the_programme_of_its_indicator
    foreign key (indicator_id, programme_id) references indicator (id, programme_id),
  constraint period_is_a_period check (period ~ '^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  constraint period_starts_in_reach check (starts_on between '1990-01-01' and '2100-12-31'),
  constraint value_lies_within_its_interval check (low <= value and value <= high),
  constraint interval_has_both_ends check ((low is null) = (high is null)),
  constraint correction_says_why check (revision = 1 or trim(correction) <> ''),
  constraint one_value_a_period unique (indicator_id, breakdown, period)
);
create index observation_of_indicator on observation (indicator_id, breakdown, starts_on);
create index observation_of_programme on observation (programme_id);
create table observation_history (like observation, until timestamptz not null);
create index observation_history_of_indicator on observation_history (indicator_id);
create trigger observation_keeps_its_states before update on observation for each row execute function keep_state();

-- access: an author keeps the indicators that the own organisation owns, or that measure something of its own

create function access_own_indicator(indicator uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from indicator i where i.id = access_own_indicator.indicator
    and access_own_part(i.programme_id, array[i.owner_id], null, i.item_ids));
end;

alter table indicator enable row level security;
alter table indicator_history enable row level security;
alter table observation enable row level security;
alter table observation_history enable row level security;
grant select on indicator, indicator_history, observation, observation_history to actielijn_app;
grant insert, update on indicator, observation to actielijn_app;

create policy members_read on indicator for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on indicator_history for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on observation for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on observation_history for select to actielijn_app using (programme_id in (select access_open_programmes()));

create policy coordinators_add on indicator for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')));
create policy authors_add_their_own on indicator for insert to actielijn_app
  with check (access_own_part(programme_id, array[owner_id], null, item_ids));
create policy coordinators_change on indicator for update to actielijn_app
  using (programme_id in (select access_programmes('{coordinator}')));
create policy authors_change_their_own on indicator for update to actielijn_app
  using (access_own_part(programme_id, array[owner_id], null, item_ids)) with check (access_authors(programme_id));
create policy coordinators_add on observation for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')));
create policy authors_add_their_own on observation for insert to actielijn_app with check (access_own_indicator(indicator_id));
create policy coordinators_change on observation for update to actielijn_app
  using (programme_id in (select access_programmes('{coordinator}')));
create policy authors_change_their_own on observation for update to actielijn_app using (access_own_indicator(indicator_id));
