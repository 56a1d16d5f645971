create table case_consultations (
    id uniqueidentifier not null primary key,
    case_id uniqueidentifier not null references cases (id),
    code nvarchar(60) not null,
    seq int not null,
    question nvarchar(max) not null,
    asked_at datetimeoffset not null,
    asked_by uniqueidentifier not null,
    asked_by_name nvarchar(200) not null,
    state nvarchar(20) not null,
    version int not null,
    settled_at datetimeoffset null
);

create unique index ux_case_consultations_case on case_consultations (case_id, seq);

create table case_opinions (
    id uniqueidentifier not null primary key,
    consultation_id uniqueidentifier not null references case_consultations (id),
    case_id uniqueidentifier not null references cases (id),
    department nvarchar(60) not null,
    office nvarchar(60) not null,
    state nvarchar(20) not null,
    version int not null,
    due_on date not null,
    sweep_on date null,
    reminded_at datetimeoffset null,
    ended_at datetimeoffset null,
    answered_by uniqueidentifier null,
    answered_by_name nvarchar(200) null,
    reason nvarchar(max) null
);

create unique index ux_case_opinions_round on case_opinions (consultation_id, department);
create index ix_case_opinions_case on case_opinions (case_id);
create index ix_case_opinions_pending on case_opinions (office, due_on, id) where ended_at is null;
create index ix_case_opinions_ended on case_opinions (office, ended_at, id) where ended_at is not null;
create index ix_case_opinions_sweep on case_opinions (sweep_on, id) where sweep_on is not null;
