-- Who took data out in bulk, and why. The files are kept nowhere.
create table exports (
    number varchar(40) not null primary key,
    what varchar(20) not null,
    zone varchar(20) null,
    year int null,
    clear boolean not null,
    -- Encrypted, like the name.
    reason text not null,
    account_id uuid not null,
    user_name varchar(100) not null,
    name text not null,
    ordered_at timestamptz not null,
    fetched int not null,
    fetched_at timestamptz null,
    row_count int not null
);
