create table representative_offices (
    id uuid not null primary key,
    case_id uuid not null,
    organisation_id uuid not null,
    registration_number varchar(60) not null unique,
    name_zh varchar(200) not null,
    name_foreign varchar(200) not null,
    chief_name varchar(200) not null,
    business_scope varchar(1000) not null,
    premises varchar(300) not null,
    term_from date not null,
    term_to date not null,
    enterprise_name_zh varchar(200) not null,
    enterprise_name_original varchar(200) not null,
    enterprise_address_zh varchar(300) not null,
    country char(3) not null,
    zone varchar(20) not null,
    organ varchar(60) not null,
    established_on date not null,
    state varchar(40) not null
);

create unique index ux_representative_offices_case on representative_offices (case_id);
create index ix_representative_offices_organisation on representative_offices (organisation_id);
