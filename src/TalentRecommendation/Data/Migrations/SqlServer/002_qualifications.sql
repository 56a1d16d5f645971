create table qualification_records (
    number nvarchar(60) not null primary key,
    case_id uniqueidentifier not null unique,
    organisation_id uniqueidentifier not null,
    zone nvarchar(20) not null,
    employer nvarchar(200) not null,
    field nvarchar(20) not null,
    qualification nvarchar(40) not null,
    issued_on date not null,
    valid_to date not null,
    state nvarchar(20) not null,
    ended_on date null
);

create index ix_qualification_records_zone on qualification_records (zone, number);
