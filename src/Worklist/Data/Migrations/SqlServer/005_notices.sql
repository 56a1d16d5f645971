-- What somebody is reminded of that is no case's own limit. It stands while it was raised after it was settled last.
create table notices (
    id uniqueidentifier not null primary key,
    kind nvarchar(60) not null,
    service nvarchar(60) not null,
    matter nvarchar(60) not null,
    family nvarchar(20) not null,
    zone nvarchar(20) not null,
    organisation_id uniqueidentifier not null,
    reference nvarchar(60) not null,
    about nvarchar(60) not null,
    due_on date not null,
    raised_at datetimeoffset null,
    settled_at datetimeoffset null
);

create index ix_notices_organisation on notices (organisation_id, due_on);
create index ix_notices_zone on notices (zone, family, due_on);
