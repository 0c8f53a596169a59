-- The words of a record of evidence beside it, each once between spaces: " granica heroin route ". Whoever follows a list for
-- common words asks each row for them; so far each took a look into "search_word" for each word.
alter table "evidence" add column "search_words" text not null default '';
update "evidence" set "search_words" = coalesce(
  (select ' ' || group_concat(w."word", ' ') || ' ' from "search_word" w
    where w."source" = 'evidence' and w."object_id" = "evidence"."id" and w."assessment_id" = "evidence"."assessment_id"), '');
