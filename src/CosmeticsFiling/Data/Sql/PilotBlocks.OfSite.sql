select b.filing_id, b.number, b.name, b.state, b.ground, b.since, b.version, b.at
from pilot_blocks b
join pilot_products p on p.filing_id = b.filing_id
where p.site_id = @SiteId
order by b.at desc, b.number
