select id, number, version, organisation_id, organisation_name, zone, state, person, position, class, work_permit, work_permit_until, residence_permit, residence_until, sponsor, sponsor_ended_on, post_changed_on, left_on, case_id, case_number, work_reminded, residence_reminded, renewal_case_id, renewing, residence_ended_on, person_key
from staff_members
where work_permit = @WorkPermit
