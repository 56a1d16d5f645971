-- Records whose term has passed and that still name a consumer.
select s.id, s.label_number, t.number as site_number
from pilot_services s
join pilot_sites t on t.id = s.site_id
where s.keep_until < @Today
  and s.consumer <> ''
  and s.id > @After
order by s.id
offset 0 rows fetch next @Most rows only
