select id, site_id, label_number, kind, at, served_on, use_by, keep_until, total, net_content, warnings, details, consumer, account_id
from pilot_services
where site_id = @SiteId
  and label_number < @After
order by label_number desc
offset 0 rows fetch next @Most rows only
