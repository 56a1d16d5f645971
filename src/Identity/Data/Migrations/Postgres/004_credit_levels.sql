-- How customs rate enterprises, as it was recorded, one row a time: of those about one day the last holds. An enterprise needs no account here.
create table credit_levels (
    credit_code varchar(18) not null,
    version int not null,
    valid_from date not null,
    level varchar(30) not null check (level in ('advanced', 'certified', 'ordinary', 'dishonest', 'seriouslyDishonest')),
    account_id uuid not null references accounts (id),
    recorded_at timestamptz not null,
    primary key (credit_code, version)
);
