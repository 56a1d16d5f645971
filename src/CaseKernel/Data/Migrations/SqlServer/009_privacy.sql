-- Who has read personal data: what was shown in clear, to whom and why. Names and words may be encrypted anew; nothing else changes.
create table readings (
    id uniqueidentifier not null primary key,
    case_id uniqueidentifier not null references cases (id),
    organisation_id uniqueidentifier not null,
    at datetimeoffset not null,
    account_id uniqueidentifier not null,
    actor_name nvarchar(max) not null,
    office nvarchar(60) not null,
    purpose nvarchar(40) not null,
    reason nvarchar(max) null,
    kind nvarchar(20) not null,
    reveal_id uniqueidentifier null,
    places nvarchar(max) not null
);

create index ix_readings_case on readings (case_id, at, id);
create index ix_readings_organisation on readings (organisation_id, at, id);
create index ix_readings_at on readings (at, id);
create index ix_readings_office on readings (office, at, id);
create index ix_readings_account on readings (account_id, at, id);
go
create trigger readings_stay on readings after update, delete as
begin
    if exists (
        select 1
        from deleted d
        where not exists (
            select 1
            from inserted i
            where i.id = d.id and i.case_id = d.case_id and i.organisation_id = d.organisation_id and i.at = d.at and i.account_id = d.account_id
              and i.office = d.office and i.purpose = d.purpose and i.kind = d.kind and i.places = d.places
              and (i.reveal_id = d.reveal_id or (i.reveal_id is null and d.reveal_id is null))))
    begin
        throw 51001, 'A reading stays as it was recorded.', 1;
    end
end
go

-- For how long an officer sees a place in clear, and of which submission.
create table reveals (
    id uniqueidentifier not null,
    pointer nvarchar(200) not null,
    case_id uniqueidentifier not null references cases (id),
    account_id uniqueidentifier not null,
    seq int not null,
    purpose nvarchar(40) not null,
    open_until datetimeoffset not null,
    primary key (id, pointer)
);

create index ix_reveals_open on reveals (case_id, account_id, open_until);
create index ix_reveals_until on reveals (open_until);

create table legal_holds (
    id uniqueidentifier not null primary key,
    case_id uniqueidentifier not null references cases (id),
    version int not null,
    reason nvarchar(max) not null,
    placed_at datetimeoffset not null,
    placed_by uniqueidentifier not null,
    placed_by_name nvarchar(max) not null,
    skipped_on date null,
    lifted_at datetimeoffset null,
    lifted_by uniqueidentifier null,
    lifted_by_name nvarchar(max) null,
    lift_reason nvarchar(max) null
);

create index ix_legal_holds_case on legal_holds (case_id, id);
create index ix_legal_holds_placed on legal_holds (placed_at, id);

alter table cases add erased_at datetimeoffset null;
alter table cases add erased_by nvarchar(max) null;

-- The day on which the sweep looks at a closed case next; long ago until it has looked.
alter table cases add keep_until date not null default '1900-01-01';
go
create index ix_cases_keep on cases (keep_until, id) where decided_at is not null and erased_at is null;
create index ix_idempotency_keys_created on idempotency_keys (created_at);
