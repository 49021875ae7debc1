create extension if not exists pg_trgm;
create extension if not exists unaccent;

create text search configuration actielijn_dutch (copy = dutch);
alter text search configuration actielijn_dutch
  alter mapping for hword, hword_part, word with unaccent, dutch_stem;

-- identity

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  organisation text not null,
  roles text[] not null,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  constraint person_has_a_name check (length(trim(name)) > 0)
);

create table session (
  token_hash bytea primary key,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_by_expiry on session (expires_at);

create table record (
  number bigint primary key default 0,
  at timestamptz not null default now(),
  actor_id uuid references person,
  act text not null,
  thing text not null,
  thing_id uuid not null,
  before jsonb,
  after jsonb,
  previous_hash bytea not null default '\x',
  hash bytea not null default '\x'
);
create index record_of_thing on record (thing_id, number);

create function record_chain() returns trigger language plpgsql as $$
declare
  last_number bigint := 0;
  last_hash bytea := '\x00';
begin
  perform pg_advisory_xact_lock(7232001);
  select r.number, r.hash into last_number, last_hash from record r order by r.number desc limit 1;
  new.number := coalesce(last_number, 0) + 1;
  new.at := clock_timestamp();
  new.previous_hash := coalesce(last_hash, '\x00');
  new.hash := sha256(new.previous_hash || convert_to(jsonb_build_array(
    new.number, extract(epoch from new.at), new.actor_id, new.act, new.thing, new.thing_id, new.before, new.after
  )::text, 'UTF8'));
  return new;
end $$;
create trigger record_is_chained before insert on record for each row execute function record_chain();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name;
end $$;
create trigger record_is_closed before update or delete on record for each row execute function refuse_change();
create trigger record_is_not_emptied before truncate on record execute function refuse_change();

-- dossier

create table dossier (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  summary text not null default '',
  demo boolean not null default false,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  constraint dossier_has_a_title check (length(trim(title)) between 1 and 300)
);

create table document (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references dossier on delete cascade,
  name text not null,
  created_at timestamptz not null default now()
);
create index document_of_dossier on document (dossier_id);

create table document_version (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document on delete cascade,
  number int not null,
  sha256 text not null,
  format text not null,
  origin text not null,
  bytes bigint not null,
  pages int not null,
  lines int not null,
  notices text[] not null default '{}',
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  constraint one_version_per_number unique (document_id, number),
  constraint version_origin_is_known check (origin in ('text', 'ocr'))
);

create table page (
  version_id uuid not null references document_version on delete cascade,
  number int not null,
  first_line int not null,
  last_line int not null,
  content text not null,
  primary key (version_id, number),
  constraint page_lines_are_in_order check (last_line >= first_line - 1)
);

-- One row per memo or part of a memo: what search looks in. `newest` orders by the memo's own date.
create table passage (
  id bigint generated always as identity primary key,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references document_version on delete cascade,
  title text not null,
  day date,
  first_line int not null,
  content text not null,
  words tsvector generated always as (
    setweight(to_tsvector('actielijn_dutch', title), 'A') || setweight(to_tsvector('actielijn_dutch', content), 'D')
  ) stored
);
create index passage_words on passage using gin (words);
create index passage_of_version on passage (version_id);

create table fact (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references document_version on delete cascade,
  kind text not null,
  value jsonb not null,
  page int not null,
  first_line int not null,
  last_line int not null,
  confirmed_by uuid not null references person,
  confirmed_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index fact_of_dossier on fact (dossier_id, kind) where withdrawn_at is null;

-- intake

create table upload (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references dossier on delete cascade,
  created_by uuid not null references person,
  created_at timestamptz not null default now()
);

create table upload_file (
  id uuid primary key default gen_random_uuid(),
  upload_id uuid not null references upload on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  position int not null,
  name text not null,
  sha256 text,
  bytes bigint not null,
  status text not null,
  refusal text,
  notices text[] not null default '{}',
  pages_done int not null default 0,
  pages_total int not null default 0,
  version_id uuid references document_version on delete set null,
  finished_at timestamptz,
  constraint upload_file_status_is_known check (status in ('waiting', 'reading', 'read', 'refused')),
  constraint refused_files_say_why check ((status = 'refused') = (refusal is not null))
);
create index upload_file_of_dossier on upload_file (dossier_id);

create table reading_progress (
  file_id uuid primary key references upload_file on delete cascade,
  pages_done int not null,
  pages_total int not null
);

create table proposal (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references document_version on delete cascade,
  kind text not null,
  memo text,
  position int not null,
  proposed jsonb not null,
  value jsonb not null,
  sentence text not null,
  page int not null,
  first_line int not null,
  last_line int not null,
  status text not null default 'proposed',
  revision int not null default 1,
  fact_id uuid references fact,
  decided_by uuid references person,
  decided_at timestamptz,
  constraint proposal_status_is_known check (status in ('proposed', 'accepted', 'corrected', 'rejected')),
  constraint decided_proposals_name_their_decider check ((status = 'proposed') = (decided_by is null))
);
create index proposal_of_dossier on proposal (dossier_id, kind, status);
create index proposal_of_version on proposal (version_id, first_line);

create table finding (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references document_version on delete cascade,
  "check" text not null,
  severity text not null,
  message jsonb not null,
  suggestion jsonb,
  sources jsonb not null,
  position int not null,
  status text not null default 'open',
  reason text,
  revision int not null default 1,
  decided_by uuid references person,
  decided_at timestamptz,
  constraint finding_status_is_known check (status in ('open', 'settled', 'dismissed')),
  constraint finding_severity_is_known check (severity in ('error', 'warning', 'hint'))
);
create index finding_of_dossier on finding (dossier_id, position);
