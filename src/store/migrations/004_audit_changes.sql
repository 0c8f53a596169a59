-- Who looks is noted many times for each change: what was changed is found without reading all that.
-- The condition stands in store/audit.cpp too, in the same words: so the database knows that the index may be used. Of two indexes that
-- would do, SQLite takes the older one.
drop index "audit_assessment";
create index "audit_change" on "audit" ("assessment_id", "number") where ("action" < 'view.' or "action" >= 'view/');
create index "audit_assessment" on "audit" ("assessment_id", "number");
create index "audit_action" on "audit" ("action", "assessment_id", "number");
