create table deleted_drafts (
    id uniqueidentifier not null primary key,
    deleted_at datetimeoffset not null
);
