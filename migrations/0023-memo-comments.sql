-- A comment is of whoever writes it, with the organisation that it is written for; what came in from a file names its writer (`by_name`). What is
-- said in a round has a policy of its own.
create policy commenters_add on memo_comment for insert to actielijn_app with check (
  by_id = access_actor() and withdrawn_at is null and round_id is null
  and (organisation_id = access_organisation() or (organisation_id is null and by_name is not null))
  and dossier_id in (select access_dossiers('{coordinator,author,coordinationContact,independentAdviser,minister,ministerOffice}'))
  and exists (select from memo m where m.id = memo_id and m.dossier_id = memo_comment.dossier_id));
create policy writers_withdraw on memo_comment for update to actielijn_app
  using (by_id = access_actor() and by_name is null and exists (select from memo m where m.id = memo_id))
  with check (by_id = access_actor());
create index comment_replies on memo_comment (reply_to) where reply_to is not null;
