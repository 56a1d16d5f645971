-- Rows are added and never changed: by what a tax was counted can be read again.
create table tariff_versions (
    id uuid not null primary key,
    kind varchar(30) not null,
    valid_from date not null,
    source varchar(500) not null,
    complete boolean not null,
    entries int not null,
    digest varchar(64) not null,
    loaded_at timestamptz not null,
    -- The table as it was loaded, CSV.
    body text not null
);

create unique index ux_tariff_versions on tariff_versions (kind, valid_from, digest);
