-- memo: written, co-ordinated, decided and signed. A memo lies in a dossier and is as closed as that dossier; a memo that was never offered
-- is seen by those who make it only. What was decided, answered or signed is never changed: a new row follows it.

create table memo (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references dossier on delete cascade,
  kind text not null,
  subject text not null,
  status text not null default 'draft',
  from_unit text not null default '',
  contact text not null default '',
  reference text not null default '',
  memo_date date,
  decide_by date,
  not_public text not null default '',
  offered_version int,
  shown boolean not null default false,
  demo boolean not null default false,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint memo_has_a_subject check (length(trim(subject)) between 1 and 300),
  constraint memo_kind_is_known check (kind in ('decision', 'signature', 'information', 'preparation', 'annotation', 'discussion')),
  constraint memo_status_is_known
    check (status in ('draft', 'coordination', 'offered', 'returned', 'decided', 'signed', 'sent', 'archived')),
  constraint memo_days_are_in_reach check (memo_date between '1990-01-01' and '2100-12-31' and decide_by between '1990-01-01' and '2100-12-31'),
  constraint offered_memos_name_their_version check (status not in ('offered', 'decided', 'signed', 'sent', 'archived') or offered_version is not null)
);
create index memo_of_dossier on memo (dossier_id, since desc);
create table memo_history (like memo, until timestamptz not null);
create index memo_history_by_id on memo_history (id, until);
create trigger memo_keeps_its_states before update on memo for each row execute function keep_state();

-- Whom a memo is for, in order. `decides`: the minister or ministers who decide; the others get it for information. `person_id`: who that is here.
create table memo_addressee (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  position int not null,
  name text not null,
  person_id uuid references person,
  decides boolean not null,
  constraint addressee_has_a_name check (length(trim(name)) between 1 and 200)
);
create index addressee_of_memo on memo_addressee (memo_id, position);
create index addressee_by_person on memo_addressee (person_id) where person_id is not null;

-- The text as it is typed: every change is a row before anybody else hears of it. `memo_text` is what the rows up to `upto` add up to.
create table memo_update (
  number bigint generated always as identity primary key,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  change bytea not null,
  person_id uuid not null references person,
  at timestamptz not null default now(),
  constraint change_is_not_too_large check (octet_length(change) between 1 and 20000000)
);
create index update_of_memo on memo_update (memo_id, number);
create table memo_text (
  memo_id uuid primary key references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  upto bigint not null,
  state bytea not null
);

create table memo_annex (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  number int not null,
  title text not null,
  note text not null default '',
  withdrawn_at timestamptz,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint annex_has_a_title check (length(trim(title)) between 1 and 300)
);
create unique index annex_number_is_used_once on memo_annex (memo_id, number) where withdrawn_at is null;
create table memo_annex_history (like memo_annex, until timestamptz not null);
create trigger annex_keeps_its_states before update on memo_annex for each row execute function keep_state();
create table memo_annex_version (
  id uuid primary key default gen_random_uuid(),
  annex_id uuid not null references memo_annex on delete cascade,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  number int not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bigint not null,
  pages int,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  constraint one_annex_version_per_number unique (annex_id, number)
);
create index annex_version_of_memo on memo_annex_version (memo_id);

-- What was handed over, as it was: header, text and annexes, with the hash of the three.
create table memo_version (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  number int not null,
  reason text not null,
  header jsonb not null,
  content jsonb not null,
  annexes jsonb not null,
  sha256 text not null,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  constraint one_memo_version_per_number unique (memo_id, number),
  constraint version_reason_is_known check (reason in ('kept', 'coordination', 'offer', 'imported'))
);

-- The decision points of a version, and its text under each heading: what is decided on, and what is searched in.
create table memo_point (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references memo_version on delete cascade,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  point text not null,
  number int not null,
  question text not null,
  explanation text not null,
  advice text not null,
  effects jsonb not null default '[]',
  words tsvector generated always as (
    setweight(to_tsvector('actielijn_dutch', question), 'A') || setweight(to_tsvector('actielijn_dutch', explanation || ' ' || advice), 'D')
  ) stored,
  constraint one_point_per_number unique (version_id, number),
  constraint point_is_a_word check (point ~ '^[A-Za-z0-9_-]{1,64}$')
);
create index point_of_memo on memo_point (memo_id);
create index point_words on memo_point using gin (words);
create table memo_passage (
  id bigint generated always as identity primary key,
  version_id uuid references memo_version on delete cascade,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  position int not null,
  heading text not null,
  content text not null,
  words tsvector generated always as (
    setweight(to_tsvector('actielijn_dutch', heading), 'A') || setweight(to_tsvector('actielijn_dutch', content), 'D')
  ) stored
);
create index memo_passage_words on memo_passage using gin (words);
create index memo_passage_of_memo on memo_passage (memo_id, version_id);

-- co-ordination

create table memo_round (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references memo_version,
  number int not null,
  deadline date not null,
  note text not null default '',
  opened_by uuid not null references person,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_by uuid references person,
  constraint one_round_per_number unique (memo_id, number),
  constraint deadline_is_in_reach check (deadline between '1990-01-01' and '2100-12-31')
);
create unique index one_open_round on memo_round (memo_id) where closed_at is null;
create table memo_ask (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references memo_round on delete cascade,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  organisation_id uuid not null references organisation,
  person_ids uuid[] not null default '{}',
  asked_at timestamptz not null default now(),
  reminded_at timestamptz,
  constraint a_memo_asks_an_organisation_once unique (round_id, organisation_id)
);
create index ask_of_memo on memo_ask (memo_id);
-- The opinion of an organisation on a point, or (null) on the whole; the newest counts.
create table memo_opinion (
  id uuid primary key default gen_random_uuid(),
  ask_id uuid not null references memo_ask on delete cascade,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  point text,
  opinion text not null,
  condition text not null default '',
  by_id uuid not null references person,
  on_behalf_of uuid references person,
  at timestamptz not null default now(),
  constraint opinion_is_known check (opinion in ('agreed', 'agreedIf', 'objected')),
  constraint no_agreement_without_its_reason check (opinion = 'agreed' or length(trim(condition)) > 0)
);
create index opinion_of_memo on memo_opinion (memo_id, at);
-- A comment at a place: `anchor` holds the words it is about with those around them, so that it is found again in every version.
create table memo_comment (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid references memo_version,
  round_id uuid references memo_round,
  reply_to uuid references memo_comment,
  organisation_id uuid references organisation,
  point text,
  anchor jsonb,
  body text not null,
  instead text,
  by_id uuid not null references person,
  by_name text,
  at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint comment_says_something check (length(trim(body)) between 1 and 5000)
);
create index comment_of_memo on memo_comment (memo_id, at);
-- What the author did with a comment; the newest counts.
create table memo_disposition (
  id uuid primary key default gen_random_uuid(),
  comment_id uuid not null references memo_comment on delete cascade,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  outcome text not null,
  why text not null default '',
  by_id uuid not null references person,
  at timestamptz not null default now(),
  constraint disposition_is_known check (outcome in ('done', 'partly', 'not')),
  constraint what_is_not_done_says_why check (outcome = 'done' or length(trim(why)) > 0)
);
create index disposition_of_memo on memo_disposition (memo_id, at);

-- deciding

-- The outcome on a point, or (null) on the memo as a whole. `minister_id`: for whom it was given; `by_id` gave it.
create table memo_decision (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references memo_version,
  point text,
  outcome text not null,
  condition text not null default '',
  remark text not null default '',
  minister_id uuid not null references person,
  by_id uuid not null references person,
  at timestamptz not null default now(),
  constraint outcome_is_known check (outcome in ('agreed', 'agreedIf', 'notAgreed', 'discuss', 'held', 'noted')),
  constraint agreed_if_says_what check (outcome <> 'agreedIf' or length(trim(condition)) > 0),
  constraint remark_is_short check (length(remark) <= 5000 and length(condition) <= 5000)
);
create index decision_of_memo on memo_decision (memo_id, at);
-- What the minister's office put ready: an outcome and a remark that the minister only has to take over; the newest counts.
create table memo_preparation (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references memo_version,
  minister_id uuid not null references person,
  point text,
  outcome text,
  condition text not null default '',
  remark text not null default '',
  by_id uuid not null references person,
  at timestamptz not null default now(),
  constraint prepared_outcome_is_known check (outcome in ('agreed', 'agreedIf', 'notAgreed', 'discuss', 'held', 'noted'))
);
create index preparation_of_memo on memo_preparation (memo_id, at);
-- What a decision changed elsewhere, by that room's own act.
create table memo_effect (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references memo_decision on delete cascade,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  programme_id uuid not null references programme,
  thing text not null,
  thing_id uuid not null,
  before text not null,
  after text not null,
  at timestamptz not null default now(),
  constraint effect_is_known check (thing in ('item', 'budgetLine', 'risk'))
);
create index effect_on_thing on memo_effect (thing_id);
create index effect_of_memo on memo_effect (memo_id);
-- 'Agreed if': what has to be met, followed until it is.
create table memo_condition (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references memo_decision,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  text text not null,
  owner_id uuid references person,
  due_on date,
  status text not null default 'open',
  note text not null default '',
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint condition_says_something check (length(trim(text)) between 1 and 5000),
  constraint condition_status_is_known check (status in ('open', 'met', 'dropped')),
  constraint what_ends_a_condition_is_told check (status = 'open' or length(trim(note)) > 0),
  constraint condition_day_is_in_reach check (due_on between '1990-01-01' and '2100-12-31')
);
create index condition_of_memo on memo_condition (memo_id);
create table memo_condition_history (like memo_condition, until timestamptz not null);
create trigger condition_keeps_its_states before update on memo_condition for each row execute function keep_state();
-- Handwriting on a version: strokes in thousandths of the width of the text.
create table memo_ink (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references memo_version,
  place text not null,
  strokes jsonb not null,
  minister_id uuid not null references person,
  by_id uuid not null references person,
  at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint ink_is_not_endless check (length(strokes::text) <= 500000)
);
create index ink_of_memo on memo_ink (memo_id);

-- signing

create table memo_signatory (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  position int not null,
  title text not null,
  person_id uuid not null references person,
  constraint one_signatory_per_position unique (memo_id, position) deferrable initially deferred,
  constraint signatory_has_a_title check (length(trim(title)) between 1 and 200)
);
create table memo_signature (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references memo_version,
  signatory_id uuid not null references memo_signatory,
  position int not null,
  sha256 text not null,
  by_id uuid not null references person,
  for_id uuid not null references person,
  at timestamptz not null default now(),
  constraint a_version_is_signed_once_each unique (version_id, signatory_id)
);
create index signature_of_memo on memo_signature (memo_id);
-- A file made of a version and kept: the signed PDF, the print as it went out.
create table memo_file (
  id uuid primary key default gen_random_uuid(),
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references memo_version,
  kind text not null,
  sha256 text not null,
  bytes bigint not null,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  constraint memo_file_kind_is_known check (kind in ('signedPdf'))
);
create index file_of_memo on memo_file (memo_id);

-- The headings of the format per kind of memo, where a programme has its own; without a row the format as it is published.
create table memo_format (
  programme_id uuid not null references programme,
  kind text not null,
  headings jsonb not null,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  primary key (programme_id, kind),
  constraint format_kind_is_known check (kind in ('decision', 'signature', 'information', 'preparation', 'annotation', 'discussion'))
);
-- The template in which an organisation prints its memos.
create table memo_template (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index one_template_each on memo_template (organisation_id) where ended_at is null;

do $$ declare
  closed text;
begin
  foreach closed in array array['memo_version', 'memo_point', 'memo_annex_version', 'memo_opinion', 'memo_disposition', 'memo_decision',
    'memo_effect', 'memo_signature'] loop
    execute format('create trigger %1$s_is_closed before update on %1$I for each row execute function refuse_change()', closed);
  end loop;
end $$;

-- notice: also about what lies in a dossier

alter table notice alter column programme_id drop not null;
alter table notice add column dossier_id uuid references dossier on delete cascade,
  add constraint notice_is_about_one_place check (num_nonnulls(programme_id, dossier_id) = 1);
alter table notice drop constraint notice_kind_is_known;
alter table notice add constraint notice_kind_is_known
  check (kind in ('mention', 'task', 'reminder', 'returned', 'submitted', 'frozen', 'nobody', 'decided', 'comment'));

-- Everybody who may read a dossier that the subject reads, by a role there or in its programme: whom one may ask or tell something.
create function access_people_of_dossier(dossier uuid) returns table (person_id uuid, name text, organisation_id uuid, role text)
language sql stable parallel safe rows 100 security definer set search_path = public, pg_temp
begin atomic
  select distinct p.id, p.name, p.organisation_id, m.role
  from dossier d
    join membership m on m.dossier_id = d.id or m.programme_id = d.programme_id
    join role_clearance c on c.role = m.role
    join person p on m.person_id = p.id or m.organisation_id = p.organisation_id or m.department_id = p.department_id
  where d.id = access_people_of_dossier.dossier and d.id in (select access_readable())
    and case when m.dossier_id is null then c.in_programme else c.in_dossier end >= access_level(d.classification, d.embargo_until)
    and m.since <= now() and (m.until is null or m.until > now()) and p.left_at is null;
end;

create function complete_dossier_tasks(dossier uuid, about text, about_id uuid) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  keeps boolean := dossier in (select access_dossiers('{coordinator,author}'));
  done int;
begin
  update notice set done_at = now()
    where dossier_id = dossier and thing = about and thing_id = about_id and is_task and done_at is null
      and (keeps or person_id = access_subject());
  get diagnostics done = row_count;
  return done;
end $$;
revoke execute on function complete_dossier_tasks(uuid, text, uuid) from public;
grant execute on function complete_dossier_tasks(uuid, text, uuid) to actielijn_app;

drop policy people_read_their_own on notice;
create policy people_read_their_own on notice for select to actielijn_app using (
  person_id = (select access_subject())
  and (programme_id in (select access_open_programmes()) or dossier_id in (select access_readable())));
drop policy members_tell_members on notice;
create policy members_tell_members on notice for insert to actielijn_app with check (
  by_id = access_actor() and read_at is null and done_at is null and (
    (programme_id in (select access_open_programmes()) and person_id in (select m.person_id from access_people_of(programme_id) m))
    or (dossier_id in (select access_readable()) and person_id in (select m.person_id from access_people_of_dossier(dossier_id) m))));

-- access

create function access_draft_roles() returns text[] language sql immutable parallel safe
  return array['coordinator', 'author', 'coordinationContact', 'independentAdviser', 'auditor'];

alter table memo enable row level security;
grant select, insert on memo to actielijn_app;
grant update (kind, subject, status, from_unit, contact, reference, memo_date, decide_by, not_public, offered_version, shown, changed_by)
  on memo to actielijn_app;
grant usage on sequence memo_update_number_seq, memo_passage_id_seq to actielijn_app;
create policy readers_read on memo for select to actielijn_app using (
  case when (select access_whole()) is null then dossier_id in (select access_readable()) else dossier_id = (select access_whole()) end
  and (shown or dossier_id in (select access_dossiers(access_draft_roles()))));
create policy authors_draft on memo for insert to actielijn_app with check (
  created_by = access_actor() and dossier_id in (select access_dossiers('{coordinator,author}')));
create policy authors_change on memo for update to actielijn_app using (dossier_id in (select access_dossiers('{coordinator,author}')));

-- Whoever sees the memo sees what hangs under it.
do $$ declare
  part text;
begin
  foreach part in array array['memo_addressee', 'memo_annex', 'memo_annex_version', 'memo_version', 'memo_point', 'memo_passage',
    'memo_round', 'memo_ask', 'memo_opinion', 'memo_comment', 'memo_disposition', 'memo_decision', 'memo_preparation', 'memo_effect',
    'memo_condition', 'memo_ink', 'memo_signatory', 'memo_signature', 'memo_file', 'memo_update', 'memo_text'] loop
    execute format('alter table %I enable row level security', part);
    execute format('grant select, insert on %I to actielijn_app', part);
    execute format('create policy readers_read on %I for select to actielijn_app using (exists (select from memo m where m.id = memo_id))', part);
  end loop;
  -- What those who make the memo write.
  foreach part in array array['memo_addressee', 'memo_annex', 'memo_annex_version', 'memo_version', 'memo_point', 'memo_passage',
    'memo_round', 'memo_ask', 'memo_disposition', 'memo_signatory'] loop
    execute format('create policy authors_add on %I for insert to actielijn_app with check (
      dossier_id in (select access_dossiers(''{coordinator,author}'')) and exists (select from memo m where m.id = memo_id and m.dossier_id = %I.dossier_id))', part, part);
  end loop;
end $$;
grant delete on memo_addressee, memo_passage, memo_signatory to actielijn_app;
grant update on memo_annex, memo_round, memo_ask, memo_condition to actielijn_app;
grant update (withdrawn_at) on memo_comment, memo_ink to actielijn_app;
create policy authors_replace on memo_addressee for delete to actielijn_app using (dossier_id in (select access_dossiers('{coordinator,author}')));
create policy authors_replace on memo_passage for delete to actielijn_app using (dossier_id in (select access_dossiers('{coordinator,author}')));
create policy authors_replace on memo_signatory for delete to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and not exists (select from memo_signature s where s.signatory_id = memo_signatory.id));
create policy authors_change on memo_annex for update to actielijn_app using (dossier_id in (select access_dossiers('{coordinator,author}')));
create policy authors_change on memo_round for update to actielijn_app using (dossier_id in (select access_dossiers('{coordinator,author}')));
create policy authors_change on memo_ask for update to actielijn_app using (dossier_id in (select access_dossiers('{coordinator,author}')));

-- The text of a memo that was handed over is closed until it comes back.
drop policy readers_read on memo_update;
drop policy readers_read on memo_text;
create policy makers_read on memo_update for select to actielijn_app using (
  dossier_id in (select access_dossiers(access_draft_roles())) and exists (select from memo m where m.id = memo_id));
create policy makers_read on memo_text for select to actielijn_app using (
  dossier_id in (select access_dossiers(access_draft_roles())) and exists (select from memo m where m.id = memo_id));
create policy authors_type on memo_update for insert to actielijn_app with check (
  person_id = access_actor() and dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo m where m.id = memo_id and m.dossier_id = memo_update.dossier_id and m.status in ('draft', 'coordination', 'returned')));

alter table memo_history enable row level security;
alter table memo_annex_history enable row level security;
alter table memo_condition_history enable row level security;
alter table memo_format enable row level security;
alter table memo_template enable row level security;
grant select on memo_history, memo_annex_history, memo_condition_history, memo_format, memo_template to actielijn_app;
grant insert, update on memo_format, memo_template to actielijn_app;
create policy readers_read on memo_history for select to actielijn_app using (exists (select from memo m where m.id = memo_history.id));
create policy readers_read on memo_annex_history for select to actielijn_app using (exists (select from memo m where m.id = memo_id));
create policy readers_read on memo_condition_history for select to actielijn_app using (exists (select from memo m where m.id = memo_id));
create policy members_read on memo_format for select to actielijn_app using (programme_id in (select access_readable_programmes()));
create policy coordinators_add on memo_format for insert to actielijn_app with check (programme_id in (select access_programmes('{coordinator}')));
create policy coordinators_change on memo_format for update to actielijn_app using (programme_id in (select access_programmes('{coordinator}')));
create policy everybody_reads on memo_template for select to actielijn_app using (access_subject() is not null);
create policy administrators_add on memo_template for insert to actielijn_app with check ((select access_holds('administrator')));
create policy administrators_change on memo_template for update to actielijn_app using ((select access_holds('administrator')));
