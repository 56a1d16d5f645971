-- First applications that are open, by a keyed hash of the passport: one of an employer for a person.
create table staff_applications (
    case_id uuid not null primary key,
    case_number varchar(60) not null,
    person varchar(64) not null,
    organisation_id uuid not null
);

create unique index ux_staff_applications_person on staff_applications (person, organisation_id);
