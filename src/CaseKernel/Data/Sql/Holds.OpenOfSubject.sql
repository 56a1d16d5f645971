select cast(count(*) as int)
from legal_holds h
join cases c on c.id = h.case_id
where c.subject = @Subject and h.lifted_at is null
