-- Whether an object has a word is asked object by object, so that a page of a search for common words need not look at all of them.
drop index "search_word_object";
create index "search_word_object" on "search_word" ("source", "object_id", "assessment_id", "word");
