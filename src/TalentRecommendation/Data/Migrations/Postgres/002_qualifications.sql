create table qualification_records (
    number varchar(60) not null primary key,
    case_id uuid not null unique,
    organisation_id uuid not null,
    zone varchar(20) not null,
    employer varchar(200) not null,
    field varchar(20) not null,
    qualification varchar(40) not null,
    issued_on date not null,
    valid_to date not null,
    state varchar(20) not null,
    ended_on date null
);

create index ix_qualification_records_zone on qualification_records (zone, number);
