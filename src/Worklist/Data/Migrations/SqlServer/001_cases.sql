create table cases (
    id uniqueidentifier not null primary key nonclustered,
    sort_key nvarchar(32) collate Latin1_General_BIN2 not null,
    number nvarchar(60) not null,
    service nvarchar(60) not null,
    matter nvarchar(60) not null,
    family nvarchar(30) not null,
    zone nvarchar(20) not null,
    organ nvarchar(60) not null,
    organisation_id uniqueidentifier not null,
    title nvarchar(400) not null,
    state nvarchar(60) not null,
    version int not null,
    assignee_id uniqueidentifier null,
    due_on date null,
    submitted_at datetimeoffset null,
    decided_at datetimeoffset null,
    updated_at datetimeoffset not null
);

create unique clustered index ux_cases_sort_key on cases (sort_key);
create index ix_cases_organisation on cases (organisation_id, sort_key);
create index ix_cases_zone on cases (zone, sort_key);
create index ix_cases_zone_family on cases (zone, family, sort_key);
create index ix_cases_zone_matter on cases (zone, matter, sort_key);
create index ix_cases_matter on cases (matter, sort_key);
create index ix_cases_family on cases (family, sort_key);
create index ix_cases_state on cases (state, sort_key);
create index ix_cases_number on cases (number);
