-- Employers on the zones' lists.
create table listings (
    number varchar(40) not null primary key,
    zone varchar(20) not null,
    year int not null,
    case_id uuid not null,
    organisation_id uuid not null,
    employer varchar(200) not null,
    credit_code varchar(18) not null,
    industry varchar(40) not null,
    state varchar(20) not null,
    published_on date not null,
    objections_until date not null,
    ended_on date null,
    -- Encrypted.
    end_reason text null
);

create unique index ux_listings_case on listings (case_id);
create index ix_listings_employer on listings (credit_code, year);
create index ix_listings_organisation on listings (organisation_id, number);

-- Objections to listings, and appeals against delistings.
create table listing_claims (
    id uuid not null primary key,
    listing varchar(40) not null,
    kind varchar(20) not null,
    account_id uuid not null,
    claimant text not null,
    reason text not null,
    filed_at timestamptz not null,
    state varchar(20) not null,
    decided_at timestamptz null,
    decided_by text null,
    decision text null
);

create index ix_listing_claims_listing on listing_claims (listing, id);

create table listing_reviews (
    id uuid not null primary key,
    listing varchar(40) not null,
    outcome varchar(20) not null,
    reason text not null,
    at timestamptz not null,
    by_name text not null
);

create index ix_listing_reviews_listing on listing_reviews (listing, id);

-- How many employers a zone may recommend in a year; taken by approvals.
create table listing_quotas (
    zone varchar(20) not null,
    year int not null,
    total int not null,
    taken int not null,
    source varchar(500) not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    constraint pk_listing_quotas primary key (zone, year),
    constraint ck_listing_quotas check (taken >= 0 and taken <= total)
);
