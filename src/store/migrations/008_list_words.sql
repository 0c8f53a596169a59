-- The words of lists (crime forms and indicators of evidence) in the order of their rows: a page of the evidence of one form is
-- read as it stands here. So far they stood among the words of texts, where all rows with a word had to be fetched and sorted.
create table "list_word" (
  "assessment_id" integer not null references "assessment" ("id") on delete cascade,
  "source" text not null,
  "word" text not null,
  "position" integer not null,
  "object_id" integer not null,
  primary key ("assessment_id", "source", "word", "position")
) strict, without rowid;
create index "list_word_object" on "list_word" ("object_id", "source");
insert into "list_word" ("assessment_id", "source", "word", "position", "object_id")
  select w."assessment_id", w."source", w."word", e."position", w."object_id"
    from "search_word" w join "evidence" e on e."id" = w."object_id"
    where w."source" in ('evidence.items', 'evidence.indicators');
delete from "search_word" where "source" in ('evidence.items', 'evidence.indicators');
