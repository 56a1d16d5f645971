-- Per engine: a list expanded by the driver.
select s.label_number, c.seq, t.number as site_number, t.name as site_name, t.operator_name, c.batch_number, c.grams, s.served_on, s.use_by
from pilot_service_components c
join pilot_services s on s.id = c.service_id
join pilot_sites t on t.id = s.site_id
where c.number = @Number
  and t.organisation_id in @Organisations
  and (s.label_number > @Label or (s.label_number = @Label and c.seq > @Seq))
order by s.label_number, c.seq
offset 0 rows fetch next @Most rows only
