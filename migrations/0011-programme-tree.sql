-- Numbers change places within one statement, so the constraint looks when the statement is done.
drop index item_number_is_used_once;
alter table programme_item add constraint item_number_is_used_once
  exclude using btree (programme_id with =, kind with =, number with =) where (gone is null and number <> '') deferrable initially immediate;

-- An author splits, merges and promotes what the own organisation leads.
create policy authors_add_their_own on item_succession for insert to actielijn_app
  with check (access_own_item(from_id) and access_own_item(to_id) and created_by = access_actor());

-- What people say of an item. Whoever holds a role in the programme may, but for auditors; a comment is withdrawn by who wrote it, never changed.
create table item_comment (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  item_id uuid not null references programme_item,
  text text not null,
  mentions uuid[] not null default '{}',
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint comment_has_text check (length(trim(text)) between 1 and 5000),
  constraint comment_mentions_few check (cardinality(mentions) <= 50)
);
create index comment_of_item on item_comment (item_id, created_at);
create index comment_of_programme on item_comment (programme_id);
alter table item_comment enable row level security;
grant select, insert on item_comment to actielijn_app;
grant update (withdrawn_at) on item_comment to actielijn_app;
create policy members_read on item_comment for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_add on item_comment for insert to actielijn_app with check (
  programme_id in (select access_programmes(array_remove(access_all_roles(), 'auditor'))) and created_by = access_actor());
create policy writers_withdraw on item_comment for update to actielijn_app using (
  created_by = access_actor() and programme_id in (select access_programmes(array_remove(access_all_roles(), 'auditor'))));

-- The people with a role in a programme, by name or through an organisation or department. Who reads the programme may know them, not their roles.
create function programme_people(wanted uuid) returns table (id uuid, name text, organisation text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.id, p.name, o.abbreviation
  from person p join organisation o on o.id = p.organisation_id
  where p.left_at is null and wanted in (select access_open_programmes()) and exists (
    select from membership m
    where m.programme_id = wanted and m.since <= now() and (m.until is null or m.until > now())
      and (m.person_id = p.id or m.organisation_id = p.organisation_id or m.department_id = p.department_id))
  order by p.name, p.id;
end;

-- Makes room between items: also an author, who may write in the own ones only, moves one of them between those of others.
create function place_items(wanted uuid, ids uuid[], positions int[]) returns void
language sql volatile security definer set search_path = public, pg_temp
begin atomic
  update programme_item i set position = p.position, changed_by = access_actor()
  from unnest(ids, positions) as p (id, position)
  where p.id = i.id and i.position <> p.position and i.programme_id = wanted and wanted in (select access_programmes('{coordinator,author}'));
end;
