-- Reports of which an office has not taken note yet; each office does so for itself.
create table staff_reports (
    report_id uniqueidentifier not null,
    office nvarchar(60) not null,
    staff_id uniqueidentifier not null references staff_members (id),
    reported_at datetimeoffset not null,
    constraint pk_staff_reports primary key (report_id, office)
);

create index ix_staff_reports_member on staff_reports (staff_id, office);

insert into staff_reports (report_id, office, staff_id, reported_at)
select report.id, member.zone + office.suffix, member.id, report.at
from staff_members as member
join staff_entries as report on report.staff_id = member.id and report.kind like 'report-%'
cross join (values ('-TALENT'), ('-POLICE')) as office (suffix)
where member.reported_on is not null
  and not exists (select 1 from staff_entries as noted where noted.staff_id = member.id and noted.kind = 'noted' and noted.at >= report.at);

drop index ix_staff_members_reported on staff_members;
alter table staff_members drop column reported_on;
