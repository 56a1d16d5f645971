-- Rows are added and never changed: by what a tax was counted can be read again.
create table tariff_versions (
    id uniqueidentifier not null primary key,
    kind nvarchar(30) not null,
    valid_from date not null,
    source nvarchar(500) not null,
    complete bit not null,
    entries int not null,
    digest nvarchar(64) not null,
    loaded_at datetimeoffset not null,
    -- The table as it was loaded, CSV.
    body nvarchar(max) not null
);

create unique index ux_tariff_versions on tariff_versions (kind, valid_from, digest);
