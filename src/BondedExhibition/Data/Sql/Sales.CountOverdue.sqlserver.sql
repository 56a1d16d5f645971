-- Per engine: a list expanded by the driver.
select organisation_id, cast(count(*) as int) as sales
from sales
where organisation_id in @Organisations and state = 'sold' and due_on < @Today
group by organisation_id
