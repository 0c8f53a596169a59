-- Live workshops (docs/decisions/0012). A workshop's state is not stored: it follows from its commands. Nothing here ties
-- a participant to a person, unless the workshop is attributed.

create table "workshop" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "code" text not null,
  "title" text not null,
  "day" text not null,
  "place" text not null,
  "identity" text not null,
  "join_code" text not null unique,
  "methodology_hash" text not null,
  "last_command" integer not null,
  "version" integer not null,
  "created_at" text not null,
  "created_by" integer not null,
  unique ("assessment_id", "code")
) strict;

create table "workshop_exercise" (
  "id" integer primary key autoincrement,
  "workshop_id" integer not null references "workshop" ("id") on delete cascade,
  "position" integer not null,
  "kind" text not null,
  "title" text not null,
  "settings" text not null,
  "version" integer not null
) strict;
create index "workshop_exercise_workshop" on "workshop_exercise" ("workshop_id", "position");

create table "workshop_participant" (
  "id" integer primary key autoincrement,
  "workshop_id" integer not null references "workshop" ("id") on delete cascade,
  "code" text not null,
  "organisation" text not null,
  "secret_hash" text not null,
  "account_id" integer references "account" ("id") on delete set null,
  unique ("workshop_id", "code")
) strict;

create table "workshop_device_code" (
  "code_hash" text primary key,
  "participant_id" integer references "workshop_participant" ("id") on delete cascade,
  "workshop_id" integer not null references "workshop" ("id") on delete cascade,
  "organisation" text not null,
  "expires_at" text not null
) strict, without rowid;

create table "workshop_answer" (
  "exercise_id" integer not null references "workshop_exercise" ("id") on delete cascade,
  "round" integer not null,
  "participant_id" integer not null references "workshop_participant" ("id") on delete cascade,
  "item" text not null,
  "column" text not null,
  "low" real,
  "best" real,
  "high" real,
  "confidence" real,
  "cannot_assess" integer not null,
  "rationale" text not null,
  "evidence" text not null,
  "sequence" integer not null,
  primary key ("exercise_id", "round", "participant_id", "item", "column")
) strict, without rowid;
create index "workshop_answer_participant" on "workshop_answer" ("participant_id");

create table "workshop_proposal" (
  "id" integer primary key autoincrement,
  "exercise_id" integer not null references "workshop_exercise" ("id") on delete cascade,
  "participant_id" integer not null references "workshop_participant" ("id") on delete cascade,
  "key" text not null,
  "kind" text not null,
  "place" text not null,
  "category" text not null,
  "text" text not null,
  "reason" text not null,
  unique ("participant_id", "key")
) strict;
create index "workshop_proposal_exercise" on "workshop_proposal" ("exercise_id", "id");

create table "workshop_voice" (
  "proposal_id" integer not null references "workshop_proposal" ("id") on delete cascade,
  "participant_id" integer not null references "workshop_participant" ("id") on delete cascade,
  "position" text not null,
  "reason" text not null,
  primary key ("proposal_id", "participant_id")
) strict, without rowid;

create table "workshop_command" (
  "workshop_id" integer not null references "workshop" ("id") on delete cascade,
  "number" integer not null,
  "at" text not null,
  "account_id" integer not null,
  "command" text not null,
  "arguments" text not null,
  primary key ("workshop_id", "number")
) strict, without rowid;

-- From which exercise of which workshop a record comes ("w1.3"), "" from none.
alter table "judgements" add column "workshop" text not null default '';
alter table "factors" add column "workshop" text not null default '';
alter table "factor_judgements" add column "workshop" text not null default '';
alter table "factor_effects" add column "workshop" text not null default '';
alter table "influence" add column "workshop" text not null default '';
alter table "incidence" add column "workshop" text not null default '';
