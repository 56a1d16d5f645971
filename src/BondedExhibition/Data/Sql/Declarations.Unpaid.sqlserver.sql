-- Per engine: a list expanded by the driver.
select d.case_id, d.list_number, d.book_number, b.organisation_name, d.payment, d.rate_day, d.due_on, d.total
from declarations d
join account_books b on b.number = d.book_number
where d.zone in @Zones
  and d.paid_on is null and d.ended_on is null
  and (d.due_on > @AfterDay or (d.due_on = @AfterDay and d.list_number > @AfterNumber))
order by d.due_on, d.list_number
offset 0 rows fetch next @Most rows only
