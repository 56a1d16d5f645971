-- A row for each who is told, and apart from it what is settled: either may come first, and neither waits for the other.
create table notices_told (
    id uuid not null,
    -- An office's code, an organisation's id, or empty: whoever handles the matter in the zone.
    addressee varchar(60) collate "C" not null,
    -- The day on which it is due, and the id.
    sort_key varchar(40) collate "C" not null,
    kind varchar(60) not null,
    service varchar(60) not null,
    matter varchar(60) not null,
    family varchar(30) not null,
    zone varchar(20) not null,
    organisation_id uuid not null,
    reference varchar(60) not null,
    about varchar(400) not null,
    due_on date not null,
    reminded boolean not null,
    raised_at timestamptz not null,
    constraint pk_notices_told primary key (id, addressee)
);

create index ix_notices_told_addressee on notices_told (addressee, sort_key);
create index ix_notices_told_sort_key on notices_told (sort_key);

-- An empty addressee: for all that were told.
create table notices_settled (
    id uuid not null,
    addressee varchar(60) collate "C" not null,
    settled_at timestamptz not null,
    constraint pk_notices_settled primary key (id, addressee, settled_at)
);

insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
select id, '', to_char(due_on, 'YYYYMMDD') || replace(cast(id as varchar), '-', ''), kind, service, matter, family, zone, organisation_id, reference, about, due_on,
    kind <> 'staff-report', raised_at
from notices
where raised_at is not null and (settled_at is null or settled_at < raised_at);

insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
select id, replace(cast(organisation_id as varchar), '-', ''), sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at
from notices_told
where organisation_id <> '00000000-0000-0000-0000-000000000000';

-- Of foreign staff two offices of a zone were told; events name them from now on.
insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
select id, zone || office.suffix, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at
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
