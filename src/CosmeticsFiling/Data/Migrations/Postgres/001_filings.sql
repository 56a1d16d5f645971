create table filings (
    id uuid not null primary key,
    case_id uuid not null,
    organisation_id uuid not null,
    number varchar(60) not null unique,
    version int not null,
    origin varchar(40) not null,
    zone varchar(20) not null,
    organ varchar(60) not null,
    name_zh varchar(200) not null,
    name_foreign varchar(200) null,
    filer_name varchar(200) not null,
    filer_name_foreign varchar(200) null,
    responsible_person varchar(200) null,
    authorised_until date null,
    classification varchar(200) not null,
    filed_on date not null,
    published_on date null,
    state varchar(20) not null,
    suspended_on date null,
    ended_on date null,
    ground varchar(60) null,
    risk int not null,
    search_text varchar(2000) not null,
    -- Encrypted: the whole filing as it counts now, with its formula.
    entry text not null
);

create unique index ux_filings_case on filings (case_id);
create index ix_filings_organisation on filings (organisation_id, number);

create table filing_history (
    filing_id uuid not null references filings (id),
    seq int not null,
    at timestamptz not null,
    act varchar(40) not null,
    matter varchar(60) null,
    case_id uuid null,
    -- JSON; public.
    changes text not null,
    primary key (filing_id, seq)
);
