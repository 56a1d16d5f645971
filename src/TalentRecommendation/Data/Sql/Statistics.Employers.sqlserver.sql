-- Per engine: a list expanded by the driver.
select industry, cast(count(*) as int) as employers
from listings
where zone in @Zones and year = @Year and state in ('published', 'listed')
group by industry
