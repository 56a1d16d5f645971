-- Who has read personal data: what was shown in clear, to whom and why. Names and words may be encrypted anew; nothing else changes.
create table readings (
    id uuid not null primary key,
    case_id uuid not null references cases (id),
    organisation_id uuid not null,
    at timestamptz not null,
    account_id uuid not null,
    actor_name text not null,
    office varchar(60) not null,
    purpose varchar(40) not null,
    reason text null,
    kind varchar(20) not null,
    reveal_id uuid null,
    places text not null
);

create index ix_readings_case on readings (case_id, at, id);
create index ix_readings_organisation on readings (organisation_id, at, id);
create index ix_readings_at on readings (at, id);
create index ix_readings_office on readings (office, at, id);
create index ix_readings_account on readings (account_id, at, id);

create function readings_stay() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' then
        if (new.id, new.case_id, new.organisation_id, new.at, new.account_id, new.office, new.purpose, new.kind, new.reveal_id, new.places)
            is not distinct from (old.id, old.case_id, old.organisation_id, old.at, old.account_id, old.office, old.purpose, old.kind, old.reveal_id, old.places) then
            return new;
        end if;
    end if;
    raise exception 'A reading stays as it was recorded.';
end
$$;

create trigger readings_stay before update or delete on readings for each row execute function readings_stay();

-- For how long an officer sees a place in clear, and of which submission.
create table reveals (
    id uuid not null,
    pointer varchar(200) not null,
    case_id uuid not null references cases (id),
    account_id uuid not null,
    seq int not null,
    purpose varchar(40) not null,
    open_until timestamptz not null,
    primary key (id, pointer)
);

create index ix_reveals_open on reveals (case_id, account_id, open_until);
create index ix_reveals_until on reveals (open_until);

create table legal_holds (
    id uuid not null primary key,
    case_id uuid not null references cases (id),
    version int not null,
    reason text not null,
    placed_at timestamptz not null,
    placed_by uuid not null,
    placed_by_name text not null,
    skipped_on date null,
    lifted_at timestamptz null,
    lifted_by uuid null,
    lifted_by_name text null,
    lift_reason text null
);

create index ix_legal_holds_case on legal_holds (case_id, id);
create index ix_legal_holds_placed on legal_holds (placed_at, id);

alter table cases add column erased_at timestamptz null;
alter table cases add column erased_by text null;

-- The day on which the sweep looks at a closed case next; long ago until it has looked.
alter table cases add column keep_until date not null default '1900-01-01';

create index ix_cases_keep on cases (keep_until, id) where decided_at is not null and erased_at is null;
create index ix_idempotency_keys_created on idempotency_keys (created_at);
