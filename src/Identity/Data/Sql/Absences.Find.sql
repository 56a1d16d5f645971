select b.absent_from, b.absent_to, b.substitute_id, a.display_name as substitute_name
from absences b
join accounts a on a.id = b.substitute_id
where b.account_id = @AccountId and b.absent_to >= @Today
