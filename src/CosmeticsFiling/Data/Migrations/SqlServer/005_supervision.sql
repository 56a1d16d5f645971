-- Corrections of one record follow each other; two of them may bear one instant.
alter table pilot_corrections add seq int not null default 1;

create table annual_reports (
    filing_id uniqueidentifier not null references filings (id),
    year int not null,
    case_id uniqueidentifier not null,
    filed_on date not null,
    late bit not null,
    still_made bit not null,
    last_made_on date null,
    primary key (filing_id, year)
);

create index ix_annual_reports_case on annual_reports (case_id);

create table report_exceptions (
    filing_id uniqueidentifier not null references filings (id),
    year int not null,
    listed_on date not null,
    removed_on date null,
    primary key (filing_id, year)
);

-- What is inspected by lot. First the population is fixed and its hash published; the seed becomes known later.
create table inspection_draws (
    id uniqueidentifier not null primary key,
    year int not null,
    purpose nvarchar(60) not null,
    round int not null,
    organ nvarchar(60) not null,
    state nvarchar(20) not null,
    as_of date not null,
    method nvarchar(20) not null,
    -- Filing numbers in canonical order, a line each.
    population nvarchar(max) not null,
    population_count int not null,
    population_hash nvarchar(64) not null,
    size int not null,
    seed_source nvarchar(400) not null,
    seed_from datetimeoffset not null,
    fixed_at datetimeoffset not null,
    fixed_by uniqueidentifier not null,
    seed nvarchar(200) null,
    drawn_at datetimeoffset null,
    drawn_by uniqueidentifier null,
    -- JSON: rank, number, key.
    result nvarchar(max) null,
    constraint ux_inspection_draws unique (year, purpose, round)
);

create index ix_inspection_draws_fixed on inspection_draws (fixed_at, id);
go
create trigger inspection_draws_stay on inspection_draws after update, delete as
begin
    if exists (
        select 1
        from deleted d
        where d.state <> 'fixed' or not exists (
            select 1
            from inserted i
            where i.id = d.id and i.year = d.year and i.purpose = d.purpose and i.round = d.round and i.organ = d.organ and i.as_of = d.as_of and i.method = d.method
              and i.population = d.population and i.population_count = d.population_count and i.population_hash = d.population_hash and i.size = d.size
              and i.seed_source = d.seed_source and i.seed_from = d.seed_from and i.fixed_at = d.fixed_at and i.fixed_by = d.fixed_by))
    begin
        throw 51003, 'A draw stays as it was fixed and drawn.', 1;
    end
end
go
alter trigger pilot_corrections_stay on pilot_corrections after update, delete as
begin
    if exists (
        select 1
        from deleted d
        where not exists (select 1 from inserted i where i.id = d.id and i.service_id = d.service_id and i.seq = d.seq and i.at = d.at and i.account_id = d.account_id))
    begin
        throw 51002, 'A record of a service stays as it was written.', 1;
    end
end
