-- Which device gave an answer, a proposal or a voice, as far as another one may not see it: how often the place had been handed over by then.
-- Codes that are about at this moment count as the facilitator's.
alter table "workshop_participant" add column "hand_overs" integer not null default 0;
alter table "workshop_participant" add column "removed" integer not null default 0;
alter table "workshop_answer" add column "hand_over" integer not null default 0;
alter table "workshop_proposal" add column "hand_over" integer not null default 0;
alter table "workshop_voice" add column "hand_over" integer not null default 0;
alter table "workshop_device_code" add column "giver" text not null default 'facilitator';
