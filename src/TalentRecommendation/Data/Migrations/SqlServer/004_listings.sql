-- Employers on the zones' lists.
create table listings (
    number nvarchar(40) not null primary key,
    zone nvarchar(20) not null,
    year int not null,
    case_id uniqueidentifier not null,
    organisation_id uniqueidentifier not null,
    employer nvarchar(200) not null,
    credit_code nvarchar(18) not null,
    industry nvarchar(40) not null,
    state nvarchar(20) not null,
    published_on date not null,
    objections_until date not null,
    ended_on date null,
    -- Encrypted.
    end_reason nvarchar(max) null
);

create unique index ux_listings_case on listings (case_id);
create index ix_listings_employer on listings (credit_code, year);
create index ix_listings_organisation on listings (organisation_id, number);

-- Objections to listings, and appeals against delistings.
create table listing_claims (
    id uniqueidentifier not null primary key,
    listing nvarchar(40) not null,
    kind nvarchar(20) not null,
    account_id uniqueidentifier not null,
    claimant nvarchar(max) not null,
    reason nvarchar(max) not null,
    filed_at datetimeoffset not null,
    state nvarchar(20) not null,
    decided_at datetimeoffset null,
    decided_by nvarchar(max) null,
    decision nvarchar(max) null
);

create index ix_listing_claims_listing on listing_claims (listing, id);

create table listing_reviews (
    id uniqueidentifier not null primary key,
    listing nvarchar(40) not null,
    outcome nvarchar(20) not null,
    reason nvarchar(max) not null,
    at datetimeoffset not null,
    by_name nvarchar(max) not null
);

create index ix_listing_reviews_listing on listing_reviews (listing, id);

-- How many employers a zone may recommend in a year; taken by approvals.
create table listing_quotas (
    zone nvarchar(20) not null,
    year int not null,
    total int not null,
    taken int not null,
    source nvarchar(500) not null,
    changed_at datetimeoffset not null,
    changed_by uniqueidentifier not null,
    constraint pk_listing_quotas primary key (zone, year),
    constraint ck_listing_quotas check (taken >= 0 and taken <= total)
);
