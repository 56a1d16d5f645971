-- What a day brings: permits that have run out and are not being renewed, and ends of which the employer has not been reminded.
select id
from staff_members
where state = 'active' and id > @After
  and ((work_permit_until < @Today and (renewal_case_id is null or renewing = 'residence-permit'))
    or (work_permit_until <= @WorkUntil and (work_reminded is null or work_reminded <> work_permit_until))
    or (residence_until <= @ResidenceUntil and (residence_reminded is null or residence_reminded <> residence_until)))
order by id
offset 0 rows fetch next @Most rows only
