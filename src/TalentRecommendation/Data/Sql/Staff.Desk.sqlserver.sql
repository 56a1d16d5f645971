-- Per engine: a list expanded by the driver.
select id, number, version, organisation_id, organisation_name, zone, state, person, position, class, work_permit, work_permit_until, residence_permit, residence_until, sponsor, sponsor_ended_on, post_changed_on, left_on, case_id, case_number, work_reminded, residence_reminded, renewal_case_id, renewing, residence_ended_on, person_key,
    (select max(reported_at) from staff_reports where staff_id = staff_members.id and office in @Offices) as reported_at
from staff_members
where zone in @Zones
  and work_permit_until <= @Until
  and (@Until = @Ever or state = 'active')
  and (@Reported = 0 or exists (select 1 from staff_reports where staff_id = staff_members.id and office in @Offices))
  and search like @Q escape '\'
  and (work_permit_until > @AfterDay or (work_permit_until = @AfterDay and id > @AfterId))
order by work_permit_until, id
offset 0 rows fetch next @Most rows only
