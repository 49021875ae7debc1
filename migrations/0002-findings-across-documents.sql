-- A finding may rest on sentences of several documents, and is the same finding when it comes out again (ADR 5).

create table finding_source (
  finding_id uuid not null references finding on delete cascade,
  position int not null,
  version_id uuid not null references document_version on delete cascade,
  page int not null,
  line int not null,
  sentence text not null,
  primary key (finding_id, position)
);
create index finding_source_of_version on finding_source (version_id);

insert into finding_source (finding_id, position, version_id, page, line, sentence)
select f.id, s.number - 1, f.version_id, (s.source ->> 'page')::int, (s.source ->> 'line')::int, s.source ->> 'sentence'
from finding f, jsonb_array_elements(f.sources) with ordinality as s (source, number);

alter table finding
  add column identity text,
  drop column sources,
  -- Null for a finding that lies across documents.
  alter column version_id drop not null;

-- As `src/intake/rules/identity.ts` makes it.
with told as (
  select f.id, f.dossier_id, f.position, f."check" || coalesce(E'\n' || string_agg(
    distinct (v.document_id::text || ' ' || s.sentence) collate "C", E'\n' order by (v.document_id::text || ' ' || s.sentence) collate "C"
  ), '') as words
  from finding f left join finding_source s on s.finding_id = f.id left join document_version v on v.id = s.version_id
  group by f.id
), counted as (
  select id, words, row_number() over (partition by dossier_id, words order by position, id) as number from told
)
update finding set identity = encode(sha256(convert_to(words || case when number > 1 then E'\n#' || number else '' end, 'UTF8')), 'hex')
from counted where counted.id = finding.id;

alter table finding
  alter column identity set not null,
  add constraint one_finding_per_identity unique (dossier_id, identity);

-- What was kept of a version to check it beside others, and by which edition of the checks.
create table version_check (
  version_id uuid primary key references document_version on delete cascade,
  -- The order in which versions were checked first: what comes later is compared with what was there.
  number bigint generated always as identity,
  edition int not null,
  assertions jsonb not null
);
