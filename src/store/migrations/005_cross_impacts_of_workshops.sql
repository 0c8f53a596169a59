-- Impacts of factors on each other may come from a workshop.
alter table "cross_impacts" add column "workshop" text not null default '';
