-- Personal links to people without an account; of each only the hash of its token.
create table invitations (
    id uuid not null primary key,
    token_hash varchar(64) not null,
    purpose varchar(20) not null,
    subject_id uuid not null,
    -- Encrypted.
    recipient text not null,
    expires_on date not null,
    created_at timestamptz not null,
    used_at timestamptz null,
    taken_back_at timestamptz null
);

create unique index ux_invitations_token on invitations (token_hash);
create index ix_invitations_subject on invitations (purpose, subject_id);

-- What leaves for people: encrypted until it is handed on, empty afterwards.
create table messages (
    id uuid not null primary key,
    content text not null,
    created_at timestamptz not null,
    sent_at timestamptz null
);

create index ix_messages_waiting on messages (id) where sent_at is null;
