-- Who took data out in bulk, and why. The files are kept nowhere.
create table exports (
    number nvarchar(40) not null primary key,
    what nvarchar(20) not null,
    zone nvarchar(20) null,
    year int null,
    clear bit not null,
    -- Encrypted, like the name.
    reason nvarchar(max) not null,
    account_id uniqueidentifier not null,
    user_name nvarchar(100) not null,
    name nvarchar(max) not null,
    ordered_at datetimeoffset not null,
    fetched int not null,
    fetched_at datetimeoffset null,
    row_count int not null
);
