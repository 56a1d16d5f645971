-- The register holds what an office is now; what it was stands in its history, who served in office_people.
alter table representative_offices add version int not null default 1;
alter table representative_offices add certificate_number nvarchar(60) null;
alter table representative_offices add unified_code nvarchar(18) null;
alter table representative_offices add approval_until date null;
alter table representative_offices add lease_to date null;
alter table representative_offices add search_text nvarchar(2000) not null default '';
-- Encrypted. Null for offices from before there was one: it follows from the form that established them.
alter table representative_offices add entry nvarchar(max) null;
alter table representative_offices add ended_on date null;
alter table representative_offices add end_ground nvarchar(60) null;
-- The first year of which an annual report is owed.
alter table representative_offices add reports_from int not null default 9999;
go
drop index ux_representative_offices_case on representative_offices;
go
alter table representative_offices alter column case_id uniqueidentifier null;
go
create unique index ux_representative_offices_case on representative_offices (case_id) where case_id is not null;
update representative_offices set certificate_number = registration_number, reports_from = year(established_on), search_text = lower(name_zh + ' ' + name_foreign + ' ' + enterprise_name_zh + ' ' + enterprise_name_original + ' ' + registration_number);
create index ix_representative_offices_zone on representative_offices (zone, registration_number);
create index ix_representative_offices_ended on representative_offices (ended_on) where ended_on is not null;

create table office_people (
    id uniqueidentifier not null primary key,
    office_id uniqueidentifier not null references representative_offices (id),
    role nvarchar(20) not null,
    person nvarchar(max) not null,
    certificate_number nvarchar(60) null,
    appointed_on date not null,
    appointed_by uniqueidentifier null,
    left_on date null,
    left_by uniqueidentifier null
);

create index ix_office_people_office on office_people (office_id, id);

create table office_history (
    office_id uniqueidentifier not null references representative_offices (id),
    seq int not null,
    at datetimeoffset not null,
    act nvarchar(40) not null,
    matter nvarchar(60) null,
    case_id uniqueidentifier null,
    -- JSON; public: registered items, and of persons the chief representative alone.
    changes nvarchar(max) not null,
    primary key (office_id, seq)
);

create table office_dates (
    office_id uniqueidentifier not null references representative_offices (id),
    zone nvarchar(20) not null,
    kind nvarchar(40) not null,
    ref nvarchar(60) not null,
    due_on date not null,
    primary key (office_id, kind, ref)
);

create index ix_office_dates_zone on office_dates (zone, due_on, office_id, kind, ref);

create table annual_reports (
    office_id uniqueidentifier not null references representative_offices (id),
    year int not null,
    case_id uniqueidentifier null,
    filed_on date not null,
    late bit not null,
    primary key (office_id, year)
);

create table report_exceptions (
    office_id uniqueidentifier not null references representative_offices (id),
    year int not null,
    listed_on date not null,
    removed_on date null,
    primary key (office_id, year)
);

create index ix_report_exceptions_year on report_exceptions (year, office_id);
