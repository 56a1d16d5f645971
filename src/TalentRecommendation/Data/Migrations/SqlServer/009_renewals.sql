-- A renewal that is open, what was reported and nobody has taken note of, and the person as a keyed hash of the passport.
alter table staff_members add renewal_case_id uniqueidentifier null, renewing nvarchar(20) null, reported_on date null, residence_ended_on date null, person_key nvarchar(64) null;

create index ix_staff_members_person on staff_members (person_key) where person_key is not null;
create index ix_staff_members_reported on staff_members (zone, reported_on) where reported_on is not null;
create unique index ux_staff_members_residence_permit on staff_members (residence_permit);
