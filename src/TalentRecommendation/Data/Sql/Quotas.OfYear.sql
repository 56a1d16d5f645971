select zone, year, total, taken, source from listing_quotas where year = @Year order by zone
