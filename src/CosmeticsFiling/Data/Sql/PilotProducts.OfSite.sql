select p.filing_id, f.number, f.name_zh, p.in_use_days, f.state, f.suspended_on, f.ended_on, f.ground
from pilot_products p
join filings f on f.id = p.filing_id
where p.site_id = @SiteId
order by f.number
