select id, office_id, role, person, certificate_number, appointed_on, appointed_by, left_on, left_by
from office_people
where office_id = @OfficeId
order by id
