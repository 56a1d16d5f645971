create table pilot_sites (
    id uniqueidentifier not null primary key,
    case_id uniqueidentifier not null unique,
    organisation_id uniqueidentifier not null,
    number nvarchar(60) not null unique,
    version int not null,
    zone nvarchar(20) not null,
    organ nvarchar(60) not null,
    name nvarchar(200) not null,
    operator_name nvarchar(200) not null,
    address nvarchar(300) not null,
    licence_number nvarchar(20) not null,
    contact nvarchar(100) not null,
    blending bit not null,
    dispensing bit not null,
    most_grams decimal(14, 3) not null,
    approved_on date not null,
    valid_to date not null,
    state nvarchar(20) not null,
    closed_on date null,
    ground nvarchar(60) null
);

create index ix_pilot_sites_organisation on pilot_sites (organisation_id, number);
create index ix_pilot_sites_zone on pilot_sites (zone, number);

create table pilot_products (
    site_id uniqueidentifier not null references pilot_sites (id),
    filing_id uniqueidentifier not null references filings (id),
    in_use_days int not null,
    primary key (site_id, filing_id)
);

create index ix_pilot_products_filing on pilot_products (filing_id, site_id);

-- Stock. What came stands in pilot_receipts, what went in pilot_service_components.
create table pilot_batches (
    id uniqueidentifier not null primary key,
    site_id uniqueidentifier not null references pilot_sites (id),
    filing_id uniqueidentifier not null references filings (id),
    batch_number nvarchar(60) not null,
    use_by date not null,
    received decimal(14, 3) not null,
    available decimal(14, 3) not null,
    constraint ux_pilot_batches unique (site_id, filing_id, batch_number),
    constraint ck_pilot_batches_available check (available >= 0 and available <= received)
);

create table pilot_receipts (
    id uniqueidentifier not null primary key,
    batch_id uniqueidentifier not null references pilot_batches (id),
    grams decimal(14, 3) not null,
    at datetimeoffset not null,
    account_id uniqueidentifier not null
);

create index ix_pilot_receipts_batch on pilot_receipts (batch_id, id);

create table pilot_services (
    id uniqueidentifier not null primary key,
    site_id uniqueidentifier not null references pilot_sites (id),
    label_number nvarchar(80) not null unique,
    kind nvarchar(20) not null,
    at datetimeoffset not null,
    served_on date not null,
    use_by date not null,
    keep_until date not null,
    total decimal(14, 3) not null,
    net_content decimal(14, 3) not null,
    warnings nvarchar(500) not null,
    -- JSON: equipment, cleaning, environment, retained sample.
    details nvarchar(max) not null,
    -- Encrypted: by which the operator finds the consumer again.
    consumer nvarchar(max) not null,
    account_id uniqueidentifier not null
);

create index ix_pilot_services_site on pilot_services (site_id, label_number);

create table pilot_service_components (
    service_id uniqueidentifier not null references pilot_services (id),
    seq int not null,
    batch_id uniqueidentifier not null references pilot_batches (id),
    filing_id uniqueidentifier not null references filings (id),
    number nvarchar(60) not null,
    name nvarchar(200) not null,
    batch_number nvarchar(60) not null,
    use_by date not null,
    grams decimal(14, 3) not null,
    primary key (service_id, seq)
);

create index ix_pilot_service_components_number on pilot_service_components (number, service_id);

create table pilot_corrections (
    id uniqueidentifier not null primary key,
    service_id uniqueidentifier not null references pilot_services (id),
    at datetimeoffset not null,
    account_id uniqueidentifier not null,
    -- Encrypted JSON: the reason and what is right instead.
    said nvarchar(max) not null
);

create index ix_pilot_corrections_service on pilot_corrections (service_id, at);

-- What was told of a filing last; version is the filing's.
create table pilot_blocks (
    filing_id uniqueidentifier not null primary key,
    number nvarchar(60) not null,
    name nvarchar(200) not null,
    state nvarchar(20) not null,
    ground nvarchar(60) null,
    since date not null,
    version int not null,
    at datetimeoffset not null
);

-- Records are added only. Encrypted columns may be encrypted anew; nothing else changes.
go
create trigger pilot_receipts_stay on pilot_receipts after update, delete as
begin
    if exists (select 1 from deleted)
    begin
        throw 51002, 'A record of a service stays as it was written.', 1;
    end
end
go
create trigger pilot_service_components_stay on pilot_service_components after update, delete as
begin
    if exists (select 1 from deleted)
    begin
        throw 51002, 'A record of a service stays as it was written.', 1;
    end
end
go
create trigger pilot_services_stay on pilot_services after update, delete as
begin
    if exists (
        select 1
        from deleted d
        where not exists (
            select 1
            from inserted i
            where i.id = d.id and i.site_id = d.site_id and i.label_number = d.label_number and i.kind = d.kind and i.at = d.at and i.served_on = d.served_on
              and i.use_by = d.use_by and i.keep_until = d.keep_until and i.total = d.total and i.net_content = d.net_content and i.warnings = d.warnings
              and i.details = d.details and i.account_id = d.account_id))
    begin
        throw 51002, 'A record of a service stays as it was written.', 1;
    end
end
go
create trigger pilot_corrections_stay on pilot_corrections after update, delete as
begin
    if exists (
        select 1
        from deleted d
        where not exists (select 1 from inserted i where i.id = d.id and i.service_id = d.service_id and i.at = d.at and i.account_id = d.account_id))
    begin
        throw 51002, 'A record of a service stays as it was written.', 1;
    end
end
