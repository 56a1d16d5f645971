insert into pilot_batches (id, site_id, filing_id, batch_number, use_by, received, available)
values (@Id, @SiteId, @FilingId, @BatchNumber, @UseBy, 0, 0)
