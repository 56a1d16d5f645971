-- Foreign members of staff with their two permits.
create table staff_members (
    id uuid not null primary key,
    number varchar(60) not null,
    version int not null,
    organisation_id uuid not null,
    organisation_name varchar(200) not null,
    zone varchar(20) not null,
    state varchar(20) not null,
    -- Encrypted.
    person text not null,
    position varchar(200) not null,
    class varchar(10) not null,
    work_permit varchar(60) not null,
    work_permit_until date not null,
    residence_permit varchar(60) not null,
    residence_until date not null,
    sponsor varchar(60) null,
    sponsor_ended_on date null,
    post_changed_on date null,
    left_on date null,
    case_id uuid not null,
    case_number varchar(60) not null,
    work_reminded date null,
    residence_reminded date null,
    search varchar(2000) not null
);

create unique index ux_staff_members_number on staff_members (number);
create unique index ux_staff_members_work_permit on staff_members (work_permit);
create index ix_staff_members_organisation on staff_members (organisation_id, work_permit_until, id);
create index ix_staff_members_zone on staff_members (zone, work_permit_until, id);
create index ix_staff_members_active on staff_members (id) where state = 'active';
create index ix_staff_members_sponsor on staff_members (sponsor) where sponsor is not null;

-- What happened to them; rows are added only.
create table staff_entries (
    id uuid not null primary key,
    staff_id uuid not null references staff_members (id),
    kind varchar(40) not null,
    happened_on date not null,
    at timestamptz not null,
    case_id uuid null,
    late boolean not null,
    -- Encrypted.
    details text null
);

create index ix_staff_entries_member on staff_entries (staff_id, at, id);

-- Representative offices, as the register's events tell.
create table sponsors (
    registration_number varchar(60) not null primary key,
    office_id uuid not null,
    organisation_id uuid not null,
    name varchar(400) not null,
    zone varchar(20) not null,
    registered_on date null,
    ended_on date null,
    ended_as varchar(20) null
);
