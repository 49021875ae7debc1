-- deciding and signing: what happens to a memo after it was written, who may do which of it, and what a decision changes elsewhere.

-- What happened to a memo as a whole. `for_id`: in whose name, where `by_id` acted for somebody. `day`: the day on which it was sent.
create table memo_step (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references memo_version,
  act text not null,
  reason text not null default '',
  day date,
  by_id uuid not null references person,
  for_id uuid not null references person,
  at timestamptz not null default now(),
  constraint step_is_known check (act in ('offer', 'withdraw', 'return', 'send', 'archive')),
  constraint going_back_says_why check (act not in ('withdraw', 'return') or length(trim(reason)) > 0),
  constraint step_reason_is_short check (length(reason) <= 5000),
  constraint only_sending_has_a_day check ((act = 'send') = (day is not null)),
  constraint step_day_is_in_reach check (day between '1990-01-01' and '2100-12-31')
);
create index step_of_memo on memo_step (memo_id, at);
create trigger memo_step_is_closed before update on memo_step for each row execute function refuse_change();

-- Which of two decisions of one transaction came last.
alter table memo_decision add column number bigint generated always as identity;
alter table memo_preparation
  add column number bigint generated always as identity,
  add column note text not null default '',
  add constraint prepared_words_are_short check (length(condition) <= 5000 and length(remark) <= 5000 and length(note) <= 5000);
alter table memo_ink add column alt text not null default '', add constraint ink_in_words_is_short check (length(alt) <= 2000);
-- A change that could not be made says why: the code of the refusal.
alter table memo_effect add column refused text;
-- A signatory who signed an earlier version stays.
alter table memo_signatory add column ended_at timestamptz, drop constraint one_signatory_per_position;
create unique index one_signatory_per_position on memo_signatory (memo_id, position) where ended_at is null;

-- access: who decides, and on what

create function access_memo(of_memo uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from memo m where m.id = of_memo and m.dossier_id in (select access_readable())
    and (m.shown or m.dossier_id in (select access_dossiers(access_draft_roles())) or access_holds('auditor')));
end;

-- Whether the subject decides on a memo: one to whom it is addressed for a decision, and who is minister in its dossier at this moment.
create function access_decides(of_memo uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from memo_addressee a where a.memo_id = of_memo and a.decides and a.person_id = access_subject()
    and a.dossier_id in (select access_dossiers('{minister}')));
end;

create function access_offered(of_memo uuid, of_dossier uuid, of_version uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from memo m join memo_version v on v.memo_id = m.id and v.number = m.offered_version
    where m.id = of_memo and m.dossier_id = of_dossier and v.id = of_version and m.status = 'offered');
end;

-- Whether the actor belongs to the office of a person.
create function access_office_of(of_person uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from deputy d where d.deputy_id = access_actor() and d.for_id = of_person and d.kind = 'office'
    and d.since <= now() and (d.until is null or d.until > now()));
end;

-- Who works in the offices of those who decide on a memo.
create function access_offices_of_memo(of_memo uuid) returns table (minister_id uuid, person_id uuid)
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select distinct d.for_id, d.deputy_id from memo_addressee a
    join deputy d on d.for_id = a.person_id and d.kind = 'office' and d.since <= now() and (d.until is null or d.until > now())
  where a.memo_id = of_memo and a.decides and access_memo(of_memo);
end;

-- what was decided

-- The newest outcome of each who decides on a version, point by point; point null where the version has none.
create function memo_outcomes(of_version uuid) returns table (point text, minister_id uuid, decision_id uuid, outcome text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  with asked as (
    select p.point from memo_point p where p.version_id = of_version
    union all
    select null where not exists (select from memo_point p where p.version_id = of_version))
  select asked.point, a.person_id, last.id, last.outcome
  from memo_version v
    join memo_addressee a on a.memo_id = v.memo_id and a.decides and a.person_id is not null
    cross join asked
    left join lateral (
      select d.id, d.outcome from memo_decision d
      where d.version_id = v.id and d.minister_id = a.person_id and d.point is not distinct from asked.point
      order by d.number desc limit 1) last on true
  where v.id = of_version and access_memo(v.memo_id);
end;

create function memo_is_decided(of_version uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from memo_outcomes(of_version))
    and not exists (select from memo_outcomes(of_version) o where o.outcome is null or o.outcome in ('discuss', 'held'));
end;

create function memo_is_signed(of_memo uuid, of_version uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from memo_signatory s where s.memo_id = of_memo and s.ended_at is null)
    and not exists (select from memo_signatory s where s.memo_id = of_memo and s.ended_at is null
      and not exists (select from memo_signature g where g.version_id = of_version and g.signatory_id = s.id));
end;

-- Whether a version waits for signatures: when it was decided, or when there is nothing in it to decide and it is for signature.
create function memo_waits_for_signature(of_memo uuid, of_version uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from memo m join memo_version v on v.memo_id = m.id and v.number = m.offered_version
    where m.id = of_memo and v.id = of_version and (m.status = 'decided' or (m.status = 'offered' and m.kind = 'signature'
      and not exists (select from memo_point p where p.version_id = v.id))));
end;

-- Whether it is the turn of the actor to sign a version, as this signatory: everybody before signed it.
create function access_signs(of_memo uuid, of_version uuid, of_signatory uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from memo_signatory s where s.id = of_signatory and s.memo_id = of_memo and s.person_id = access_actor()
    and s.ended_at is null and not exists (
      select from memo_signatory earlier where earlier.memo_id = of_memo and earlier.ended_at is null and earlier.position < s.position
        and not exists (select from memo_signature g where g.version_id = of_version and g.signatory_id = earlier.id)));
end;

-- A point is agreed when everybody who decides agreed, and what was agreed on a condition has that condition met.
create function point_is_agreed(of_version uuid, of_point text) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce(bool_and(coalesce(o.outcome = 'agreed' or (o.outcome = 'agreedIf' and exists (
    select from memo_condition c where c.decision_id = o.decision_id and c.status = 'met')), false)), false)
  from memo_outcomes(of_version) o where o.point = of_point;
end;

-- states: what ministers bring about, proved from what they wrote

-- Nobody else moves the memo until the transaction ends.
create function hold_memo(of_memo uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from memo m where m.id = of_memo and access_memo(of_memo) for update;
end $$;

-- Moves a memo on when the last decision or signature was given. Answers its status.
create function advance_memo(of_memo uuid) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  was text;
  is_now text;
  of_version uuid;
begin
  if not access_memo(of_memo) then return null; end if;
  select m.status, v.id into was, of_version
    from memo m left join memo_version v on v.memo_id = m.id and v.number = m.offered_version where m.id = of_memo for update of m;
  is_now := was;
  if was in ('offered', 'decided') and memo_waits_for_signature(of_memo, of_version) and memo_is_signed(of_memo, of_version) then
    is_now := 'signed';
  elsif was = 'offered' and memo_is_decided(of_version) then
    is_now := 'decided';
  end if;
  if is_now <> was then
    update memo set status = is_now, changed_by = access_actor() where id = of_memo;
    update notice set done_at = now() where thing = 'memoDecision' and thing_id = of_memo and is_task and done_at is null;
  end if;
  return is_now;
end $$;

-- A minister gives a memo back: its text opens, and what was asked about this version is over. False where this may not be.
create function return_memo(of_memo uuid, of_version uuid, why text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from memo m join memo_version v on v.memo_id = m.id and v.number = m.offered_version
    where m.id = of_memo and v.id = of_version and m.status in ('offered', 'decided') for update of m;
  if not found or not access_decides(of_memo) then return false; end if;
  update memo set status = 'returned', changed_by = access_actor() where id = of_memo;
  insert into memo_step (memo_id, dossier_id, version_id, act, reason, by_id, for_id)
    select m.id, m.dossier_id, of_version, 'return', why, access_actor(), access_subject() from memo m where m.id = of_memo;
  update memo_condition c set status = 'dropped', note = why, changed_by = access_actor()
    from memo_decision d where d.id = c.decision_id and d.version_id = of_version and c.status = 'open';
  update notice set done_at = now() where is_task and done_at is null and (
    (thing in ('memoDecision', 'memoSignature') and thing_id = of_memo)
    or (thing = 'memoCondition' and thing_id in (select c.id from memo_condition c where c.memo_id = of_memo and c.status <> 'open')));
  return true;
end $$;

-- Who may change a memo cannot declare it decided, signed or returned, and cannot take back what was decided on.
create function memo_moves_by_proof() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'actielijn_app' and (new.status in ('decided', 'signed', 'returned') or (old.status = 'offered' and new.status = 'draft' and exists (
    select from memo_decision d join memo_version v on v.id = d.version_id where d.memo_id = old.id and v.number = old.offered_version))) then
    raise insufficient_privilege using message = 'This status follows from decisions and signatures';
  end if;
  return new;
end $$;
create trigger memo_moves_by_proof before update of status on memo
  for each row when (new.status is distinct from old.status) execute function memo_moves_by_proof();

-- what a decision changes

-- Whether a change of a thing was decided in this transaction, and not made before: it is named in the frozen text of a point that is now
-- agreed, by the last decision that the actor gave or by a condition that the actor says is met.
create function effect_is_decided(of_decision uuid, of_thing text, of_id uuid, wanted text) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from memo_decision d
      join memo m on m.id = d.memo_id
      join memo_version v on v.id = d.version_id and v.number = m.offered_version
      join memo_point p on p.version_id = d.version_id and p.point = d.point
    where d.id = of_decision and m.status in ('offered', 'decided', 'signed', 'sent', 'archived')
      and p.effects @> jsonb_build_array(jsonb_build_object('thing', of_thing, 'id', of_id, 'to', wanted))
      and ((d.by_id = access_actor() and d.minister_id = access_subject() and d.at = now())
        or exists (select from memo_condition c
          where c.decision_id = d.id and c.status = 'met' and c.changed_by = access_actor() and c.since >= now()))
      and point_is_agreed(d.version_id, d.point)
      and not exists (select from memo_effect e join memo_decision ed on ed.id = e.decision_id
        where ed.version_id = d.version_id and ed.point = d.point and e.thing = of_thing and e.thing_id = of_id and e.after = wanted));
end;

create function programme_of_decision(of_decision uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp
begin atomic select s.programme_id from memo_decision d join dossier s on s.id = d.dossier_id where d.id = of_decision; end;

-- That a change was made; only the functions below write it.
create function keep_effect(of_decision uuid, of_thing text, of_id uuid, was text, wanted text) returns void
language sql volatile set search_path = public, pg_temp as $$
  insert into memo_effect (decision_id, memo_id, dossier_id, programme_id, thing, thing_id, before, after)
    select d.id, d.memo_id, d.dossier_id, programme_of_decision(d.id), of_thing, of_id, was, wanted from memo_decision d where d.id = of_decision
$$;
revoke execute on function keep_effect(uuid, text, uuid, text, text) from public;

-- The thing as it is now, held until the transaction ends, for whoever decided on it; a minister need not read the programme.
create function decided_item(of_decision uuid, item uuid, wanted text) returns table (programme uuid, kind text, status text,
  confidence text, explanation text, deferred_until date, gone text, open_milestones int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not effect_is_decided(of_decision, 'item', item, wanted) then return; end if;
  return query
    select i.programme_id, i.kind, i.status, i.confidence, i.explanation, i.deferred_until, i.gone,
      (select count(*)::int from milestone s where s.item_id = i.id and s.status = 'open')
    from programme_item i where i.id = item and i.programme_id = programme_of_decision(of_decision) for update;
end $$;
create function change_decided_item(of_decision uuid, item uuid, wanted text, why text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  was text;
begin
  if not effect_is_decided(of_decision, 'item', item, wanted) then return false; end if;
  select i.status into was from programme_item i
    where i.id = item and i.programme_id = programme_of_decision(of_decision) and i.gone is null for update;
  if not found then return false; end if;
  update programme_item set status = wanted, explanation = why, changed_by = access_actor() where id = item and status <> wanted;
  perform keep_effect(of_decision, 'item', item, was, wanted);
  return true;
end $$;

create function decided_budget_line(of_decision uuid, line uuid, wanted text) returns table (programme uuid, state text, withdrawn boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not effect_is_decided(of_decision, 'budgetLine', line, wanted) then return; end if;
  return query select l.programme_id, l.state, l.withdrawn
    from budget_line l where l.id = line and l.programme_id = programme_of_decision(of_decision) for update;
end $$;
create function change_decided_budget_line(of_decision uuid, line uuid, wanted text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  was text;
begin
  if not effect_is_decided(of_decision, 'budgetLine', line, wanted) then return false; end if;
  select l.state into was from budget_line l
    where l.id = line and l.programme_id = programme_of_decision(of_decision) and not l.withdrawn for update;
  if not found then return false; end if;
  update budget_line set state = wanted, changed_by = access_actor() where id = line and state <> wanted;
  perform keep_effect(of_decision, 'budgetLine', line, was, wanted);
  return true;
end $$;

create function decided_risk(of_decision uuid, of_risk uuid, wanted text) returns table (programme uuid, status text, explanation text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not effect_is_decided(of_decision, 'risk', of_risk, wanted) then return; end if;
  return query select r.programme_id, r.status, r.explanation
    from risk r where r.id = of_risk and r.programme_id = programme_of_decision(of_decision) for update;
end $$;
create function change_decided_risk(of_decision uuid, of_risk uuid, wanted text, why text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  was text;
begin
  if not effect_is_decided(of_decision, 'risk', of_risk, wanted) then return false; end if;
  select r.status into was from risk r where r.id = of_risk and r.programme_id = programme_of_decision(of_decision) for update;
  if not found then return false; end if;
  update risk set status = wanted, explanation = why, changed_by = access_actor() where id = of_risk and status <> wanted;
  perform keep_effect(of_decision, 'risk', of_risk, was, wanted);
  return true;
end $$;

-- What things that a memo changes are called and how they stand: for who reads the programme, and of what a frozen point names for who
-- reads the memo.
create function effect_names(of_memo uuid, named jsonb) returns table (thing text, id uuid, name text, kind text, state text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  with place as (
    select s.programme_id, s.programme_id in (select access_open_programmes()) as open
    from memo m join dossier s on s.id = m.dossier_id where m.id = of_memo and access_memo(of_memo)),
  asked as (
    select distinct n.thing, n.id from place, jsonb_to_recordset(named) as n(thing text, id uuid)
    where place.open or exists (select from memo_point p
      where p.memo_id = of_memo and p.effects @> jsonb_build_array(jsonb_build_object('thing', n.thing, 'id', n.id))))
  select a.thing, a.id, trim(i.number || ' ' || i.title), i.kind, i.status
    from asked a join place on true join programme_item i on a.thing = 'item' and i.id = a.id and i.programme_id = place.programme_id
  union all
  select a.thing, a.id, concat_ws(', ', l.purpose, o.abbreviation, l.year::text), 'budgetLine', l.state
    from asked a join place on true join budget_line l on a.thing = 'budgetLine' and l.id = a.id and l.programme_id = place.programme_id
    join organisation o on o.id = l.organisation_id
  union all
  select a.thing, a.id, trim(r.code || ' ' || r.title), 'risk', r.status
    from asked a join place on true join risk r on a.thing = 'risk' and r.id = a.id and r.programme_id = place.programme_id;
end;

-- rights

alter table memo_step enable row level security;
grant select, insert on memo_step to actielijn_app;
create policy readers_read on memo_step for select to actielijn_app using (exists (select from memo m where m.id = memo_id));
create policy authors_add on memo_step for insert to actielijn_app with check (
  act in ('offer', 'withdraw', 'send', 'archive') and by_id = access_actor() and for_id = access_subject()
  and dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo m where m.id = memo_id and m.dossier_id = memo_step.dossier_id));

create policy ministers_decide on memo_decision for insert to actielijn_app with check (
  by_id = access_actor() and minister_id = access_subject() and at = now()
  and access_decides(memo_id) and access_offered(memo_id, dossier_id, version_id)
  and (point is null or exists (select from memo_point p where p.version_id = memo_decision.version_id and p.point = memo_decision.point)));

-- What an office put ready for its minister is between the two.
drop policy readers_read on memo_preparation;
create policy ministers_and_offices_read on memo_preparation for select to actielijn_app using (
  exists (select from memo m where m.id = memo_id) and (minister_id = (select access_subject()) or access_office_of(minister_id)));
create policy offices_prepare on memo_preparation for insert to actielijn_app with check (
  by_id = access_actor() and access_subject() = access_actor() and access_office_of(minister_id)
  and dossier_id in (select access_dossiers('{ministerOffice}')) and access_offered(memo_id, dossier_id, version_id)
  and exists (select from memo_addressee a where a.memo_id = memo_preparation.memo_id and a.decides and a.person_id = minister_id));

create policy ministers_write_by_hand on memo_ink for insert to actielijn_app with check (
  by_id = access_actor() and minister_id = access_subject() and access_decides(memo_id) and access_offered(memo_id, dossier_id, version_id));
create policy writers_withdraw on memo_ink for update to actielijn_app using (by_id = access_actor() and minister_id = access_subject());

create policy ministers_ask on memo_condition for insert to actielijn_app with check (
  status = 'open' and exists (select from memo_decision d where d.id = decision_id and d.memo_id = memo_condition.memo_id
    and d.dossier_id = memo_condition.dossier_id and d.outcome = 'agreedIf' and d.by_id = access_actor() and d.minister_id = access_subject()));
revoke update on memo_condition from actielijn_app;
grant update (owner_id, due_on, status, note, changed_by) on memo_condition to actielijn_app;
create policy authors_follow on memo_condition for update to actielijn_app using (dossier_id in (select access_dossiers('{coordinator,author}')));
create policy owners_follow on memo_condition for update to actielijn_app using (owner_id = (select access_subject()));
create policy ministers_drop on memo_condition for update to actielijn_app
  using (exists (select from memo_decision d where d.id = decision_id and d.minister_id = access_subject()) and access_decides(memo_id))
  with check (status = 'dropped');

create policy deciders_report on memo_effect for insert to actielijn_app with check (
  refused is not null and effect_is_decided(decision_id, thing, thing_id, after)
  and exists (select from memo_decision d where d.id = decision_id and d.memo_id = memo_effect.memo_id and d.dossier_id = memo_effect.dossier_id)
  and programme_id = programme_of_decision(decision_id));

drop policy authors_add on memo_signatory;
create policy authors_add on memo_signatory for insert to actielijn_app with check (
  ended_at is null and dossier_id in (select access_dossiers('{coordinator,author}')) and exists (select from memo m
    where m.id = memo_id and m.dossier_id = memo_signatory.dossier_id and m.status in ('draft', 'coordination', 'returned')));
drop policy authors_replace on memo_signatory;
create policy authors_replace on memo_signatory for delete to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo m where m.id = memo_id and m.status in ('draft', 'coordination', 'returned'))
  and not exists (select from memo_signature s where s.signatory_id = memo_signatory.id));
grant update (ended_at) on memo_signatory to actielijn_app;
create policy authors_end on memo_signatory for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo m where m.id = memo_id and m.status in ('draft', 'coordination', 'returned')));

-- A signature is given in one's own name, in one's turn, under exactly what was offered.
create policy signatories_sign on memo_signature for insert to actielijn_app with check (
  by_id = access_actor() and for_id = access_actor() and access_subject() = access_actor() and at = now()
  and memo_waits_for_signature(memo_id, version_id) and access_signs(memo_id, version_id, signatory_id)
  and exists (select from memo_signatory s where s.id = signatory_id and s.position = memo_signature.position and s.dossier_id = memo_signature.dossier_id)
  and exists (select from memo_version v where v.id = version_id and v.memo_id = memo_signature.memo_id and v.sha256 = memo_signature.sha256));
