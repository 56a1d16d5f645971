-- Corrections of one record follow each other; two of them may bear one instant.
alter table pilot_corrections add column seq int not null default 1;

create table annual_reports (
    filing_id uuid not null references filings (id),
    year int not null,
    case_id uuid not null,
    filed_on date not null,
    late boolean not null,
    still_made boolean not null,
    last_made_on date null,
    primary key (filing_id, year)
);

create index ix_annual_reports_case on annual_reports (case_id);

create table report_exceptions (
    filing_id uuid not null references filings (id),
    year int not null,
    listed_on date not null,
    removed_on date null,
    primary key (filing_id, year)
);

-- What is inspected by lot. First the population is fixed and its hash published; the seed becomes known later.
create table inspection_draws (
    id uuid not null primary key,
    year int not null,
    purpose varchar(60) not null,
    round int not null,
    organ varchar(60) not null,
    state varchar(20) not null,
    as_of date not null,
    method varchar(20) not null,
    -- Filing numbers in canonical order, a line each.
    population text not null,
    population_count int not null,
    population_hash varchar(64) not null,
    size int not null,
    seed_source varchar(400) not null,
    seed_from timestamptz not null,
    fixed_at timestamptz not null,
    fixed_by uuid not null,
    seed varchar(200) null,
    drawn_at timestamptz null,
    drawn_by uuid null,
    -- JSON: rank, number, key.
    result text null,
    constraint ux_inspection_draws unique (year, purpose, round)
);

create index ix_inspection_draws_fixed on inspection_draws (fixed_at, id);

create function inspection_draws_stay() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' and old.state = 'fixed'
        and (new.id, new.year, new.purpose, new.round, new.organ, new.as_of, new.method, new.population, new.population_count, new.population_hash, new.size, new.seed_source, new.seed_from, new.fixed_at, new.fixed_by)
            is not distinct from (old.id, old.year, old.purpose, old.round, old.organ, old.as_of, old.method, old.population, old.population_count, old.population_hash, old.size, old.seed_source, old.seed_from, old.fixed_at, old.fixed_by) then
        return new;
    end if;
    raise exception 'A draw stays as it was fixed and drawn.';
end
$$;

create trigger inspection_draws_stay before update or delete on inspection_draws for each row execute function inspection_draws_stay();
