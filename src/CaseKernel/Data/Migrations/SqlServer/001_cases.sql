create table cases (
    id uniqueidentifier not null primary key,
    number nvarchar(40) null,
    matter nvarchar(60) not null,
    zone nvarchar(20) not null,
    desk nvarchar(81) not null,
    organ nvarchar(60) not null,
    state nvarchar(60) not null,
    version int not null,
    form_version int not null,
    form nvarchar(max) not null,
    title nvarchar(400) not null,
    organisation_id uniqueidentifier not null,
    organisation_name nvarchar(400) not null,
    assignee_id uniqueidentifier null,
    assignee_name nvarchar(200) null,
    due_on date not null,
    created_at datetimeoffset not null,
    updated_at datetimeoffset not null,
    submitted_at datetimeoffset null,
    decided_at datetimeoffset null
);

create unique index ux_cases_number on cases (number) where number is not null;
create index ix_cases_organisation on cases (organisation_id, id desc);
create index ix_cases_desk on cases (desk, due_on, id) where submitted_at is not null;
create index ix_cases_due on cases (due_on, id) where submitted_at is not null;

create table case_materials (
    id uniqueidentifier not null primary key,
    case_id uniqueidentifier not null references cases (id),
    code nvarchar(60) not null,
    file_name nvarchar(255) not null,
    media_type nvarchar(100) not null,
    size bigint not null,
    sha256 nchar(64) not null,
    scan nvarchar(20) not null,
    uploaded_by uniqueidentifier not null,
    uploaded_at datetimeoffset not null,
    replaced_at datetimeoffset null
);

create index ix_case_materials_case on case_materials (case_id, code);

create table case_timeline (
    case_id uniqueidentifier not null references cases (id),
    seq int not null,
    at datetimeoffset not null,
    act nvarchar(60) not null,
    from_state nvarchar(60) not null,
    to_state nvarchar(60) not null,
    actor_id uniqueidentifier null,
    actor_role nvarchar(20) not null,
    actor_name nvarchar(200) not null,
    detail nvarchar(max) not null,
    primary key (case_id, seq)
);

create table case_deadlines (
    case_id uniqueidentifier not null references cases (id),
    code nvarchar(60) not null,
    seq int not null,
    started_on date not null,
    statutory_due date not null,
    promised_due date null,
    provisional bit not null,
    met_on date null,
    primary key (case_id, code, seq)
);

create table certificates (
    number nvarchar(60) not null primary key,
    case_id uniqueidentifier not null references cases (id),
    matter nvarchar(60) not null,
    kind nvarchar(60) not null,
    subject nvarchar(400) not null,
    holder nvarchar(200) null,
    state nvarchar(20) not null,
    issued_by nvarchar(60) not null,
    issued_on date not null,
    valid_to date null,
    replaced_by nvarchar(60) null,
    revoked_on date null,
    data nvarchar(max) not null
);

create index ix_certificates_case on certificates (case_id);

create table idempotency_keys (
    account_id uniqueidentifier not null,
    idempotency_key nvarchar(200) not null,
    request_hash nchar(64) not null,
    receipt nvarchar(max) null,
    created_at datetimeoffset not null,
    primary key (account_id, idempotency_key)
);

create table number_series (
    name nvarchar(100) not null primary key,
    last bigint not null
);
