create table leases (
    name varchar(100) not null primary key,
    holder uuid not null,
    until timestamptz not null
);

create table outbox (
    id uuid not null primary key,
    type varchar(300) not null,
    body text not null,
    trace_parent varchar(60) null,
    created_at timestamptz not null,
    due_at timestamptz not null
);

create index ix_outbox_due on outbox (due_at, id);

create table inbox (
    message_id uuid not null,
    consumer varchar(100) not null,
    received_at timestamptz not null,
    primary key (message_id, consumer)
);
