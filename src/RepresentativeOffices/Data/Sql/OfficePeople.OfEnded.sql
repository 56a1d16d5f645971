-- Who served in an office when it was closed on this ground; they left with it.
select p.id, p.office_id, p.role, p.person, p.certificate_number, p.appointed_on, p.appointed_by, o.ended_on as left_on, p.left_by
from office_people p
join representative_offices o on o.id = p.office_id
where o.ended_on > @Since
  and o.end_ground = @Ground
  and p.left_on is null
