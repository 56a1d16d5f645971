create table deleted_drafts (
    id uuid not null primary key,
    deleted_at timestamptz not null
);
