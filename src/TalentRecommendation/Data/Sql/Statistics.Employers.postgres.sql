-- Per engine: a list as one parameter.
select industry, cast(count(*) as int) as employers
from listings
where zone = any(@Zones) and year = @Year and state in ('published', 'listed')
group by industry
