-- What somebody is reminded of that is no case's own limit. It stands while it was raised after it was settled last.
create table notices (
    id uuid not null primary key,
    kind varchar(60) not null,
    service varchar(60) not null,
    matter varchar(60) not null,
    family varchar(20) not null,
    zone varchar(20) not null,
    organisation_id uuid not null,
    reference varchar(60) not null,
    about varchar(60) not null,
    due_on date not null,
    raised_at timestamptz null,
    settled_at timestamptz null
);

create index ix_notices_organisation on notices (organisation_id, due_on);
create index ix_notices_zone on notices (zone, family, due_on);
