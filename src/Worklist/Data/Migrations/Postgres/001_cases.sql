-- The pairs of neighbouring characters of a text. Words of two Chinese characters are the usual search; the extension
-- pg_trgm needs three, and in some locales knows no Chinese letters.
create function character_pairs(value text) returns text[]
    language sql immutable strict parallel safe cost 500
    as $$ select coalesce(array_agg(distinct substr(value, n, 2)), '{}') from generate_series(1, length(value) - 1) as n $$;

create table cases (
    id uuid not null primary key,
    sort_key varchar(32) collate "C" not null,
    number varchar(60) collate "C" not null,
    service varchar(60) not null,
    matter varchar(60) not null,
    family varchar(30) not null,
    zone varchar(20) not null,
    organ varchar(60) not null,
    organisation_id uuid not null,
    title varchar(400) not null,
    state varchar(60) not null,
    version integer not null,
    assignee_id uuid null,
    due_on date null,
    submitted_at timestamptz null,
    decided_at timestamptz null,
    updated_at timestamptz not null
);

create unique index ux_cases_sort_key on cases (sort_key);
create index ix_cases_organisation on cases (organisation_id, sort_key);
create index ix_cases_zone on cases (zone, sort_key);
create index ix_cases_zone_family on cases (zone, family, sort_key);
create index ix_cases_zone_matter on cases (zone, matter, sort_key);
create index ix_cases_matter on cases (matter, sort_key);
create index ix_cases_family on cases (family, sort_key);
create index ix_cases_state on cases (state, sort_key);
create index ix_cases_number on cases (number);
create index ix_cases_title_pairs on cases using gin (character_pairs(lower(title)));
