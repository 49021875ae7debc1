-- Status rounds. A round asks each lead organisation to report on its measures; frozen, it never changes.
create table round (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  name text not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  status text not null default 'open',
  opened_by uuid not null references person,
  opened_at timestamptz not null default now(),
  frozen_by uuid references person,
  frozen_at timestamptz,
  constraint round_has_a_name check (length(trim(name)) between 1 and 200),
  constraint round_period_is_in_order check (to_on >= from_on and due_on >= from_on),
  constraint round_days_are_in_reach check (from_on >= '1990-01-01' and to_on <= '2100-12-31' and due_on <= '2100-12-31'),
  constraint round_status_is_known check (status in ('open', 'review', 'frozen')),
  constraint frozen_says_by_whom check ((status = 'frozen') = (frozen_at is not null) and (frozen_at is null) = (frozen_by is null))
);
create unique index one_round_at_a_time on round (programme_id) where status <> 'frozen';
create unique index round_name_is_used_once on round (programme_id, lower(name));

create table round_request (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  round_id uuid not null references round,
  organisation_id uuid not null references organisation,
  asked_ids uuid[] not null default '{}',
  status text not null default 'asked',
  reminded_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid references person,
  returned_why text not null default '',
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint an_organisation_is_asked_once unique (round_id, organisation_id),
  constraint request_status_is_known check (status in ('asked', 'submitted', 'returned', 'approved')),
  constraint submitted_says_by_whom check (status in ('asked', 'returned') or (submitted_at is not null and submitted_by is not null)),
  constraint returned_says_why check (status <> 'returned' or trim(returned_why) <> '')
);
create index request_of_programme on round_request (programme_id, status);
create table round_request_history (like round_request, until timestamptz not null);
create index request_history_by_id on round_request_history (id, until);
create trigger request_keeps_its_states before update on round_request for each row execute function keep_state();

-- What is reported of one measure in one round. Empty until somebody fills it in.
create table measure_report (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  round_id uuid not null references round,
  request_id uuid not null references round_request,
  item_id uuid not null references programme_item,
  status text,
  confidence text,
  explanation text not null default '',
  milestones jsonb not null default '[]',
  indicators jsonb not null default '[]',
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint a_measure_is_reported_once unique (round_id, item_id),
  constraint report_status_is_known check (status in ('planned', 'underway', 'completed', 'stopped')),
  constraint report_confidence_is_known check (confidence in ('onTrack', 'atRisk', 'offTrack')),
  constraint report_lists_are_lists check (jsonb_typeof(milestones) = 'array' and jsonb_typeof(indicators) = 'array'),
  constraint report_is_not_endless check (length(explanation) <= 5000)
);
create index report_of_request on measure_report (request_id);
create index report_of_item on measure_report (item_id);
create table measure_report_history (like measure_report, until timestamptz not null);
create index report_history_by_id on measure_report_history (id, until);
create trigger report_keeps_its_states before update on measure_report for each row execute function keep_state();

-- A frozen round, whole, in the bytes that its hash is of.
create table round_report (
  round_id uuid primary key references round,
  programme_id uuid not null references programme,
  content text not null,
  sha256 text not null,
  frozen_at timestamptz not null default now(),
  frozen_by uuid not null references person,
  constraint report_is_what_its_hash_says check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create index round_report_of_programme on round_report (programme_id, frozen_at);
create trigger round_report_is_closed before update or delete on round_report for each row execute function refuse_change();
create trigger round_report_is_not_emptied before truncate on round_report execute function refuse_change();

-- What belongs to a frozen round stands still, whoever asks.
create function refuse_in_frozen_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  standing text;
begin
  if tg_op = 'DELETE' then raise exception 'rows of % are never removed', tg_table_name; end if;
  -- Whoever freezes at the same moment is waited for.
  select r.status into standing from round r where r.id = new.round_id for share;
  if standing = 'frozen' then
    raise exception 'rows of % in a frozen round are never changed', tg_table_name;
  end if;
  return new;
end $$;
create trigger a_frozen_round_is_closed before insert or update or delete on round_request
  for each row execute function refuse_in_frozen_round();
create trigger a_frozen_round_is_closed before insert or update or delete on measure_report
  for each row execute function refuse_in_frozen_round();

create function refuse_thawing() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status = 'frozen' then raise exception 'a frozen round is never changed and no round is removed'; end if;
  return new;
end $$;
create trigger a_frozen_round_is_closed before update or delete on round for each row execute function refuse_thawing();

-- Once nobody has to report any more the round is for the co-ordinators to review; one that is sent back opens it again.
create function round_follows_its_requests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted text := case when exists (
    select from round_request q where q.round_id = new.round_id and q.status in ('asked', 'returned')) then 'open' else 'review' end;
begin
  update round set status = wanted where id = new.round_id and status not in ('frozen', wanted);
  return null;
end $$;
create trigger round_follows_its_requests after update of status on round_request for each row execute function round_follows_its_requests();

-- access

-- Whether the subject may write reports under a request now: a co-ordinator all, an author those of the own organisation, until they are submitted.
create function access_writes_reports(request uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from round_request q join round r on r.id = q.round_id
    where q.id = request and q.status in ('asked', 'returned') and r.status <> 'frozen'
      and (q.programme_id in (select access_programmes('{coordinator}'))
        or (q.organisation_id = access_organisation() and q.programme_id in (select access_programmes('{author}')))));
end;

create function access_round_is_open(wanted uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from round r where r.id = wanted and r.status <> 'frozen');
end;

-- Keeps a round as it stands until the transaction ends, for whoever reads it: with others, or alone where its status is about to change.
create function hold_round(wanted uuid, alone boolean) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if alone then
    perform from round r where r.id = wanted and r.programme_id in (select access_open_programmes()) for update;
  else
    perform from round r where r.id = wanted and r.programme_id in (select access_open_programmes()) for share;
  end if;
end $$;

alter table round enable row level security;
alter table round_request enable row level security;
alter table round_request_history enable row level security;
alter table measure_report enable row level security;
alter table measure_report_history enable row level security;
alter table round_report enable row level security;
grant select on round, round_request, round_request_history, measure_report, measure_report_history, round_report to actielijn_app;
grant insert, update on round, round_request, measure_report to actielijn_app;
grant insert on round_report to actielijn_app;

create policy members_read on round for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on round_request for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on round_request_history for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on measure_report for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on measure_report_history for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on round_report for select to actielijn_app using (programme_id in (select access_open_programmes()));

create policy coordinators_open on round for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')) and opened_by = access_actor() and status = 'open');
create policy coordinators_freeze on round for update to actielijn_app
  using (status <> 'frozen' and programme_id in (select access_programmes('{coordinator}')))
  with check (programme_id in (select access_programmes('{coordinator}')));
create policy coordinators_ask on round_request for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')) and access_round_is_open(round_id));
create policy coordinators_decide on round_request for update to actielijn_app
  using (programme_id in (select access_programmes('{coordinator}')) and access_round_is_open(round_id));
create policy authors_submit_their_own on round_request for update to actielijn_app
  using (access_writes_reports(id))
  with check (status = 'submitted' and organisation_id = (select access_organisation()) and programme_id in (select access_programmes('{author}')));
create policy coordinators_ask on measure_report for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')) and access_round_is_open(round_id));
create policy leads_report on measure_report for update to actielijn_app using (access_writes_reports(request_id));
create policy coordinators_freeze on round_report for insert to actielijn_app
  with check (programme_id in (select access_programmes('{coordinator}')) and frozen_by = access_actor());
