create table absences (
    account_id uuid not null primary key references accounts (id),
    absent_from date not null,
    absent_to date not null,
    substitute_id uuid not null references accounts (id),
    changed_at timestamptz not null,
    check (absent_from <= absent_to),
    check (account_id <> substitute_id)
);

create index ix_absences_substitute on absences (substitute_id, absent_to);
