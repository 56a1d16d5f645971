-- Per engine: a list expanded by the driver.
select coalesce(industry, '') as industry, cast(count(*) as int) as graduates,
       cast(sum(case when state in ('recommended', 'settled', 'not-settled') then 1 else 0 end) as int) as recommended,
       cast(sum(case when state = 'settled' then 1 else 0 end) as int) as settled,
       cast(sum(points) as int) as points
from graduate_files
where zone in @Zones and year = @Year and state <> 'ended'
group by coalesce(industry, '')
