-- Risks, what is done about them, and what a measure asks of whoever carries it out. Scores run from 1 to 5; null: not assessed yet.
create table risk (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  code text not null default '',
  title text not null,
  cause text not null default '',
  event text not null default '',
  consequence text not null default '',
  chance int,
  impact int,
  chance_after int,
  impact_after int,
  raised_by_id uuid references organisation,
  raised_by text not null default '',
  owner_id uuid references organisation,
  owner_person_id uuid references person,
  status text not null default 'open',
  explanation text not null default '',
  item_ids uuid[] not null default '{}',
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint risk_lies_in_its_programme unique (id, programme_id),
  constraint risk_has_a_title check (length(trim(title)) between 1 and 500),
  constraint risk_code_is_short check (length(code) <= 20),
  constraint risk_scores_are_1_to_5 check (
    chance between 1 and 5 and impact between 1 and 5 and chance_after between 1 and 5 and impact_after between 1 and 5),
  constraint risk_has_both_scores check ((chance is null) = (impact is null)),
  constraint risk_has_both_scores_after check ((chance_after is null) = (impact_after is null)),
  constraint risk_has_scores_before_those_after check (chance_after is null or chance is not null),
  constraint risk_was_raised_by_one check (raised_by_id is null or raised_by = ''),
  constraint risk_has_one_owner check (owner_id is null or owner_person_id is null),
  constraint risk_status_is_known check (status in ('open', 'accepted', 'mitigated', 'materialised', 'closed')),
  constraint risk_status_says_why check (status = 'open' or trim(explanation) <> '')
);
create unique index risk_code_is_used_once on risk (programme_id, lower(code)) where code <> '';
create index risk_of_programme on risk (programme_id);
create index risk_of_item on risk using gin (item_ids);
create table risk_history (like risk, until timestamptz not null);
create index risk_history_by_id on risk_history (id, until);
create trigger risk_keeps_its_states before update on risk for each row execute function keep_state();

create table mitigation (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  risk_id uuid not null,
  action text not null,
  owner_id uuid references organisation,
  owner_person_id uuid references person,
  due_on date,
  status text not null default 'planned',
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint mitigation_lies_in_the_programme_of_its_risk foreign key (risk_id, programme_id) references risk (id, programme_id),
  constraint mitigation_has_an_action check (length(trim(action)) between 1 and 2000),
  constraint mitigation_has_one_owner check (owner_id is null or owner_person_id is null),
  constraint mitigation_status_is_known check (status in ('planned', 'underway', 'done', 'dropped')),
  constraint mitigation_day_is_in_reach check (due_on between '1990-01-01' and '2100-12-31')
);
create index mitigation_of_programme on mitigation (programme_id);
create index mitigation_of_risk on mitigation (risk_id);
create table mitigation_history (like mitigation, until timestamptz not null);
create index mitigation_history_by_id on mitigation_history (id, until);
create trigger mitigation_keeps_its_states before update on mitigation for each row execute function keep_state();

-- What an implementing organisation says of a measure, or of a scenario in words: capacity, cost, working method and co-operation.
create table implementation_test (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  item_id uuid references programme_item,
  scenario text not null default '',
  organisation_id uuid not null references organisation,
  asked_on date not null,
  received_on date,
  verdict text,
  condition text not null default '',
  capacity text not null default '',
  capacity_verdict text,
  cost text not null default '',
  cost_verdict text,
  cost_cents bigint,
  working_method text not null default '',
  working_method_verdict text,
  cooperation text not null default '',
  cooperation_verdict text,
  withdrawn boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint test_is_about_one_thing check ((item_id is null) = (trim(scenario) <> '')),
  constraint test_verdicts_are_known check (
    verdict in ('feasible', 'feasibleIf', 'notFeasible') and capacity_verdict in ('feasible', 'feasibleIf', 'notFeasible')
    and cost_verdict in ('feasible', 'feasibleIf', 'notFeasible') and working_method_verdict in ('feasible', 'feasibleIf', 'notFeasible')
    and cooperation_verdict in ('feasible', 'feasibleIf', 'notFeasible')),
  constraint received_has_a_verdict check ((received_on is null) = (verdict is null)),
  constraint feasible_if_says_on_what_condition check (verdict <> 'feasibleIf' or trim(condition) <> ''),
  constraint test_days_are_in_order check (received_on >= asked_on),
  constraint test_days_are_in_reach check (
    asked_on between '1990-01-01' and '2100-12-31' and received_on between '1990-01-01' and '2100-12-31'),
  constraint test_cost_is_in_reach check (cost_cents between 0 and 99999999999999999)
);
create index test_of_programme on implementation_test (programme_id);
create index test_of_item on implementation_test (item_id);
create table implementation_test_history (like implementation_test, until timestamptz not null);
create index test_history_by_id on implementation_test_history (id, until);
create trigger test_keeps_its_states before update on implementation_test for each row execute function keep_state();

-- access: the part of an author is what the own organisation raised, owns, or has among its measures

create function access_authors(programme uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic select programme in (select access_programmes('{author}')); end;

create function access_own_part(programme uuid, organisations uuid[], keeper uuid, items uuid[]) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select access_authors(programme) and (
    coalesce(access_organisation() = any (organisations), false)
    or exists (select from person p where p.id = keeper and p.organisation_id = access_organisation())
    or exists (select from programme_item i where i.id = any (items) and i.programme_id = programme
      and i.kind in ('measure', 'boldIdea') and i.lead_id = access_organisation()));
end;

create function access_own_risk(risk uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from risk r where r.id = access_own_risk.risk
    and access_own_part(r.programme_id, array[r.raised_by_id, r.owner_id], r.owner_person_id, r.item_ids));
end;

alter table risk enable row level security;
alter table risk_history enable row level security;
alter table mitigation enable row level security;
alter table mitigation_history enable row level security;
alter table implementation_test enable row level security;
alter table implementation_test_history enable row level security;
grant select on risk, risk_history, mitigation, mitigation_history, implementation_test, implementation_test_history to actielijn_app;
grant insert, update on risk, mitigation, implementation_test to actielijn_app;

create policy members_read on risk for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on risk_history for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on mitigation for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on mitigation_history for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on implementation_test for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on implementation_test_history for select to actielijn_app
  using (programme_id in (select access_open_programmes()));

create policy coordinators_add on risk for insert to actielijn_app with check (programme_id in (select access_programmes('{coordinator}')));
create policy authors_add_their_own on risk for insert to actielijn_app
  with check (access_own_part(programme_id, array[raised_by_id, owner_id], owner_person_id, item_ids));
-- The independent adviser raises a risk; who owns it and what becomes of it is for others.
create policy advisers_raise on risk for insert to actielijn_app with check (
  programme_id in (select access_programmes('{independentAdviser}')) and status = 'open' and owner_id is null and owner_person_id is null);
create policy coordinators_change on risk for update to actielijn_app
  using (programme_id in (select access_programmes('{coordinator}')));
create policy authors_change_their_own on risk for update to actielijn_app
  using (access_own_part(programme_id, array[raised_by_id, owner_id], owner_person_id, item_ids)) with check (access_authors(programme_id));

create policy coordinators_add on mitigation for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')));
create policy authors_add_their_own on mitigation for insert to actielijn_app with check (access_own_risk(risk_id));
create policy coordinators_change on mitigation for update to actielijn_app
  using (programme_id in (select access_programmes('{coordinator}')));
create policy authors_change_their_own on mitigation for update to actielijn_app
  using (access_own_risk(risk_id) or access_own_part(programme_id, array[owner_id], owner_person_id, '{}'))
  with check (access_authors(programme_id));

create policy coordinators_add on implementation_test for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')));
create policy authors_add_their_own on implementation_test for insert to actielijn_app
  with check (access_own_part(programme_id, array[organisation_id], null, array[item_id]));
create policy coordinators_change on implementation_test for update to actielijn_app
  using (programme_id in (select access_programmes('{coordinator}')));
create policy authors_change_their_own on implementation_test for update to actielijn_app
  using (access_own_part(programme_id, array[organisation_id], null, array[item_id])) with check (access_authors(programme_id));
