-- Per engine: a list as one parameter.
select r.id, r.case_id, c.number, c.matter, c.zone, c.form_version, c.title, r.at, r.account_id, r.actor_name, r.office, r.purpose, r.reason, r.kind, r.reveal_id, r.places
from readings r
join cases c on c.id = r.case_id
where r.organisation_id = any(@Organisations)
  and r.at <= @AfterAt and (r.at < @AfterAt or r.id < @AfterId)
order by r.at desc, r.id desc
offset 0 rows fetch next @Most rows only
