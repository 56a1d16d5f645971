create table pilot_sites (
    id uuid not null primary key,
    case_id uuid not null unique,
    organisation_id uuid not null,
    number varchar(60) not null unique,
    version int not null,
    zone varchar(20) not null,
    organ varchar(60) not null,
    name varchar(200) not null,
    operator_name varchar(200) not null,
    address varchar(300) not null,
    licence_number varchar(20) not null,
    contact varchar(100) not null,
    blending boolean not null,
    dispensing boolean not null,
    most_grams numeric(14, 3) not null,
    approved_on date not null,
    valid_to date not null,
    state varchar(20) not null,
    closed_on date null,
    ground varchar(60) null
);

create index ix_pilot_sites_organisation on pilot_sites (organisation_id, number);
create index ix_pilot_sites_zone on pilot_sites (zone, number);

create table pilot_products (
    site_id uuid not null references pilot_sites (id),
    filing_id uuid not null references filings (id),
    in_use_days int not null,
    primary key (site_id, filing_id)
);

create index ix_pilot_products_filing on pilot_products (filing_id, site_id);

-- Stock. What came stands in pilot_receipts, what went in pilot_service_components.
create table pilot_batches (
    id uuid not null primary key,
    site_id uuid not null references pilot_sites (id),
    filing_id uuid not null references filings (id),
    batch_number varchar(60) not null,
    use_by date not null,
    received numeric(14, 3) not null,
    available numeric(14, 3) not null,
    constraint ux_pilot_batches unique (site_id, filing_id, batch_number),
    constraint ck_pilot_batches_available check (available >= 0 and available <= received)
);

create table pilot_receipts (
    id uuid not null primary key,
    batch_id uuid not null references pilot_batches (id),
    grams numeric(14, 3) not null,
    at timestamptz not null,
    account_id uuid not null
);

create index ix_pilot_receipts_batch on pilot_receipts (batch_id, id);

create table pilot_services (
    id uuid not null primary key,
    site_id uuid not null references pilot_sites (id),
    label_number varchar(80) not null unique,
    kind varchar(20) not null,
    at timestamptz not null,
    served_on date not null,
    use_by date not null,
    keep_until date not null,
    total numeric(14, 3) not null,
    net_content numeric(14, 3) not null,
    warnings varchar(500) not null,
    -- JSON: equipment, cleaning, environment, retained sample.
    details text not null,
    -- Encrypted: by which the operator finds the consumer again.
    consumer text not null,
    account_id uuid not null
);

create index ix_pilot_services_site on pilot_services (site_id, label_number);

create table pilot_service_components (
    service_id uuid not null references pilot_services (id),
    seq int not null,
    batch_id uuid not null references pilot_batches (id),
    filing_id uuid not null references filings (id),
    number varchar(60) not null,
    name varchar(200) not null,
    batch_number varchar(60) not null,
    use_by date not null,
    grams numeric(14, 3) not null,
    primary key (service_id, seq)
);

create index ix_pilot_service_components_number on pilot_service_components (number, service_id);

create table pilot_corrections (
    id uuid not null primary key,
    service_id uuid not null references pilot_services (id),
    at timestamptz not null,
    account_id uuid not null,
    -- Encrypted JSON: the reason and what is right instead.
    said text not null
);

create index ix_pilot_corrections_service on pilot_corrections (service_id, at);

-- What was told of a filing last; version is the filing's.
create table pilot_blocks (
    filing_id uuid not null primary key,
    number varchar(60) not null,
    name varchar(200) not null,
    state varchar(20) not null,
    ground varchar(60) null,
    since date not null,
    version int not null,
    at timestamptz not null
);

-- Records are added only. Encrypted columns may be encrypted anew; nothing else changes.
create function pilot_records_stay() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'pilot_services' then
        if to_jsonb(new) - 'consumer' = to_jsonb(old) - 'consumer' then
            return new;
        end if;
    end if;
    if tg_op = 'UPDATE' and tg_table_name = 'pilot_corrections' then
        if to_jsonb(new) - 'said' = to_jsonb(old) - 'said' then
            return new;
        end if;
    end if;
    raise exception 'A record of a service stays as it was written.';
end
$$;

create trigger pilot_receipts_stay before update or delete on pilot_receipts for each row execute function pilot_records_stay();
create trigger pilot_services_stay before update or delete on pilot_services for each row execute function pilot_records_stay();
create trigger pilot_service_components_stay before update or delete on pilot_service_components for each row execute function pilot_records_stay();
create trigger pilot_corrections_stay before update or delete on pilot_corrections for each row execute function pilot_records_stay();
