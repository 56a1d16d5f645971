select cast(count(*) as int)
from absences
where account_id = @AccountId and absent_from <= @AbsentTo and absent_to >= @AbsentFrom
