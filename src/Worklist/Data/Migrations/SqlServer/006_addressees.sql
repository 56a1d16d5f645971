-- A row for each who is told, and apart from it what is settled: either may come first, and neither waits for the other.
create table notices_told (
    id uniqueidentifier not null,
    -- An office's code, an organisation's id, or empty: whoever handles the matter in the zone.
    addressee nvarchar(60) collate Latin1_General_BIN2 not null,
    -- The day on which it is due, and the id.
    sort_key nvarchar(40) collate Latin1_General_BIN2 not null,
    kind nvarchar(60) not null,
    service nvarchar(60) not null,
    matter nvarchar(60) not null,
    family nvarchar(30) not null,
    zone nvarchar(20) not null,
    organisation_id uniqueidentifier not null,
    reference nvarchar(60) not null,
    about nvarchar(400) not null,
    due_on date not null,
    reminded bit not null,
    raised_at datetimeoffset not null,
    constraint pk_notices_told primary key (id, addressee)
);

create index ix_notices_told_addressee on notices_told (addressee, sort_key);
create index ix_notices_told_sort_key on notices_told (sort_key);

-- An empty addressee: for all that were told.
create table notices_settled (
    id uniqueidentifier not null,
    addressee nvarchar(60) collate Latin1_General_BIN2 not null,
    settled_at datetimeoffset not null,
    constraint pk_notices_settled primary key (id, addressee, settled_at)
);
go
insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
select id, '', convert(nvarchar(8), due_on, 112) + lower(replace(convert(nvarchar(36), id), '-', '')), kind, service, matter, family, zone, organisation_id, reference, about, due_on,
    case when kind = 'staff-report' then 0 else 1 end, raised_at
from notices
where raised_at is not null and (settled_at is null or settled_at < raised_at);

insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
select id, lower(replace(convert(nvarchar(36), organisation_id), '-', '')), sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at
from notices_told
where organisation_id <> '00000000-0000-0000-0000-000000000000';

-- Of foreign staff two offices of a zone were told; events name them from now on.
insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
select id, zone + office.suffix, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at
from notices_told
cross join (values ('-TALENT'), ('-POLICE')) as office (suffix)
where addressee = '' and matter = 'tal.foreign-staff';

delete from notices_told
where addressee = '' and matter = 'tal.foreign-staff';

insert into notices_settled (id, addressee, settled_at)
select id, '', settled_at
from notices
where settled_at is not null;

drop table notices;
