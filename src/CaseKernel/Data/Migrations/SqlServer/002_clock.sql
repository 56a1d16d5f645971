alter table case_deadlines add audience nvarchar(20) not null default 'office', sweep_on date null, approached_on date null, passed_on date null, counted_with int not null default 0;
go
-- What runs already is looked at by the first sweep, which finds its further dates.
update case_deadlines set sweep_on = started_on where met_on is null;
go
create index ix_case_deadlines_sweep on case_deadlines (sweep_on, case_id) where sweep_on is not null;
create index ix_case_deadlines_counted on case_deadlines (counted_with, statutory_due) where met_on is null;

create table case_pauses (
    case_id uniqueidentifier not null,
    code nvarchar(60) not null,
    seq int not null,
    paused_seq int not null,
    from_on date not null,
    until_on date null,
    resumed_on date null,
    ground nvarchar(60) null,
    reason nvarchar(max) null,
    primary key (case_id, code, seq, paused_seq),
    foreign key (case_id, code, seq) references case_deadlines (case_id, code, seq)
);

create table case_extensions (
    case_id uniqueidentifier not null,
    code nvarchar(60) not null,
    seq int not null,
    granted_seq int not null,
    granted_on date not null,
    days int not null,
    authority nvarchar(200) not null,
    reason nvarchar(max) not null,
    primary key (case_id, code, seq, granted_seq),
    foreign key (case_id, code, seq) references case_deadlines (case_id, code, seq)
);

create table calendars (
    year int not null primary key,
    version int not null,
    first_day date not null,
    body nvarchar(max) not null,
    loaded_at datetimeoffset not null,
    loaded_by uniqueidentifier null
);

create unique index ux_calendars_version on calendars (version);
