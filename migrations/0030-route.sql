-- route: bodies with their meetings, the way of a dossier through them, and what is on an agenda. Bodies and meetings are a programme's; a route is
-- its dossier's, and as closed as that. What was planned when stays: every replaced state is kept.

create table body (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  code text not null,
  name text not null,
  kind text not null,
  position int not null default 0,
  papers_working_days int,
  papers_weekday int,
  papers_hour text not null default '12:00',
  closed_in text not null default 'none',
  handling_days int not null default 0,
  room_minutes int,
  rhythm jsonb,
  abolished_on date,
  demo boolean not null default false,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint body_has_a_name check (length(trim(name)) between 1 and 200 and length(trim(code)) between 1 and 40),
  constraint body_kind_is_known check (kind in ('official', 'ministerial', 'parliament')),
  constraint body_closes_as_known check (closed_in in ('none', 'parliament', 'cabinet')),
  constraint papers_come_before check (papers_working_days between 0 and 60 and papers_weekday between 1 and 5),
  constraint papers_hour_is_an_hour check (papers_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint handling_is_in_reach check (handling_days between 0 and 365),
  constraint room_is_in_reach check (room_minutes between 1 and 1440),
  constraint abolished_in_reach check (abolished_on between '1990-01-01' and '2100-12-31')
);
create unique index body_code_is_used_once on body (programme_id, lower(code)) where abolished_on is null;
create table body_history (like body, until timestamptz not null);
create index body_history_by_id on body_history (id, until);
create trigger body_keeps_its_states before update on body for each row execute function keep_state();

create table body_member (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references body on delete cascade,
  programme_id uuid not null references programme,
  name text not null,
  person_id uuid references person,
  organisation_id uuid references organisation,
  role text not null default 'member',
  since timestamptz not null default now(),
  ended_at timestamptz,
  added_by uuid not null references person,
  constraint body_member_has_a_name check (length(trim(name)) between 1 and 200),
  constraint body_role_is_known check (role in ('chair', 'member', 'secretary', 'adviser'))
);
create unique index one_chair_at_a_time on body_member (body_id) where role = 'chair' and ended_at is null;
create index member_of_body on body_member (body_id);

-- Days on which a body does not meet, or a minister or another member cannot be there (`body_id` null: whatever the body).
create table absence (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  body_id uuid references body on delete cascade,
  person_id uuid references person,
  name text not null,
  first_day date not null,
  last_day date not null,
  withdrawn_at timestamptz,
  added_by uuid not null references person,
  constraint absence_has_a_name check (length(trim(name)) between 1 and 200),
  constraint absence_days_are_in_order check (last_day >= first_day and first_day >= '1990-01-01' and last_day <= '2100-12-31'),
  constraint absence_is_of_one check (num_nonnulls(body_id, person_id) = 1)
);
create index absence_of_programme on absence (programme_id, first_day);

create table meeting (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references body,
  programme_id uuid not null references programme,
  day date not null,
  starts_at text not null default '09:00',
  minutes int not null default 120,
  place text not null default '',
  kind text not null default 'regular',
  status text not null default 'planned',
  reason text not null default '',
  papers_day date,
  papers_hour text,
  room_minutes int,
  uid text,
  demo boolean not null default false,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint meeting_kind_is_known check (kind in ('regular', 'extra')),
  constraint meeting_status_is_known check (status in ('planned', 'held', 'cancelled')),
  constraint cancelled_says_why check (status <> 'cancelled' or length(trim(reason)) > 0),
  constraint meeting_day_is_in_reach check (day between '1990-01-01' and '2100-12-31' and papers_day between '1990-01-01' and day),
  constraint meeting_hours_are_hours check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and papers_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint meeting_length_is_in_reach check (minutes between 1 and 1440 and room_minutes between 1 and 1440)
);
create unique index a_body_meets_once_at_a_time on meeting (body_id, day, starts_at) where status <> 'cancelled';
create unique index meeting_comes_from_one_event on meeting (body_id, uid) where uid is not null;
create index meeting_of_programme on meeting (programme_id, day);
create table meeting_history (like meeting, until timestamptz not null);
create index meeting_history_by_id on meeting_history (id, until);
create trigger meeting_keeps_its_states before update on meeting for each row execute function keep_state();

create table agenda_item (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meeting,
  programme_id uuid not null references programme,
  dossier_id uuid references dossier on delete cascade,
  memo_id uuid references memo on delete cascade,
  version_id uuid references memo_version,
  position int not null,
  title text not null,
  kind text not null default 'discussion',
  minutes int not null default 10,
  status text not null default 'proposed',
  reason text not null default '',
  conclusion text not null default '',
  demo boolean not null default false,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint agenda_item_has_a_title check (length(trim(title)) between 1 and 300),
  constraint agenda_kind_is_known check (kind in ('formality', 'discussion', 'information')),
  constraint agenda_status_is_known check (status in ('proposed', 'placed', 'takenOff', 'concluded')),
  constraint what_is_taken_off_says_why check (status <> 'takenOff' or length(trim(reason)) > 0),
  constraint concluded_says_what check (status <> 'concluded' or length(trim(conclusion)) > 0),
  constraint agenda_minutes_are_in_reach check (minutes between 0 and 1440)
);
create index agenda_item_of_meeting on agenda_item (meeting_id, position);
create index agenda_item_of_memo on agenda_item (memo_id) where memo_id is not null;
create table agenda_item_history (like agenda_item, until timestamptz not null);
create index agenda_item_history_by_id on agenda_item_history (id, until);
create trigger agenda_item_keeps_its_states before update on agenda_item for each row execute function keep_state();
-- An agenda as it was sent out: provisional or final.
create table agenda_version (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meeting,
  programme_id uuid not null references programme,
  number int not null,
  kind text not null,
  items jsonb not null,
  sha256 text not null,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  constraint one_agenda_per_number unique (meeting_id, number),
  constraint agenda_is_of_a_kind check (kind in ('provisional', 'final'))
);
create trigger agenda_version_is_closed before update on agenda_version for each row execute function refuse_change();
create table meeting_action (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meeting,
  item_id uuid references agenda_item,
  programme_id uuid not null references programme,
  text text not null,
  owner_id uuid references person,
  owner_name text not null default '',
  due_on date,
  status text not null default 'open',
  note text not null default '',
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint action_says_what check (length(trim(text)) between 1 and 2000),
  constraint action_status_is_known check (status in ('open', 'done', 'dropped')),
  constraint action_day_is_in_reach check (due_on between '1990-01-01' and '2100-12-31')
);
create index action_of_meeting on meeting_action (meeting_id);
create table meeting_action_history (like meeting_action, until timestamptz not null);
create trigger action_keeps_its_states before update on meeting_action for each row execute function keep_state();

-- The way of one dossier toward its product.
create table route (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references dossier on delete cascade,
  programme_id uuid not null references programme,
  name text not null,
  ready_on date,
  priority int not null default 3,
  ended_at timestamptz,
  demo boolean not null default false,
  created_by uuid not null references person,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint route_has_a_name check (length(trim(name)) between 1 and 300),
  constraint priority_is_in_reach check (priority between 1 and 5),
  constraint ready_is_in_reach check (ready_on between '1990-01-01' and '2100-12-31')
);
create index route_of_dossier on route (dossier_id);
create index route_of_programme on route (programme_id);
create table route_history (like route, until timestamptz not null);
create index route_history_by_id on route_history (id, until);
create trigger route_keeps_its_states before update on route for each row execute function keep_state();

-- A step: at a meeting of a body, or on days of its own where no body meets (sending, a conference). `first_day` and `last_day` with the precision.
create table route_step (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references route on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  position int not null,
  label text not null,
  body_id uuid references body,
  meeting_id uuid references meeting,
  min_days int not null default 0,
  minutes int not null default 10,
  first_day date,
  last_day date,
  precision text not null default 'day',
  status text not null default 'planned',
  reason text not null default '',
  gone boolean not null default false,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint step_has_a_label check (length(trim(label)) between 1 and 200),
  constraint step_status_is_known check (status in ('planned', 'held', 'skipped')),
  constraint step_precision_is_known check (precision in ('day', 'week', 'month', 'quarter', 'season', 'year', 'unknown')),
  constraint skipped_says_why check (status <> 'skipped' or length(trim(reason)) > 0),
  constraint step_days_are_in_order check (last_day >= first_day and first_day >= '1990-01-01' and last_day <= '2100-12-31'),
  constraint step_takes_its_time check (min_days between 0 and 365 and minutes between 0 and 1440)
);
create index step_of_route on route_step (route_id, position);
create index step_at_meeting on route_step (meeting_id) where meeting_id is not null;
create table route_step_history (like route_step, until timestamptz not null);
create index step_history_of_route on route_step_history (route_id, until, since);
create trigger step_keeps_its_states before update on route_step for each row execute function keep_state();

-- What stands fast around a route: a promise, a debate that needs the letter, an event.
create table route_fixed_point (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references route on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  kind text not null,
  label text not null,
  step_id uuid references route_step,
  first_day date not null,
  last_day date not null,
  precision text not null default 'day',
  days_before int not null default 0,
  fact_id uuid references fact,
  gone boolean not null default false,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint fixed_point_kind_is_known check (kind in ('commitment', 'debate', 'event')),
  constraint fixed_point_has_a_label check (length(trim(label)) between 1 and 300),
  constraint fixed_precision_is_known check (precision in ('day', 'week', 'month', 'quarter', 'season', 'year', 'unknown')),
  constraint fixed_days_are_in_order check (last_day >= first_day and first_day >= '1990-01-01' and last_day <= '2100-12-31'),
  constraint days_before_are_in_reach check (days_before between 0 and 365)
);
create index fixed_point_of_route on route_fixed_point (route_id);
create table route_fixed_point_history (like route_fixed_point, until timestamptz not null);
create trigger fixed_point_keeps_its_states before update on route_fixed_point for each row execute function keep_state();

create table route_scenario (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references route on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  name text not null,
  changes jsonb not null,
  chosen_at timestamptz,
  withdrawn_at timestamptz,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  constraint route_scenario_has_a_name check (length(trim(name)) between 1 and 200)
);
create index scenario_of_route on route_scenario (route_id);
create table route_template (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  name text not null,
  steps jsonb not null,
  ended_at timestamptz,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  constraint template_has_a_name check (length(trim(name)) between 1 and 200)
);
-- The order in which a dossier passes councils, where an administrator has another than the one that is shipped.
create table council_order (
  position int primary key,
  codes text[] not null,
  changed_by uuid references person,
  changed_at timestamptz not null default now(),
  constraint an_order_has_two check (cardinality(codes) between 2 and 20)
);

-- access

do $$ declare
  part text;
begin
  -- Bodies and meetings: read by the programme, kept by its co-ordinator and the secretary of a council.
  foreach part in array array['body', 'body_member', 'absence', 'meeting', 'agenda_version', 'meeting_action', 'route_template'] loop
    execute format('alter table %I enable row level security', part);
    execute format('grant select, insert, update on %I to actielijn_app', part);
    execute format('create policy members_read on %I for select to actielijn_app using (programme_id in (select access_open_programmes()))', part);
    execute format('create policy keepers_add on %I for insert to actielijn_app with check (programme_id in (select access_programmes(''{coordinator,councilSecretary}'')))', part);
    execute format('create policy keepers_change on %I for update to actielijn_app using (programme_id in (select access_programmes(''{coordinator,councilSecretary}'')))', part);
  end loop;
  foreach part in array array['body_history', 'meeting_history', 'meeting_action_history'] loop
    execute format('alter table %I enable row level security', part);
    execute format('grant select on %I to actielijn_app', part);
    execute format('create policy members_read on %I for select to actielijn_app using (programme_id in (select access_open_programmes()))', part);
  end loop;
  -- A route is of its dossier.
  foreach part in array array['route', 'route_step', 'route_fixed_point', 'route_scenario'] loop
    execute format('alter table %I enable row level security', part);
    execute format('grant select, insert, update on %I to actielijn_app', part);
    execute format('create policy readers_read on %I for select to actielijn_app using (
      case when (select access_whole()) is null then dossier_id in (select access_readable()) else dossier_id = (select access_whole()) end)', part);
    execute format('create policy authors_add on %I for insert to actielijn_app with check (dossier_id in (select access_dossiers(''{coordinator,author}'')))', part);
    execute format('create policy authors_change on %I for update to actielijn_app using (dossier_id in (select access_dossiers(''{coordinator,author}'')))', part);
  end loop;
  foreach part in array array['route_history', 'route_step_history', 'route_fixed_point_history'] loop
    execute format('alter table %I enable row level security', part);
    execute format('grant select on %I to actielijn_app', part);
    execute format('create policy readers_read on %I for select to actielijn_app using (
      case when (select access_whole()) is null then dossier_id in (select access_readable()) else dossier_id = (select access_whole()) end)', part);
  end loop;
end $$;

-- An item of an agenda is seen by the programme; where it is about a dossier, by those who read that dossier.
alter table agenda_item enable row level security;
alter table agenda_item_history enable row level security;
grant select, insert, update on agenda_item to actielijn_app;
grant select on agenda_item_history to actielijn_app;
create policy members_read on agenda_item for select to actielijn_app using (
  programme_id in (select access_open_programmes()) and (dossier_id is null or dossier_id in (select access_readable())));
create policy members_read on agenda_item_history for select to actielijn_app using (
  programme_id in (select access_open_programmes()) and (dossier_id is null or dossier_id in (select access_readable())));
create policy keepers_add on agenda_item for insert to actielijn_app with check (
  programme_id in (select access_programmes('{coordinator,councilSecretary}')));
create policy keepers_change on agenda_item for update to actielijn_app using (
  programme_id in (select access_programmes('{coordinator,councilSecretary}')));

alter table council_order enable row level security;
grant select, insert, update, delete on council_order to actielijn_app;
create policy everybody_reads on council_order for select to actielijn_app using (access_subject() is not null);
create policy administrators_add on council_order for insert to actielijn_app with check ((select access_holds('administrator')));
create policy administrators_change on council_order for update to actielijn_app using ((select access_holds('administrator')));
create policy administrators_replace on council_order for delete to actielijn_app using ((select access_holds('administrator')));
