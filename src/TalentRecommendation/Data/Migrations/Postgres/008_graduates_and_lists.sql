-- One employer stands on one list a year, in whatever zone.
drop index ix_listings_employer;
create unique index ux_listings_standing on listings (credit_code, year) where state in ('published', 'listed');

-- The last yearly review that kept it.
alter table listings add reviewed_on date null;

-- Quotas change by version, and every change is kept.
alter table listing_quotas add version int not null default 1;

create table listing_quota_changes (
    id uuid not null primary key,
    zone varchar(20) not null,
    year int not null,
    version int not null,
    total int not null,
    source varchar(500) not null,
    at timestamptz not null,
    -- Encrypted.
    by_name text not null,
    constraint ux_listing_quota_changes unique (zone, year, version)
);

alter table graduate_files add education varchar(20) null;
-- The group by which the graduate settles without points.
alter table graduate_files add direct varchar(40) null;

create index ix_graduate_tries_person on graduate_tries (person);

-- Where a graduate is reached: keyed hashes of mailbox and phone beside that of the person.
create table graduate_addresses (
    case_id uuid not null,
    kind varchar(10) not null,
    address varchar(64) not null,
    person varchar(64) not null,
    constraint pk_graduate_addresses primary key (case_id, kind)
);

create index ix_graduate_addresses_address on graduate_addresses (address);
