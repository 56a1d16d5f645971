-- Foreign members of staff with their two permits.
create table staff_members (
    id uniqueidentifier not null primary key,
    number nvarchar(60) not null,
    version int not null,
    organisation_id uniqueidentifier not null,
    organisation_name nvarchar(200) not null,
    zone nvarchar(20) not null,
    state nvarchar(20) not null,
    -- Encrypted.
    person nvarchar(max) not null,
    position nvarchar(200) not null,
    class nvarchar(10) not null,
    work_permit nvarchar(60) not null,
    work_permit_until date not null,
    residence_permit nvarchar(60) not null,
    residence_until date not null,
    sponsor nvarchar(60) null,
    sponsor_ended_on date null,
    post_changed_on date null,
    left_on date null,
    case_id uniqueidentifier not null,
    case_number nvarchar(60) not null,
    work_reminded date null,
    residence_reminded date null,
    search nvarchar(2000) not null
);

create unique index ux_staff_members_number on staff_members (number);
create unique index ux_staff_members_work_permit on staff_members (work_permit);
create index ix_staff_members_organisation on staff_members (organisation_id, work_permit_until, id);
create index ix_staff_members_zone on staff_members (zone, work_permit_until, id);
create index ix_staff_members_active on staff_members (id) where state = 'active';
create index ix_staff_members_sponsor on staff_members (sponsor) where sponsor is not null;

-- What happened to them; rows are added only.
create table staff_entries (
    id uniqueidentifier not null primary key,
    staff_id uniqueidentifier not null references staff_members (id),
    kind nvarchar(40) not null,
    happened_on date not null,
    at datetimeoffset not null,
    case_id uniqueidentifier null,
    late bit not null,
    -- Encrypted.
    details nvarchar(max) null
);

create index ix_staff_entries_member on staff_entries (staff_id, at, id);

-- Representative offices, as the register's events tell.
create table sponsors (
    registration_number nvarchar(60) not null primary key,
    office_id uniqueidentifier not null,
    organisation_id uniqueidentifier not null,
    name nvarchar(400) not null,
    zone nvarchar(20) not null,
    registered_on date null,
    ended_on date null,
    ended_as nvarchar(20) null
);
