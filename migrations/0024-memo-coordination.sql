-- co-ordination: whoever is asked answers for the own organisation while the round is open; a round that was closed stays closed.

-- The condition or objection of an opinion is disposed of as a comment is.
alter table memo_comment add column opinion_id uuid references memo_opinion;
create unique index one_comment_of_an_opinion on memo_comment (opinion_id);
create index comment_of_round on memo_comment (round_id) where round_id is not null;
create index opinion_of_ask on memo_opinion (ask_id);
create index disposition_of_comment on memo_disposition (comment_id);

-- What the subject may answer now: asked of the own organisation, in a round that is open, in a dossier where it holds a role that answers.
create function access_open_asks() returns setof uuid
language sql stable parallel safe rows 20 security definer set search_path = public, pg_temp
begin atomic
  select a.id from memo_ask a join memo_round r on r.id = a.round_id
  where r.closed_at is null and a.organisation_id = access_organisation()
    and a.dossier_id in (select access_dossiers('{coordinator,author,coordinationContact}'));
end;

create policy asked_answer on memo_opinion for insert to actielijn_app with check (
  by_id = access_actor() and on_behalf_of is not distinct from nullif(access_subject(), access_actor())
  and ask_id in (select access_open_asks())
  and exists (
    select from memo_ask a join memo_round r on r.id = a.round_id
    where a.id = ask_id and a.memo_id = memo_opinion.memo_id and a.dossier_id = memo_opinion.dossier_id
      and (memo_opinion.point is null
        or exists (select from memo_point p where p.version_id = r.version_id and p.point = memo_opinion.point))));

create policy asked_comment_in_a_round on memo_comment for insert to actielijn_app with check (
  by_id = access_actor() and by_name is null and withdrawn_at is null
  and exists (
    select from memo_ask a join memo_round r on r.id = a.round_id
    where a.id in (select access_open_asks()) and r.id = memo_comment.round_id and r.version_id = memo_comment.version_id
      and a.organisation_id = memo_comment.organisation_id and a.memo_id = memo_comment.memo_id and a.dossier_id = memo_comment.dossier_id
      and (opinion_id is null or exists (select from memo_opinion o where o.id = opinion_id and o.ask_id = a.id and o.by_id = access_actor()))));

drop policy authors_add on memo_round;
create policy authors_open on memo_round for insert to actielijn_app with check (
  opened_by = access_actor() and closed_at is null and dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo_version v where v.id = version_id and v.memo_id = memo_round.memo_id and v.dossier_id = memo_round.dossier_id));
drop policy authors_add on memo_ask;
create policy authors_ask on memo_ask for insert to actielijn_app with check (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (
    select from memo_round r
    where r.id = round_id and r.memo_id = memo_ask.memo_id and r.dossier_id = memo_ask.dossier_id and r.closed_at is null));
drop policy authors_add on memo_disposition;
create policy authors_dispose on memo_disposition for insert to actielijn_app with check (
  by_id = access_actor() and dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (
    select from memo_comment c
    where c.id = comment_id and c.memo_id = memo_disposition.memo_id and c.dossier_id = memo_disposition.dossier_id));

revoke update on memo_round, memo_ask from actielijn_app;
grant update (closed_at, closed_by) on memo_round to actielijn_app;
grant update (reminded_at) on memo_ask to actielijn_app;
drop policy authors_change on memo_round;
create policy authors_close on memo_round for update to actielijn_app
  using (closed_at is null and dossier_id in (select access_dossiers('{coordinator,author}')))
  with check (closed_by = access_actor() and closed_at is not null);

-- Who answers for an organisation answers for all of it who were asked.
create or replace function complete_dossier_tasks(dossier uuid, about text, about_id uuid) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  keeps boolean := dossier in (select access_dossiers('{coordinator,author}'))
    or (about = 'memoAsk' and about_id in (select access_open_asks()));
  done int;
begin
  update notice set done_at = now()
    where dossier_id = dossier and thing = about and thing_id = about_id and is_task and done_at is null
      and (keeps or person_id = access_subject());
  get diagnostics done = row_count;
  return done;
end $$;
