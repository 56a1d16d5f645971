-- Per engine: a list as one parameter.
select organisation_id, cast(count(*) as int) as sales
from sales
where organisation_id = any(@Organisations) and state = 'sold' and due_on < @Today
group by organisation_id
