alter table case_deadlines add column audience varchar(20) not null default 'office';
alter table case_deadlines add column sweep_on date null;
alter table case_deadlines add column approached_on date null;
alter table case_deadlines add column passed_on date null;
alter table case_deadlines add column counted_with int not null default 0;

-- What runs already is looked at by the first sweep, which finds its further dates.
update case_deadlines set sweep_on = started_on where met_on is null;

create index ix_case_deadlines_sweep on case_deadlines (sweep_on, case_id) where sweep_on is not null;
create index ix_case_deadlines_counted on case_deadlines (counted_with, statutory_due) where met_on is null;

create table case_pauses (
    case_id uuid not null,
    code varchar(60) not null,
    seq int not null,
    paused_seq int not null,
    from_on date not null,
    until_on date null,
    resumed_on date null,
    ground varchar(60) null,
    reason text null,
    primary key (case_id, code, seq, paused_seq),
    foreign key (case_id, code, seq) references case_deadlines (case_id, code, seq)
);

create table case_extensions (
    case_id uuid not null,
    code varchar(60) not null,
    seq int not null,
    granted_seq int not null,
    granted_on date not null,
    days int not null,
    authority varchar(200) not null,
    reason text not null,
    primary key (case_id, code, seq, granted_seq),
    foreign key (case_id, code, seq) references case_deadlines (case_id, code, seq)
);

create table calendars (
    year int not null primary key,
    version int not null,
    first_day date not null,
    body text not null,
    loaded_at timestamptz not null,
    loaded_by uuid null
);

create unique index ux_calendars_version on calendars (version);
