-- Notices: what is asked of a person, or told to one. `params` holds names and numbers only; the sentence is made on reading.
create table notice (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  programme_id uuid not null references programme,
  kind text not null,
  thing text not null,
  thing_id uuid not null,
  path text not null,
  params jsonb not null default '{}',
  is_task boolean not null default false,
  due_on date,
  by_id uuid not null references person,
  at timestamptz not null default now(),
  read_at timestamptz,
  done_at timestamptz,
  constraint notice_kind_is_known check (kind in ('mention', 'task', 'reminder', 'returned', 'submitted', 'frozen', 'nobody')),
  constraint notice_thing_is_a_word check (thing ~ '^[a-zA-Z]{1,40}$'),
  constraint notice_path_is_within_the_workbench check (length(path) <= 300 and path ~ '^/[A-Za-z0-9]' and path !~ '[[:space:][:cntrl:]\\<>"]'),
  constraint notice_params_are_few check (jsonb_typeof(params) = 'object' and length(params::text) <= 2000),
  constraint only_tasks_are_due check (is_task or (due_on is null and done_at is null)),
  constraint notice_day_is_in_reach check (due_on between '1990-01-01' and '2100-12-31')
);
create index notice_of_person on notice (person_id, at desc);
create index notice_task_that_is_open on notice (person_id, due_on) where is_task and done_at is null;
create index notice_task_of_thing on notice (thing_id) where is_task and done_at is null;

-- How a person wants mail: of what is asked, and of what is told. Who has no row gets what is asked at once and the rest in a digest.
create table mail_wish (
  person_id uuid primary key references person,
  asked text not null default 'atOnce',
  told text not null default 'daily',
  language text not null default 'nl',
  changed_at timestamptz not null default now(),
  constraint mail_wish_is_known check (asked in ('atOnce', 'daily', 'none') and told in ('atOnce', 'daily', 'none')),
  constraint mail_language_is_known check (language in ('nl', 'en'))
);

-- Mail to be sent; its text is made when it is. Written in the transaction of the notice, by the trigger below and never by a request.
create table mail (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  kind text not null,
  notice_id uuid references notice,
  day date,
  created_at timestamptz not null default now(),
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  status text not null default 'waiting',
  why text,
  ended_at timestamptz,
  constraint mail_kind_is_known check (kind in ('notice', 'due', 'digest')),
  constraint mail_is_about_something check ((kind = 'digest') = (notice_id is null) and (kind = 'digest') = (day is not null)),
  constraint mail_status_is_known check (status in ('waiting', 'sent', 'dropped')),
  constraint one_mail_per_notice unique (notice_id, kind),
  constraint one_digest_a_day unique (person_id, day)
);
create index mail_that_waits on mail (next_at) where status = 'waiting';
create index mail_digests on mail (person_id, created_at) where kind = 'digest';

create function notice_is_asked(kind text, is_task boolean) returns boolean language sql immutable parallel safe
  return is_task or kind in ('reminder', 'returned');

create function notice_goes_by_mail() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into mail (person_id, kind, notice_id)
    select p.id, 'notice', new.id from person p left join mail_wish w on w.person_id = p.id
    where p.id = new.person_id and p.email is not null and p.left_at is null
      and case when notice_is_asked(new.kind, new.is_task) then coalesce(w.asked, 'atOnce') else coalesce(w.told, 'daily') end = 'atOnce';
  return null;
end $$;
create trigger notice_goes_by_mail after insert on notice for each row execute function notice_goes_by_mail();

-- access

-- Everybody with a role in a programme that the subject reads: whom one may tell something.
create function access_people_of(programme uuid) returns table (person_id uuid, name text, organisation_id uuid, role text)
language sql stable parallel safe rows 100 security definer set search_path = public, pg_temp
begin atomic
  select distinct p.id, p.name, p.organisation_id, m.role
  from membership m join person p on m.person_id = p.id or m.organisation_id = p.organisation_id or m.department_id = p.department_id
  where m.programme_id = programme and m.since <= now() and (m.until is null or m.until > now()) and p.left_at is null
    and programme in (select access_open_programmes());
end;

-- A task is done for everybody of whom it was asked, also where the subject does not see their notices.
create function complete_tasks(programme uuid, about text, about_id uuid) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  keeps boolean := programme in (select access_programmes('{coordinator,author,controller}'));
  done int;
begin
  update notice set done_at = now()
    where programme_id = programme and thing = about and thing_id = about_id and is_task and done_at is null
      and (keeps or person_id = access_subject());
  get diagnostics done = row_count;
  return done;
end $$;
revoke execute on function complete_tasks(uuid, text, uuid) from public;

alter table notice enable row level security;
alter table mail_wish enable row level security;
alter table mail enable row level security;
grant select, insert on notice to actielijn_app;
grant update (read_at) on notice to actielijn_app;
grant select, insert, update on mail_wish to actielijn_app;
grant execute on function complete_tasks(uuid, text, uuid) to actielijn_app;

create policy people_read_their_own on notice for select to actielijn_app
  using (person_id = (select access_subject()) and programme_id in (select access_open_programmes()));
create policy members_tell_members on notice for insert to actielijn_app with check (
  by_id = access_actor() and read_at is null and done_at is null and programme_id in (select access_open_programmes())
  and person_id in (select m.person_id from access_people_of(programme_id) m));
create policy people_read_off_their_own on notice for update to actielijn_app using (person_id = (select access_subject()));
create policy people_read_their_own on mail_wish for select to actielijn_app using (person_id = access_actor());
create policy people_wish_for_themselves on mail_wish for insert to actielijn_app with check (person_id = access_actor());
create policy people_change_their_own on mail_wish for update to actielijn_app using (person_id = access_actor());
