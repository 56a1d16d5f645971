create table filings (
    id uniqueidentifier not null primary key,
    case_id uniqueidentifier not null,
    organisation_id uniqueidentifier not null,
    number nvarchar(60) not null unique,
    version int not null,
    origin nvarchar(40) not null,
    zone nvarchar(20) not null,
    organ nvarchar(60) not null,
    name_zh nvarchar(200) not null,
    name_foreign nvarchar(200) null,
    filer_name nvarchar(200) not null,
    filer_name_foreign nvarchar(200) null,
    responsible_person nvarchar(200) null,
    authorised_until date null,
    classification nvarchar(200) not null,
    filed_on date not null,
    published_on date null,
    state nvarchar(20) not null,
    suspended_on date null,
    ended_on date null,
    ground nvarchar(60) null,
    risk int not null,
    search_text nvarchar(2000) not null,
    -- Encrypted: the whole filing as it counts now, with its formula.
    entry nvarchar(max) not null
);

create unique index ux_filings_case on filings (case_id);
create index ix_filings_organisation on filings (organisation_id, number);

create table filing_history (
    filing_id uniqueidentifier not null references filings (id),
    seq int not null,
    at datetimeoffset not null,
    act nvarchar(40) not null,
    matter nvarchar(60) null,
    case_id uniqueidentifier null,
    -- JSON; public.
    changes nvarchar(max) not null,
    primary key (filing_id, seq)
);
