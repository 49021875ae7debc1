-- Organisations that this installation knows beside those that come with the product and with REGISTER.

create table register_entry (
  id uuid primary key default gen_random_uuid(),
  abbreviation text not null,
  name text,
  kind text not null,
  -- Other ways in which texts write it.
  spellings text[] not null default '{}',
  by_hand boolean not null,
  added_by uuid not null references person,
  added_at timestamptz not null default now(),
  constraint one_entry_per_abbreviation unique (abbreviation),
  constraint register_entry_kind_is_known check (kind in
    ('ministry', 'minister', 'body', 'parliament', 'implementing', 'field', 'adviser', 'international', 'other'))
);

-- The proposals by which people confirmed an entry; an entry that was not made by hand goes with its last one.
create table register_confirmation (
  proposal_id uuid primary key references proposal on delete cascade,
  entry_id uuid not null references register_entry on delete cascade
);
create index register_confirmation_of_entry on register_confirmation (entry_id);

create function access_holds_somewhere(roles text[]) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from access_memberships() m where m.role = any (roles));
end;

alter table register_entry enable row level security;
alter table register_confirmation enable row level security;
grant select, insert, update, delete on register_entry to actielijn_app;
grant select, insert, delete on register_confirmation to actielijn_app;
create policy everyone_inside_reads on register_entry for select to actielijn_app using ((select access_subject()) is not null);
create policy authors_add on register_entry for insert to actielijn_app
  with check (added_by = access_actor() and (select access_holds_somewhere('{coordinator,author}')));
create policy authors_change on register_entry for update to actielijn_app using ((select access_holds_somewhere('{coordinator,author}')));
create policy authors_remove on register_entry for delete to actielijn_app using ((select access_holds_somewhere('{coordinator,author}')));
create policy everyone_inside_reads on register_confirmation for select to actielijn_app using ((select access_subject()) is not null);
create policy authors_confirm on register_confirmation for insert to actielijn_app
  with check (exists (select from proposal p where p.id = proposal_id));
create policy authors_take_back on register_confirmation for delete to actielijn_app
  using ((select access_holds_somewhere('{coordinator,author}')));
