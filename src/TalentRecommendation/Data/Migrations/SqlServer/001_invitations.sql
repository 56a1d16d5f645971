-- Personal links to people without an account; of each only the hash of its token.
create table invitations (
    id uniqueidentifier not null primary key,
    token_hash nvarchar(64) not null,
    purpose nvarchar(20) not null,
    subject_id uniqueidentifier not null,
    -- Encrypted.
    recipient nvarchar(max) not null,
    expires_on date not null,
    created_at datetimeoffset not null,
    used_at datetimeoffset null,
    taken_back_at datetimeoffset null
);

create unique index ux_invitations_token on invitations (token_hash);
create index ix_invitations_subject on invitations (purpose, subject_id);

-- What leaves for people: encrypted until it is handed on, empty afterwards.
create table messages (
    id uniqueidentifier not null primary key,
    content nvarchar(max) not null,
    created_at datetimeoffset not null,
    sent_at datetimeoffset null
);

create index ix_messages_waiting on messages (id) where sent_at is null;
