create table case_consultations (
    id uuid not null primary key,
    case_id uuid not null references cases (id),
    code varchar(60) not null,
    seq int not null,
    question text not null,
    asked_at timestamptz not null,
    asked_by uuid not null,
    asked_by_name varchar(200) not null,
    state varchar(20) not null,
    version int not null,
    settled_at timestamptz null
);

create unique index ux_case_consultations_case on case_consultations (case_id, seq);

create table case_opinions (
    id uuid not null primary key,
    consultation_id uuid not null references case_consultations (id),
    case_id uuid not null references cases (id),
    department varchar(60) not null,
    office varchar(60) not null,
    state varchar(20) not null,
    version int not null,
    due_on date not null,
    sweep_on date null,
    reminded_at timestamptz null,
    ended_at timestamptz null,
    answered_by uuid null,
    answered_by_name varchar(200) null,
    reason text null
);

create unique index ux_case_opinions_round on case_opinions (consultation_id, department);
create index ix_case_opinions_case on case_opinions (case_id);
create index ix_case_opinions_pending on case_opinions (office, due_on, id) where ended_at is null;
create index ix_case_opinions_ended on case_opinions (office, ended_at, id) where ended_at is not null;
create index ix_case_opinions_sweep on case_opinions (sweep_on, id) where sweep_on is not null;
