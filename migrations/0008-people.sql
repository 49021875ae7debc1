-- What an organisation or department was called before; papers of that time still say so.
create table former_name (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid references organisation,
  department_id uuid references department,
  abbreviation text not null,
  name text not null,
  until timestamptz not null default now(),
  constraint former_name_has_one_owner check (num_nonnulls(organisation_id, department_id) = 1)
);
create index former_name_of_organisation on former_name (organisation_id) where organisation_id is not null;
create index former_name_of_department on former_name (department_id) where department_id is not null;

alter table former_name enable row level security;
grant select, insert on former_name to actielijn_app;
create policy everyone_inside_reads on former_name for select to actielijn_app using ((select access_subject()) is not null);
create policy administrators_add on former_name for insert to actielijn_app with check ((select access_holds('administrator')));

create index person_of_organisation on person (organisation_id) where left_at is null;
create index person_of_department on person (department_id) where left_at is null;
alter table department add constraint department_within_its_organisation unique (id, organisation_id);
alter table person add constraint person_works_in_a_department_of_its_organisation
  foreign key (department_id, organisation_id) references department (id, organisation_id);

-- Everybody inside finds a colleague; an e-mail address is for administrators and for the person itself.
revoke select on person from actielijn_app;
grant select (id, name, demo, created_at, organisation_id, department_id, job_title, left_at, succeeded_by) on person to actielijn_app;

create function access_emails() returns table (person_id uuid, email text)
language sql stable parallel safe rows 1000 security definer set search_path = public, pg_temp
begin atomic
  select p.id, p.email from person p
  where p.email is not null and ((select access_holds('administrator')) or p.id = (select access_actor()));
end;

-- What somebody who leaves held by name goes to the successor, in dossiers as well, where an administrator cannot give roles otherwise.
-- Nobody can give roles to oneself this way.
create function pass_on_roles(leaver uuid, successor uuid)
returns table (membership uuid, role text, programme_id uuid, dossier_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not access_holds('administrator') or successor in (access_actor(), access_subject()) then
    raise exception 'only an administrator passes roles on, and to somebody else' using errcode = 'insufficient_privilege';
  end if;
  return query
    insert into membership as given (programme_id, dossier_id, person_id, role, until, granted_by)
    select m.programme_id, m.dossier_id, successor, m.role, m.until, access_actor()
    from membership m
    where m.person_id = leaver and m.since <= now() and (m.until is null or m.until > now())
      and not exists (
        select from membership o
        where o.person_id = successor and o.role = m.role and o.since <= now() and (o.until is null or o.until > now())
          and o.programme_id is not distinct from m.programme_id and o.dossier_id is not distinct from m.dossier_id)
    returning given.id, given.role, given.programme_id, given.dossier_id;
end $$;

revoke execute on function pass_on_roles(uuid, uuid) from public;
grant execute on function pass_on_roles(uuid, uuid) to actielijn_app;

-- An administrator who could stand in for anybody could read everything: to others only.
alter policy principals_and_administrators_add on deputy
  with check (for_id = access_actor()
    or ((select access_holds('administrator')) and deputy_id not in ((select access_actor()), (select access_subject()))));

-- Auditors of the installation review rights in every programme, so they see the names of all.
create or replace function access_readable_programmes() returns setof uuid
language sql stable parallel safe rows 10 security definer set search_path = public, pg_temp
begin atomic
  select access_programmes(access_all_roles())
  union
  select d.programme_id from dossier d where d.id in (select access_readable())
  union
  select p.id from programme p where exists (
    select from access_memberships() m
    where m.role in ('administrator', 'auditor') and m.programme_id is null and m.dossier_id is null);
end;
