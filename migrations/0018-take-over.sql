-- A fact that counts for several years becomes several things in one act: the parts of one taking over, counted from 0.
alter table taken_over
  add column part int not null default 0,
  add constraint part_is_counted check (part between 0 and 99),
  drop constraint a_fact_is_taken_over_once,
  add constraint a_fact_is_taken_over_once unique (programme_id, fact_id, part);
create index taken_over_by_fact on taken_over (fact_id);

-- Who comes second finds part 0 taken; this keeps anybody from adding a part to what another act took over.
create function parts_belong_to_one_act() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.taken_at := now();
  if new.part > 0 and not exists (
    select from taken_over t where t.programme_id = new.programme_id and t.fact_id = new.fact_id and t.part = 0
      and t.taken_by = new.taken_by and t.taken_at = now()) then
    raise unique_violation using constraint = 'a_fact_is_taken_over_once';
  end if;
  return new;
end $$;
create trigger parts_belong_to_one_act before insert on taken_over for each row execute function parts_belong_to_one_act();

-- Who keeps the dossier says what is taken over from it; what that becomes is for the policies of the thing itself.
drop policy coordinators_and_authors_add on taken_over;
create policy editors_of_the_dossier_add on taken_over for insert to actielijn_app with check (
  taken_by = access_actor() and exists (
    select from fact f join dossier d on d.id = f.dossier_id
    where f.id = fact_id and d.programme_id = taken_over.programme_id
      and f.dossier_id in (select access_dossiers('{coordinator,author}'))));

-- Who reads a fact sees that it was taken over; the thing itself is behind its own policies.
create policy readers_of_the_fact_read on taken_over for select to actielijn_app
  using (exists (select from fact f where f.id = fact_id));
