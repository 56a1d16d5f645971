create table leases (
    name nvarchar(100) not null primary key,
    holder uniqueidentifier not null,
    until datetimeoffset not null
);

create table outbox (
    id uniqueidentifier not null primary key,
    type nvarchar(300) not null,
    body nvarchar(max) not null,
    trace_parent nvarchar(60) null,
    created_at datetimeoffset not null,
    due_at datetimeoffset not null
);

create index ix_outbox_due on outbox (due_at, id);

create table inbox (
    message_id uniqueidentifier not null,
    consumer nvarchar(100) not null,
    received_at datetimeoffset not null,
    primary key (message_id, consumer)
);
