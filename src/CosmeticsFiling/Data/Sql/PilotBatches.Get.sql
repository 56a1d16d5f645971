select b.id, b.filing_id, f.number, b.batch_number, b.use_by, b.received, b.available
from pilot_batches b
join filings f on f.id = b.filing_id
where b.site_id = @SiteId
  and f.number = @Number
  and b.batch_number = @BatchNumber
