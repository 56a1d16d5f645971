create table representative_offices (
    id uniqueidentifier not null primary key,
    case_id uniqueidentifier not null,
    organisation_id uniqueidentifier not null,
    registration_number nvarchar(60) not null unique,
    name_zh nvarchar(200) not null,
    name_foreign nvarchar(200) not null,
    chief_name nvarchar(200) not null,
    business_scope nvarchar(1000) not null,
    premises nvarchar(300) not null,
    term_from date not null,
    term_to date not null,
    enterprise_name_zh nvarchar(200) not null,
    enterprise_name_original nvarchar(200) not null,
    enterprise_address_zh nvarchar(300) not null,
    country nchar(3) not null,
    zone nvarchar(20) not null,
    organ nvarchar(60) not null,
    established_on date not null,
    state nvarchar(40) not null
);

create unique index ux_representative_offices_case on representative_offices (case_id);
create index ix_representative_offices_organisation on representative_offices (organisation_id);
