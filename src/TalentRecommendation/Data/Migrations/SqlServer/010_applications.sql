-- First applications that are open, by a keyed hash of the passport: one of an employer for a person.
create table staff_applications (
    case_id uniqueidentifier not null primary key,
    case_number nvarchar(60) not null,
    person nvarchar(64) not null,
    organisation_id uniqueidentifier not null
);

create unique index ux_staff_applications_person on staff_applications (person, organisation_id);
