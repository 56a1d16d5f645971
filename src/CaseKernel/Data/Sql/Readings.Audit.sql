select r.id, r.case_id, c.number, c.matter, c.zone, c.form_version, c.title, r.at, r.account_id, r.actor_name, r.office, r.purpose, r.reason, r.kind, r.reveal_id, r.places
from readings r
join cases c on c.id = r.case_id
where (cast(@Office as varchar(60)) is null or r.office = @Office)
  and (@AnyAccount = 1 or r.account_id = @AccountId)
  and (@AnyCase = 1 or r.case_id = @CaseId)
  and r.at >= @FromAt and r.at < @ToAt
  and r.at <= @AfterAt and (r.at < @AfterAt or r.id < @AfterId)
order by r.at desc, r.id desc
offset 0 rows fetch next @Most rows only
