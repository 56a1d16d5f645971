-- The register holds what an office is now; what it was stands in its history, who served in office_people.
alter table representative_offices add column version int not null default 1;
alter table representative_offices add column certificate_number varchar(60) null;
alter table representative_offices add column unified_code varchar(18) null;
alter table representative_offices add column approval_until date null;
alter table representative_offices add column lease_to date null;
alter table representative_offices add column search_text varchar(2000) not null default '';
-- Encrypted. Null for offices from before there was one: it follows from the form that established them.
alter table representative_offices add column entry text null;
alter table representative_offices add column ended_on date null;
alter table representative_offices add column end_ground varchar(60) null;
-- The first year of which an annual report is owed.
alter table representative_offices add column reports_from int not null default 9999;
update representative_offices set certificate_number = registration_number, reports_from = cast(extract(year from established_on) as int), search_text = lower(name_zh || ' ' || name_foreign || ' ' || enterprise_name_zh || ' ' || enterprise_name_original || ' ' || registration_number);
alter table representative_offices alter column case_id drop not null;
create index ix_representative_offices_zone on representative_offices (zone, registration_number);
create index ix_representative_offices_ended on representative_offices (ended_on) where ended_on is not null;

create table office_people (
    id uuid not null primary key,
    office_id uuid not null references representative_offices (id),
    role varchar(20) not null,
    person text not null,
    certificate_number varchar(60) null,
    appointed_on date not null,
    appointed_by uuid null,
    left_on date null,
    left_by uuid null
);

create index ix_office_people_office on office_people (office_id, id);

create table office_history (
    office_id uuid not null references representative_offices (id),
    seq int not null,
    at timestamptz not null,
    act varchar(40) not null,
    matter varchar(60) null,
    case_id uuid null,
    -- JSON; public: registered items, and of persons the chief representative alone.
    changes text not null,
    primary key (office_id, seq)
);

create table office_dates (
    office_id uuid not null references representative_offices (id),
    zone varchar(20) not null,
    kind varchar(40) not null,
    ref varchar(60) not null,
    due_on date not null,
    primary key (office_id, kind, ref)
);

create index ix_office_dates_zone on office_dates (zone, due_on, office_id, kind, ref);

create table annual_reports (
    office_id uuid not null references representative_offices (id),
    year int not null,
    case_id uuid null,
    filed_on date not null,
    late boolean not null,
    primary key (office_id, year)
);

create table report_exceptions (
    office_id uuid not null references representative_offices (id),
    year int not null,
    listed_on date not null,
    removed_on date null,
    primary key (office_id, year)
);

create index ix_report_exceptions_year on report_exceptions (year, office_id);
