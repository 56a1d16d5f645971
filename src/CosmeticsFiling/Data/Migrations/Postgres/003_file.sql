-- The post-filing check and its order, what filers are known by, and what each filing said before.
alter table filings add column check_state varchar(20) not null default 'pending';
alter table filings add column corrections int not null default 0;
-- JSON: codes and points.
alter table filings add column risk_reasons varchar(2000) not null default '[]';
-- A thousand minus the risk, so that the queue's order runs one way.
alter table filings add column urgency int not null default 1000;
alter table filings add column filer_key varchar(300) not null default '';
alter table filings add column product_key varchar(400) not null default '';

create index ix_filings_zone on filings (zone, number);
create index ix_filings_state on filings (zone, state, number);
create index ix_filings_check on filings (zone, check_state, urgency, filed_on, number);
create index ix_filings_published on filings (number) where published_on is not null;
create index ix_filings_unpublished on filings (number) where published_on is null;
create index ix_filings_filer on filings (filer_key, product_key);
create index ix_filings_search on filings using gin (title_parts(search_text));

create table filing_versions (
    filing_id uuid not null references filings (id),
    version int not null,
    at timestamptz not null,
    matter varchar(60) not null,
    case_id uuid not null,
    -- Encrypted: the whole filing as it counted from then on.
    entry text not null,
    primary key (filing_id, version)
);
