-- A memo is of a ministry: that of whoever began it. Its makers and the co-ordinators of the dossier keep the header, the rounds and what is
-- handed over; makers of other ministries write along in the text.
alter table memo add column organisation_id uuid references organisation;
alter table memo_history add column organisation_id uuid;
update memo m set organisation_id = p.organisation_id from person p where p.id = m.created_by;
create function memo_is_of_a_ministry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.organisation_id := (select organisation_id from person where id = new.created_by);
  return new;
end $$;
create trigger memo_is_of_a_ministry before insert on memo for each row execute function memo_is_of_a_ministry();

create function access_keeps_memo(of_memo uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from memo m where m.id = of_memo and (m.dossier_id in (select access_dossiers('{coordinator}'))
    or (m.organisation_id = access_organisation() and m.dossier_id in (select access_dossiers('{author}')))));
end;

-- Every maker may hold the row while writing along; only who keeps the memo changes it.
drop policy authors_change on memo;
create policy keepers_change on memo for update to actielijn_app using (dossier_id in (select access_dossiers('{coordinator,author}')))
  with check (dossier_id in (select access_dossiers('{coordinator}'))
    or (organisation_id = (select access_organisation()) and dossier_id in (select access_dossiers('{author}'))));

do $$ declare
  part text;
begin
  foreach part in array array['memo_addressee', 'memo_round', 'memo_ask', 'memo_disposition', 'memo_signatory', 'memo_step'] loop
    execute format('create policy keepers_write on %I as restrictive for insert to actielijn_app with check (access_keeps_memo(memo_id))', part);
  end loop;
  foreach part in array array['memo_round', 'memo_ask', 'memo_signatory'] loop
    execute format('create policy keepers_change on %I as restrictive for update to actielijn_app using (access_keeps_memo(memo_id))', part);
  end loop;
  foreach part in array array['memo_addressee', 'memo_signatory'] loop
    execute format('create policy keepers_replace on %I as restrictive for delete to actielijn_app using (access_keeps_memo(memo_id))', part);
  end loop;
end $$;
drop policy authors_follow on memo_condition;
create policy keepers_follow on memo_condition for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}')) and access_keeps_memo(memo_id));

-- What the careful reader held against a memo when it was offered all the same; why is its reason.
alter table memo_step add column known jsonb not null default '[]',
  add constraint what_is_known_is_told_at_offering check (known = '[]' or (act = 'offer' and length(trim(reason)) > 0));

-- A memo does not go out past a condition that is open unless somebody says why.
create function sending_past_a_condition_says_why() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.act = 'send' and length(trim(new.reason)) = 0
    and exists (select from memo_condition c where c.memo_id = new.memo_id and c.status = 'open') then
    raise exception 'sending past an open condition says why' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger sending_past_a_condition_says_why before insert on memo_step for each row execute function sending_past_a_condition_says_why();

-- A signature also names the outcomes that stood on the version when it was given.
alter table memo_signature add column decisions_sha256 text,
  add constraint decisions_hash_is_a_hash check (decisions_sha256 ~ '^[0-9a-f]{64}$');
