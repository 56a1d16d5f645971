create table cases (
    id uuid not null primary key,
    number varchar(40) null,
    matter varchar(60) not null,
    zone varchar(20) not null,
    desk varchar(81) not null,
    organ varchar(60) not null,
    state varchar(60) not null,
    version int not null,
    form_version int not null,
    form text not null,
    title varchar(400) not null,
    organisation_id uuid not null,
    organisation_name varchar(400) not null,
    assignee_id uuid null,
    assignee_name varchar(200) null,
    due_on date not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    submitted_at timestamptz null,
    decided_at timestamptz null
);

create unique index ux_cases_number on cases (number) where number is not null;
create index ix_cases_organisation on cases (organisation_id, id desc);
create index ix_cases_desk on cases (desk, due_on, id) where submitted_at is not null;
create index ix_cases_due on cases (due_on, id) where submitted_at is not null;

create table case_materials (
    id uuid not null primary key,
    case_id uuid not null references cases (id),
    code varchar(60) not null,
    file_name varchar(255) not null,
    media_type varchar(100) not null,
    size bigint not null,
    sha256 char(64) not null,
    scan varchar(20) not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    replaced_at timestamptz null
);

create index ix_case_materials_case on case_materials (case_id, code);

create table case_timeline (
    case_id uuid not null references cases (id),
    seq int not null,
    at timestamptz not null,
    act varchar(60) not null,
    from_state varchar(60) not null,
    to_state varchar(60) not null,
    actor_id uuid null,
    actor_role varchar(20) not null,
    actor_name varchar(200) not null,
    detail text not null,
    primary key (case_id, seq)
);

create table case_deadlines (
    case_id uuid not null references cases (id),
    code varchar(60) not null,
    seq int not null,
    started_on date not null,
    statutory_due date not null,
    promised_due date null,
    provisional boolean not null,
    met_on date null,
    primary key (case_id, code, seq)
);

create table certificates (
    number varchar(60) not null primary key,
    case_id uuid not null references cases (id),
    matter varchar(60) not null,
    kind varchar(60) not null,
    subject varchar(400) not null,
    holder varchar(200) null,
    state varchar(20) not null,
    issued_by varchar(60) not null,
    issued_on date not null,
    valid_to date null,
    replaced_by varchar(60) null,
    revoked_on date null,
    data text not null
);

create index ix_certificates_case on certificates (case_id);

create table idempotency_keys (
    account_id uuid not null,
    idempotency_key varchar(200) not null,
    request_hash char(64) not null,
    receipt text null,
    created_at timestamptz not null,
    primary key (account_id, idempotency_key)
);

create table number_series (
    name varchar(100) not null primary key,
    last bigint not null
);
