-- Whom this account stands in for today: nobody while it is absent itself, so that no case passes on through two hands.
select a.id as account_id, a.display_name as name
from absences b
join accounts a on a.id = b.account_id
where b.substitute_id = @AccountId and b.absent_from <= @Today and b.absent_to >= @Today and a.disabled_at is null
  and not exists (select 1 from absences own where own.account_id = @AccountId and own.absent_from <= @Today and own.absent_to >= @Today)
order by a.user_name, a.id
