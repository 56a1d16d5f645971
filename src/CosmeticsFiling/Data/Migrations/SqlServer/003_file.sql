-- The post-filing check and its order, what filers are known by, and what each filing said before.
alter table filings add check_state nvarchar(20) not null default 'pending';
alter table filings add corrections int not null default 0;
-- JSON: codes and points.
alter table filings add risk_reasons nvarchar(2000) not null default '[]';
-- A thousand minus the risk, so that the queue's order runs one way.
alter table filings add urgency int not null default 1000;
alter table filings add filer_key nvarchar(300) not null default '';
alter table filings add product_key nvarchar(400) not null default '';
go
create index ix_filings_zone on filings (zone, number);
create index ix_filings_state on filings (zone, state, number);
create index ix_filings_check on filings (zone, check_state, urgency, filed_on, number);
create index ix_filings_published on filings (number) where published_on is not null;
create index ix_filings_unpublished on filings (number) where published_on is null;
create index ix_filings_filer on filings (filer_key, product_key);

create table filing_versions (
    filing_id uniqueidentifier not null references filings (id),
    version int not null,
    at datetimeoffset not null,
    matter nvarchar(60) not null,
    case_id uniqueidentifier not null,
    -- Encrypted: the whole filing as it counted from then on.
    entry nvarchar(max) not null,
    primary key (filing_id, version)
);
