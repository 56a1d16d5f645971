-- What goes to the customs system, and what came back last.
create table customs_messages (
    id uuid not null primary key,
    version int not null,
    kind varchar(20) not null,
    internal_number varchar(64) not null,
    -- 海关十位编码.
    declarant varchar(10) not null,
    case_id uuid not null,
    organisation_id uuid not null,
    zone varchar(20) not null,
    -- The message as it is sent, XML.
    body text not null,
    state varchar(20) not null,
    created_at timestamptz not null,
    sent_at timestamptz null,
    customs_number varchar(64) null,
    status varchar(4) null,
    words varchar(500) null,
    answered_at timestamptz null,
    -- Of the answer that counts, so that of two of one moment always the same does.
    answer_digest varchar(64) null
);

create unique index ux_customs_messages_number on customs_messages (kind, declarant, internal_number);
create index ix_customs_messages_internal on customs_messages (kind, internal_number);
create index ix_customs_messages_case on customs_messages (case_id);
create index ix_customs_messages_state on customs_messages (state, id);

-- Every answer once, also those that no message is known for.
create table customs_answers (
    id uuid not null primary key,
    digest varchar(64) not null,
    kind varchar(20) not null,
    internal_number varchar(64) not null,
    declarant varchar(10) null,
    customs_number varchar(64) null,
    status varchar(4) not null,
    words varchar(500) null,
    at timestamptz not null,
    file_name varchar(255) not null,
    received_at timestamptz not null,
    message_id uuid null
);

create unique index ux_customs_answers on customs_answers (digest);
create index ix_customs_answers_number on customs_answers (kind, internal_number);
create index ix_customs_answers_message on customs_answers (message_id, id);
