-- Per engine: a list as one parameter.
select b.filing_id, b.number, b.name, b.state, b.ground, b.since, b.version, b.at
from pilot_blocks b
where exists (select 1 from pilot_products p join pilot_sites s on s.id = p.site_id where p.filing_id = b.filing_id and s.zone = any(@Zones))
order by b.at desc, b.number
offset 0 rows fetch next @Most rows only
