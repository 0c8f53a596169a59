-- What was changed of an assessment, so that whoever has read it need not read all of it again.
-- When each part was changed last: "evidence:12 judgements:15", the assessment's revision then; a part that is not named has
-- not been changed since this is kept.
alter table "assessment" add column "part_revisions" text not null default '';

-- Which row of a table a revision changed; 0: any number of them. Only the latest revisions are kept.
create table "content_change" (
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "revision" integer not null,
  "table_name" text not null,
  "position" integer not null,
  primary key ("assessment_id", "revision", "table_name")
) strict, without rowid;
