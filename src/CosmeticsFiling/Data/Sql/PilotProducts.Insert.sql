insert into pilot_products (site_id, filing_id, in_use_days)
select @SiteId, f.id, @InUseDays
from filings f
where f.number = @Number
