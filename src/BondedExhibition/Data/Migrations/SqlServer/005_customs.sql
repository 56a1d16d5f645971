-- What goes to the customs system, and what came back last.
create table customs_messages (
    id uniqueidentifier not null primary key,
    version int not null,
    kind nvarchar(20) not null,
    internal_number nvarchar(64) not null,
    -- 海关十位编码.
    declarant nvarchar(10) not null,
    case_id uniqueidentifier not null,
    organisation_id uniqueidentifier not null,
    zone nvarchar(20) not null,
    -- The message as it is sent, XML.
    body nvarchar(max) not null,
    state nvarchar(20) not null,
    created_at datetimeoffset not null,
    sent_at datetimeoffset null,
    customs_number nvarchar(64) null,
    status nvarchar(4) null,
    words nvarchar(500) null,
    answered_at datetimeoffset null,
    -- Of the answer that counts, so that of two of one moment always the same does.
    answer_digest nvarchar(64) null
);

create unique index ux_customs_messages_number on customs_messages (kind, declarant, internal_number);
create index ix_customs_messages_internal on customs_messages (kind, internal_number);
create index ix_customs_messages_case on customs_messages (case_id);
create index ix_customs_messages_state on customs_messages (state, id);

-- Every answer once, also those that no message is known for.
create table customs_answers (
    id uniqueidentifier not null primary key,
    digest nvarchar(64) not null,
    kind nvarchar(20) not null,
    internal_number nvarchar(64) not null,
    declarant nvarchar(10) null,
    customs_number nvarchar(64) null,
    status nvarchar(4) not null,
    words nvarchar(500) null,
    at datetimeoffset not null,
    file_name nvarchar(255) not null,
    received_at datetimeoffset not null,
    message_id uniqueidentifier null
);

create unique index ux_customs_answers on customs_answers (digest);
create index ix_customs_answers_number on customs_answers (kind, internal_number);
create index ix_customs_answers_message on customs_answers (message_id, id);
