-- The tables of the first version. This text never changes: what comes later is a migration of its own.
-- Written for SQLite; store/sql_text says it in the words of PostgreSQL. Times are ISO 8601 in UTC, "" where there is none.

create table "account" (
  "id" integer primary key autoincrement,
  "email" text not null unique,
  "name" text not null,
  "system_role" text not null,
  "language" text not null,
  "disabled" integer not null,
  "password_hash" text not null,
  "totp_secret_encrypted" text not null,
  "totp_enabled" integer not null,
  "totp_last_step" integer not null,
  "failed_logins" integer not null,
  "locked_until" text not null,
  "created_at" text not null,
  "version" integer not null
) strict;

create table "session" (
  "token_hash" text primary key,
  "account_id" integer not null references "account" ("id") on delete cascade,
  "csrf_token" text not null,
  "strength" text not null,
  "created_at" text not null,
  "last_seen" text not null,
  "expires_at" text not null
) strict, without rowid;
create index "session_account" on "session" ("account_id");

create table "setup_token" (
  "token_hash" text primary key,
  "expires_at" text not null
) strict, without rowid;

create table "setting" (
  "key" text primary key,
  "value" text not null
) strict, without rowid;

create table "assessment" (
  "id" integer primary key autoincrement,
  "code" text not null unique,
  "title" text not null,
  "handling_default" text not null,
  "revision" integer not null,
  "version" integer not null,
  "created_at" text not null,
  "published_run" integer,
  "archived" integer not null
) strict;

create table "membership" (
  "account_id" integer not null references "account" ("id") on delete cascade,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "role" text not null,
  "organisation" text not null,
  "clearance" text not null,
  "version" integer not null,
  primary key ("account_id", "assessment_id")
) strict, without rowid;
create index "membership_assessment" on "membership" ("assessment_id");

create table "invitation" (
  "id" integer primary key autoincrement,
  "token_hash" text not null unique,
  "email" text not null,
  "system_role" text not null,
  "assessment_id" integer references "assessment" ("id") on delete cascade,
  "role" text not null,
  "organisation" text not null,
  "clearance" text not null,
  "created_by" integer not null,
  "created_at" text not null,
  "expires_at" text not null,
  "used_at" text not null
) strict;
create index "invitation_assessment" on "invitation" ("assessment_id");

create table "assessment_file" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "path" text not null,
  "sha256" text not null,
  "size" integer not null,
  "version" integer not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  unique ("assessment_id", "path")
) strict;

create table "run" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "state" text not null,
  "options" text not null,
  "manifest_hash" text not null,
  "inputs_hash" text not null,
  "methodology_hash" text not null,
  "engine_version" text not null,
  "results_hash" text not null,
  "revision" integer not null,
  "requested_by" integer not null,
  "requested_at" text not null,
  "started_at" text not null,
  "finished_at" text not null,
  "error" text not null
) strict;
create index "run_assessment" on "run" ("assessment_id", "id");
create index "run_state" on "run" ("state");

create table "series" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "code" text not null,
  "name" text not null,
  "area" text not null,
  "unit" text not null,
  "publisher" text not null,
  "handling" text not null,
  "observations" integer not null,
  "first_period" text not null,
  "last_period" text not null,
  unique ("assessment_id", "code")
) strict;

create table "observation" (
  "series_id" integer not null references "series" ("id") on delete cascade,
  "number" integer not null,
  "period" text not null,
  "low" real,
  "high" real,
  "flag" text not null,
  "file_row" integer not null,
  primary key ("series_id", "number")
) strict, without rowid;

create table "audit" (
  "number" integer primary key,
  "at" text not null,
  "account_id" integer,
  "action" text not null,
  "assessment_id" integer,
  "object" text not null,
  "details" text not null,
  "previous_hash" text not null,
  "hash" text not null
) strict;
create index "audit_assessment" on "audit" ("assessment_id", "number");
create index "audit_account" on "audit" ("account_id", "number");
create index "audit_object" on "audit" ("object", "number");

create table "audit_head" (
  "id" integer primary key,
  "number" integer not null,
  "hash" text not null
) strict;

create table "record_history" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "table_name" text not null,
  "record_id" integer not null,
  "event" text not null,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "cells" text not null,
  "handling" text not null,
  "until" text not null,
  "replaced_by" integer not null
) strict;
create index "record_history_record" on "record_history" ("assessment_id", "table_name", "record_id", "version");

create table "search_word" (
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "source" text not null,
  "word" text not null,
  "object_id" integer not null,
  primary key ("assessment_id", "source", "word", "object_id")
) strict, without rowid;
create index "search_word_object" on "search_word" ("source", "object_id");

-- The tables of the assessment folder (format/assessment_tables.h), cells as their files hold them. In a column of
-- texts stands one JSON object, language → text.

create table "items" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "code" text not null,
  "name" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "code")
) strict;

create table "organisations" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "code" text not null,
  "name" text not null,
  "kind" text not null,
  "areas" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "code")
) strict;
create index "organisations_kind" on "organisations" ("assessment_id", "kind", "position");

create table "assessors" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "code" text not null,
  "organisation" text not null,
  "weight" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "code")
) strict;
create index "assessors_organisation" on "assessors" ("assessment_id", "organisation", "position");

create table "judgements" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "round" text not null,
  "assessor" text not null,
  "item" text not null,
  "indicator" text not null,
  "low" text not null,
  "best" text not null,
  "high" text not null,
  "confidence" text not null,
  "rationale" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "round", "assessor", "item", "indicator")
) strict;
create index "judgements_assessor" on "judgements" ("assessment_id", "assessor", "position");
create index "judgements_item" on "judgements" ("assessment_id", "item", "position");
create index "judgements_indicator" on "judgements" ("assessment_id", "indicator", "position");
create index "judgements_owner" on "judgements" ("assessment_id", "owner_organisation", "position");

create table "scores" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "item" text not null,
  "indicator" text not null,
  "value" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "item", "indicator")
) strict;
create index "scores_item" on "scores" ("assessment_id", "item", "position");
create index "scores_indicator" on "scores" ("assessment_id", "indicator", "position");
create index "scores_owner" on "scores" ("assessment_id", "owner_organisation", "position");

create table "evidence" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "code" text not null,
  "items" text not null,
  "indicators" text not null,
  "area" text not null,
  "period" text not null,
  "source" text not null,
  "scheme" text not null,
  "grade" text not null,
  "handling" text not null,
  "text" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "code")
) strict;
create index "evidence_grade" on "evidence" ("assessment_id", "grade", "position");
create index "evidence_handling" on "evidence" ("assessment_id", "handling", "position");
create index "evidence_owner" on "evidence" ("assessment_id", "owner_organisation", "position");

create table "factors" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "code" text not null,
  "category" text not null,
  "statement" text not null,
  "low" text not null,
  "best" text not null,
  "high" text not null,
  "confidence" text not null,
  "evidence" text not null,
  "source" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "code")
) strict;
create index "factors_category" on "factors" ("assessment_id", "category", "position");

create table "factor_judgements" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "round" text not null,
  "assessor" text not null,
  "factor" text not null,
  "low" text not null,
  "best" text not null,
  "high" text not null,
  "confidence" text not null,
  "rationale" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "round", "assessor", "factor")
) strict;
create index "factor_judgements_assessor" on "factor_judgements" ("assessment_id", "assessor", "position");
create index "factor_judgements_factor" on "factor_judgements" ("assessment_id", "factor", "position");
create index "factor_judgements_owner" on "factor_judgements" ("assessment_id", "owner_organisation", "position");

create table "factor_effects" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "factor" text not null,
  "item" text not null,
  "group" text not null,
  "effect" text not null,
  "assessor" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "factor", "item", "group", "assessor")
) strict;
create index "factor_effects_factor" on "factor_effects" ("assessment_id", "factor", "position");
create index "factor_effects_item" on "factor_effects" ("assessment_id", "item", "position");

create table "cross_impacts" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "kind" text not null,
  "on" text not null,
  "given" text not null,
  "value" text not null,
  unique ("assessment_id", "position")
) strict;
create index "cross_impacts_on" on "cross_impacts" ("assessment_id", "on", "position");

create table "influence" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "round" text not null,
  "assessor" text not null,
  "item" text not null,
  "domain" text not null,
  "low" text not null,
  "best" text not null,
  "high" text not null,
  "confidence" text not null,
  "rationale" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "round", "assessor", "item", "domain")
) strict;
create index "influence_assessor" on "influence" ("assessment_id", "assessor", "position");
create index "influence_item" on "influence" ("assessment_id", "item", "position");
create index "influence_owner" on "influence" ("assessment_id", "owner_organisation", "position");

create table "incidence" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "round" text not null,
  "assessor" text not null,
  "item" text not null,
  "stakeholder" text not null,
  "low" text not null,
  "best" text not null,
  "high" text not null,
  "confidence" text not null,
  "rationale" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "round", "assessor", "item", "stakeholder")
) strict;
create index "incidence_assessor" on "incidence" ("assessment_id", "assessor", "position");
create index "incidence_item" on "incidence" ("assessment_id", "item", "position");
create index "incidence_owner" on "incidence" ("assessment_id", "owner_organisation", "position");

create table "groups" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "code" text not null,
  "description" text not null,
  "items" text not null,
  "areas" text not null,
  "handling" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "code")
) strict;
create index "groups_handling" on "groups" ("assessment_id", "handling", "position");

create table "group_scores" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "group" text not null,
  "attribute" text not null,
  "level" text not null,
  "evidence" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "group", "attribute")
) strict;
create index "group_scores_group" on "group_scores" ("assessment_id", "group", "position");

create table "group_links" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "from" text not null,
  "to" text not null,
  "kind" text not null,
  "evidence" text not null,
  unique ("assessment_id", "position")
) strict;
create index "group_links_from" on "group_links" ("assessment_id", "from", "position");
create index "group_links_to" on "group_links" ("assessment_id", "to", "position");

create table "decisions" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "position" integer not null,
  "version" integer not null,
  "owner_organisation" text not null,
  "changed_at" text not null,
  "changed_by" integer not null,
  "item" text not null,
  "decision" text not null,
  "reason" text not null,
  "decided_by" text not null,
  "date" text not null,
  unique ("assessment_id", "position"),
  unique ("assessment_id", "item")
) strict;

create table "attachment" (
  "id" integer primary key autoincrement,
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "evidence_id" integer not null references "evidence" ("id") on delete cascade,
  "file_name" text not null,
  "media_type" text not null,
  "sha256" text not null,
  "size" integer not null,
  "attached_at" text not null,
  "attached_by" integer not null
) strict;
create index "attachment_evidence" on "attachment" ("evidence_id");
create index "attachment_assessment" on "attachment" ("assessment_id");
